import { decodeOutlines, type OutlineTiers } from "../geometry/outlines.ts";
import { definePart } from "../ui/part.ts";

const light = definePart(
  () => import("../../geodata/outlines-light.json?topology"),
  (module) => decodeOutlines(module.default),
);
const detail = definePart(
  () => import("../../geodata/outlines-detail.json?topology"),
  (module) => decodeOutlines(module.default),
);

/** Loads the light tier. Rejects with a `PartError`. */
export async function loadOutlines(): Promise<OutlineTiers> {
  return { light: await light.load(), loadDetail: detail.load };
}
