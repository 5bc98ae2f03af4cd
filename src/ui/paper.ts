import { createContext, useContext } from "react";

/** True within what is drawn for the printer. */
export const PaperContext = createContext(false);

/** Whether this stands on paper: there nothing can be opened later, so that everything is drawn whole. */
export function useOnPaper(): boolean {
  return useContext(PaperContext);
}
