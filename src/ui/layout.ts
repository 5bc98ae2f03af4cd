import { createContext, useContext } from "react";
import { type Layout, layoutOf } from "./arrangement.ts";

/** The layout of the page; a part on its own, as in tests, has the room of a middling window. */
export const LayoutContext = createContext<Layout>(layoutOf(64, 40));

export function useLayout(): Layout {
  return useContext(LayoutContext);
}
