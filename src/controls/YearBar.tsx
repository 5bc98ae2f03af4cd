import "../text/late.ts";
import { type ComponentProps, useEffect, useMemo, useRef } from "react";
import { Icon } from "../ui/Icon.tsx";
import { countByYear, selectableYears } from "../view/filter/counts.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { useYearPlay } from "./useYearPlay.ts";
import { YearNews } from "./YearNews.tsx";
import { type YearRange, YearTrack } from "./YearTrack.tsx";
import "./yearBar.css";

/** The years that can be chosen, and how much is dated to each. */
function useYearRange(): YearRange {
  const { dataset } = useAtlas();
  const basis = useView((store) => store.view.basis);
  return useMemo(() => {
    const dated = countByYear(dataset, { basis, layers: null, query: "", year: null });
    const [first, last] = selectableYears(dataset, dated);
    return { first, last, dated };
  }, [dataset, basis]);
}

function IconButton({
  label,
  icon,
  title,
  disabled = false,
  onPress,
}: {
  readonly label: string;
  readonly icon: ComponentProps<typeof Icon>["name"];
  readonly title?: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={title}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

/**
 * The year whose state is shown: a slider over bars that say how much is dated to each year, steps, play, and back to now.
 * Its last place is now. `quiet`: the reader wants no motion, so nothing plays by itself; `onClose`: it can be closed.
 */
export function YearBar({ quiet, onClose }: { readonly quiet: boolean; readonly onClose: (() => void) | null }) {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const actions = useActions();
  const slider = useRef<HTMLInputElement>(null);
  const range = useYearRange();
  const { first, last } = range;
  const { playing, toggle, stop } = useYearPlay(first, last);
  const now = last + 1;
  const shown = year === null ? now : Math.max(first, Math.min(last, year));
  const go = (to: number): void => {
    stop();
    actions.setYear(to >= now ? null : Math.max(first, to));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens, and not again
  useEffect(() => {
    // Opened by a press on the closed bar, which is gone.
    if (onClose !== null) slider.current?.focus({ preventScroll: true });
  }, []);
  const playLabel = translate(playing ? "year.stop" : "year.play");
  return (
    <section
      id="year"
      className="year-bar"
      data-compact={onClose === null ? undefined : ""}
      aria-label={translate("year.label")}
    >
      <div className="year-row">
        {quiet ? null : (
          <IconButton label={playLabel} title={playLabel} icon={playing ? "stop" : "play"} onPress={toggle} />
        )}
        <IconButton
          label={translate("year.back")}
          icon="previous"
          disabled={shown <= first}
          onPress={() => go(shown - 1)}
        />
        <YearTrack range={range} shown={shown} slider={slider} onChoose={go} />
        <IconButton
          label={translate("year.forward")}
          icon="next"
          disabled={year === null}
          onPress={() => go(shown + 1)}
        />
        <output className="year-value">{year === null ? translate("year.now") : String(year)}</output>
        <button
          type="button"
          className="button button-quiet year-now"
          data-away={year === null ? "" : undefined}
          aria-label={translate("year.toNow")}
          onClick={() => go(now)}
        >
          {translate("year.now")}
        </button>
        {onClose === null ? null : (
          <IconButton
            label={translate("year.close")}
            icon="close"
            onPress={() => {
              stop();
              onClose();
            }}
          />
        )}
      </div>
      <YearNews />
    </section>
  );
}
