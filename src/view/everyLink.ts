import { layerIds } from "../dataset/vocabulary.ts";
import type { LayerId, ViewState } from "./state.ts";

/** The layers by which every link is asked for at once: all but crossings, which are drawn from nearby only. (All that there are say nothing.) */
export const everyLink: readonly LayerId[] = layerIds.filter((id) => id !== "crossings");

/** Whether the layers ask for every link at once, which the picture at rest leaves out. */
export const asksEveryLink = (layers: ViewState["layers"]): boolean =>
  layers !== null && !layers.includes("crossings") && everyLink.every((id) => layers.includes(id));
