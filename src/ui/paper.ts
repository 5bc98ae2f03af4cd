import { createContext, useContext } from "react";

/** True within what is drawn for the printer, or written for readers without script. */
export const PaperContext = createContext(false);

/** Whether this stands on paper, or on a page without script: there nothing can be opened later, so that everything is drawn whole. */
export function useOnPaper(): boolean {
  return useContext(PaperContext);
}
