import { type ComponentType, createContext } from "react";
import type { ViewState } from "../../view/state.ts";

/** What an embed does differently with the map. */
export interface EmbeddedMap {
  /** How the map is drawn now: without WebGL until the reader uses it. */
  readonly mode: ViewState["map"];
  /** The reader has moved the map or pressed something on it. */
  readonly onUse: () => void;
  /** In the place of the lines below the map. */
  readonly Foot: ComponentType<{ readonly lines: readonly string[] }>;
}

/** Null outside an embed. */
export const EmbeddedMapContext = createContext<EmbeddedMap | null>(null);
