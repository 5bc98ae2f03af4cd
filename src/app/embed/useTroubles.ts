import { useEffect, useState } from "react";
import { leadOut, type Trouble } from "../../embed/leading.ts";
import { stayPut } from "./stayPut.ts";

/**
 * Makes the page a guest for as long as the component stands: it keeps the focus and the place of the page around it, leads
 * out of the frame, and tells what the frame does not let happen. `forget` takes the words about the last one away.
 */
export function useTroubles(): { readonly trouble: Trouble | null; readonly forget: () => void } {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // With the first rendering, since parts of the page may ask for the focus before any effect of this one runs.
  const [leave] = useState(() => stayPut(window));
  useEffect(() => leave, [leave]);
  useEffect(() => leadOut(window, setTrouble), []);
  return { trouble, forget: () => setTrouble(null) };
}
