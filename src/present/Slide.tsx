import "../text/late.ts";
import "./slide.css";
import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import { watchCut } from "../views/watchCut.ts";
import { PresentationBar } from "./PresentationBar.tsx";
import { StepOverview } from "./StepOverview.tsx";
import { StepText } from "./StepText.tsx";
import type { Presenting } from "./usePresenting.ts";
import type { OpenStory } from "./useStory.ts";

/** Pixels that a finger draws aside for another step. */
const swipe = 60;

/** A finger drawn aside over the text goes to another step. */
function useSwipe(run: Presenting["run"]) {
  const from = useRef<readonly [number, number] | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      from.current = pointerType === "touch" ? [clientX, clientY] : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (start === null) return;
      const [x, y] = [clientX - start[0], clientY - start[1]];
      if (Math.abs(x) > swipe && Math.abs(x) > 2 * Math.abs(y)) run({ type: x < 0 ? "next" : "previous" });
    },
  };
}

/**
 * What stands beside the picture while a story is presented: the text of the step, or, when the audience's questions have
 * led elsewhere, what they led to (`children`) and the way back; the notes where there is one screen; what covers all.
 */
export function Slide({
  open,
  presenting: { screen, run, blocked, windowed, reader },
  children,
}: {
  readonly open: OpenStory;
  readonly presenting: Presenting;
  readonly children: ReactNode;
}) {
  const { names, translate } = useAtlas();
  const { story, step, steps, number, departure } = open;
  const gestures = useSwipe(run);
  const title = names.text(step.title);
  useEffect(() => {
    document.title = `${number}. ${title} – ${translate("app.title")}`;
  }, [number, title, translate]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its beginning
  useEffect(() => {
    if (reader.current !== null) reader.current.scrollTop = 0;
  }, [number, departure === "away", reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an excursion leads to are other elements
  useEffect(() => watchCut(reader.current), [departure === "away", reader]);
  return (
    <aside
      className="slide"
      aria-label={translate("story.label")}
      data-text={screen.text ? "" : undefined}
      {...gestures}
    >
      {departure === "none" ? null : (
        <button type="button" className="button slide-return" onClick={() => run({ type: "return" })}>
          <Icon name="back" />
          <span>{translate("story.return", { number })}</span>
        </button>
      )}
      <section
        className="slide-reader"
        ref={reader}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than the screen is read on by keys
        tabIndex={0}
        aria-label={title}
      >
        {departure === "away" ? (
          children
        ) : (
          <>
            <p className="kicker">{names.text(story.title)}</p>
            <h1>{title}</h1>
            <div className="slide-text" lang={story.language}>
              <StepText step={step} />
            </div>
          </>
        )}
      </section>
      <button type="button" className="slide-more" onClick={() => run({ type: "down" })}>
        <Icon name="down" />
        <span>{translate("present.more")}</span>
      </button>
      {screen.notes ? (
        <section className="slide-notes" aria-label={translate("story.notes")}>
          {blocked ? (
            <p className="slide-blocked" role="alert">
              {translate("present.blocked")}
            </p>
          ) : null}
          <StepText step={step} of="notes" />
        </section>
      ) : null}
      {windowed ? (
        <p className="slide-windowed" role="status">
          {translate("present.windowed")}
        </p>
      ) : null}
      <PresentationBar number={number} steps={steps.length} screen={screen} run={run} />
      <p className="visually-hidden" role="status">
        {`${translate("story.of", { number, steps: steps.length })}: ${title}`}
      </p>
      {screen.overview ? <StepOverview open={open} run={run} /> : null}
      {screen.blank === null ? null : (
        <button
          type="button"
          className="slide-blank"
          data-colour={screen.blank}
          aria-label={translate("present.unblank")}
          onClick={() => run({ type: "blank", colour: screen.blank ?? "black" })}
        />
      )}
    </aside>
  );
}
