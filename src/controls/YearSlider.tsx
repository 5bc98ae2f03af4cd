import { lazy, Suspense, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import "./year.css";

const YearBar = lazy(async () => ({ default: (await import("./YearBar.tsx")).YearBar }));

/** The year whose state is shown. `quiet`: the reader wants no motion; `compact`: closed until opened. */
export function YearSlider({ quiet, compact }: { readonly quiet: boolean; readonly compact: boolean }) {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const embed = useView((store) => store.view.embed);
  const [open, setOpen] = useState(false);
  if (embed && year === null) return null;
  const bar = (onClose: (() => void) | null) => (
    // The bar's place is kept, so that the map does not change its size when it comes.
    <Suspense fallback={<div className={onClose === null ? "year-bar" : "year-bar year-bar-compact"} />}>
      <YearBar quiet={quiet} onClose={onClose} />
    </Suspense>
  );
  if (!compact) return bar(null);
  if (open) return bar(() => setOpen(false));
  return (
    <div className="year-pill" id="year">
      <button type="button" className="button" aria-expanded={false} onClick={() => setOpen(true)}>
        <Icon name="clock" />
        <span>{year === null ? translate("year.open") : translate("year.state", { year: String(year) })}</span>
      </button>
    </div>
  );
}
