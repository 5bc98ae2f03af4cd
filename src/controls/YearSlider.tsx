import { Room } from "../parts/Room.tsx";
import { Icon } from "../ui/Icon.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import "./year.css";

const YearBar = lazyPart(
  () => import("./YearBar.tsx"),
  (module) => module.YearBar,
);

/**
 * The year whose state is shown, loaded when it is first needed. `quiet`: the reader wants no motion. `fold`: it stands closed until
 * it is opened; null where it always stands open.
 */
export function YearSlider({
  quiet,
  fold,
}: {
  readonly quiet: boolean;
  readonly fold: { readonly open: boolean; readonly onOpen: (open: boolean) => void } | null;
}) {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const embed = useView((store) => store.view.embed);
  if (embed && year === null) return null;
  const bar = (onClose: (() => void) | null) => {
    return (
      // The bar's place is kept, so that the map does not change its size when it comes.
      <Room
        id="year"
        name="year.label"
        className="year-bar"
        loading={<div className="year-bar" data-compact={onClose === null ? undefined : ""} id="year" />}
        onClose={onClose}
      >
        <YearBar quiet={quiet} onClose={onClose} />
      </Room>
    );
  };
  if (fold === null) return bar(null);
  if (fold.open) return bar(() => fold.onOpen(false));
  return (
    <div className="year-pill" id="year" data-covers-map="bottom">
      <button type="button" className="button" aria-expanded={false} onClick={() => fold.onOpen(true)}>
        <Icon name="clock" />
        <span>{year === null ? translate("year.open") : translate("year.state", { year: String(year) })}</span>
      </button>
    </div>
  );
}
