import { useState } from "react";
import { useLayout } from "../ui/layout.ts";
import { useView } from "../view/hooks.ts";

/**
 * Whether the legend stands open, and what opens and closes it. Open from the start where there is room for it; in the
 * report, which leaves the map less width, it is folded. What the reader chose holds as long as the place is the same.
 */
export function useLegendFold(): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const { roomy } = useLayout();
  const reading = useView((store) => store.view.view === "report");
  const place = `${reading ? "report" : "map"} ${roomy}`;
  const [chosen, setChosen] = useState<{ readonly place: string; readonly open: boolean } | null>(null);
  const open = chosen?.place === place ? chosen.open : roomy && !reading;
  return [open, (next) => setChosen({ place, open: next })];
}
