import "../text/late.ts";
import "./presenterPage.css";
import { useEffect, useState } from "react";
import type { Outlines } from "../geometry/outlines.ts";
import { listSources } from "../parts/story/storySources.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import type { Place } from "./channel.ts";
import { type Command, stepAfter } from "./commands.ts";
import { StepPicture } from "./StepPicture.tsx";
import { StepSources, StepText } from "./StepText.tsx";
import { usePictureTheme } from "./usePictureTheme.ts";
import { useChannel, usePresentingKeys } from "./usePresenting.ts";
import type { OpenStory } from "./useStory.ts";

/** Milliseconds between two calls for a screen that is not heard of. */
const pause = 700;

const twoDigits = (number: number): string => String(number).padStart(2, "0");
/** Seconds as `4:05` or `1:04:05`. */
export function formatElapsed(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function Clock({ minutes }: { readonly minutes: number }) {
  const { translate, language } = useAtlas();
  const [now, setNow] = useState(() => Date.now());
  const [start, setStart] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - start) / 1000));
  return (
    <div className="presenter-clock">
      <p className="presenter-elapsed" data-over={minutes > 0 && seconds > minutes * 60 ? "" : undefined}>
        <span className="visually-hidden">{`${translate("present.elapsed")}: `}</span>
        <span>{formatElapsed(seconds)}</span>
        {/* Who made a story need not have said how long it takes. */}
        {minutes > 0 ? <span className="muted">{` / ${minutes}:00`}</span> : null}
      </p>
      <p className="muted">{new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(now)}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setNow(Date.now());
          setStart(Date.now());
        }}
      >
        {translate("present.reset")}
      </button>
    </div>
  );
}

/** The screen as it last told of itself, null while it is not heard of; and the way to it. */
function useScreenFarAway({ story, steps, number, goTo }: OpenStory) {
  const [place, setPlace] = useState<Place | null>(null);
  const channel = useChannel((message) => {
    if (message.kind === "bye") setPlace(null);
    if (message.kind !== "place" || message.place.story !== story.id) return;
    setPlace(message.place);
    if (message.place.step !== number) goTo(message.place.step);
  });
  const alone = place === null;
  useEffect(() => {
    if (!alone) return;
    const timer = window.setInterval(() => channel.current?.send({ kind: "hello" }), pause);
    return () => window.clearInterval(timer);
  }, [alone, channel]);
  const run = (command: Command): void => {
    if (
      command.type === "leave" ||
      command.type === "presenter" ||
      command.type === "fullScreen" ||
      command.type === "add"
    )
      return;
    if (!alone) channel.current?.send({ kind: "command", command });
    const step = alone ? stepAfter(command, number, steps.length) : null;
    if (step !== null) goTo(step);
  };
  return { place, run };
}

/** What is to be said at a step, and what that rests on. */
function PresenterNotes({ step, language }: { readonly step: OpenStory["step"]; readonly language: string }) {
  const { translate } = useAtlas();
  return (
    <section className="presenter-notes" aria-label={translate("story.notes")} lang={language}>
      <h2>{translate("story.notes")}</h2>
      {step.notesContent.length === 0 ? (
        <p className="muted">{translate("present.noNotes")}</p>
      ) : (
        <div className="step-notes">
          <StepText step={step} of="notes" />
        </div>
      )}
      {listSources({ steps: [step] }).length === 0 ? null : (
        <>
          <h2>{translate("story.sources")}</h2>
          <StepSources step={step} />
        </>
      )}
    </section>
  );
}

/** What only the presenter sees: this step and the next, notes, sources and time. Steps in both windows are the same. */
export function PresenterPage({ open, outlines }: { readonly open: OpenStory; readonly outlines: Outlines }) {
  const { names, translate } = useAtlas();
  const { story, steps, step, number } = open;
  const theme = usePictureTheme();
  const { place, run } = useScreenFarAway(open);
  const next = steps[number];
  usePresentingKeys(run);
  useEffect(() => {
    document.title = translate("present.presenterTitle", { title: names.text(story.title) });
  }, [translate, names, story]);
  const picture = (at: number, of: typeof step) => (
    <StepPicture key={at} story={story.id} number={at} step={of} outlines={outlines} theme={theme} />
  );
  return (
    <div className="presenter">
      <header className="presenter-head">
        <p className="presenter-place">
          <strong>{translate("story.of", { number, steps: steps.length })}</strong>
          <span className="muted">{names.text(story.title)}</span>
        </p>
        <Clock minutes={story.minutes} />
      </header>
      <p className="presenter-state" role="status">
        {place === null
          ? translate("present.alone")
          : place.blank !== null
            ? translate("present.isBlank")
            : place.departed
              ? translate("present.departed")
              : ""}
      </p>
      <main className="presenter-main">
        <section className="presenter-steps" aria-label={translate("story.steps")}>
          <figure>
            {picture(number, step)}
            <figcaption>
              <span className="kicker">{translate("present.now")}</span>
              <strong className="presenter-title">{names.text(step.title)}</strong>
            </figcaption>
          </figure>
          {next === undefined ? (
            <p className="muted">{translate("present.last")}</p>
          ) : (
            <figure className="presenter-next">
              {picture(number + 1, next)}
              <figcaption>
                <span className="kicker">{translate("present.next")}</span>
                <span>{names.text(next.title)}</span>
              </figcaption>
            </figure>
          )}
        </section>
        <PresenterNotes step={step} language={story.language} />
      </main>
      <footer className="presenter-bar">
        <button type="button" className="button" disabled={number === 1} onClick={() => run({ type: "previous" })}>
          <Icon name="previous" />
          <span>{translate("story.previous")}</span>
        </button>
        <button
          type="button"
          className="button presenter-forward"
          disabled={next === undefined}
          onClick={() => run({ type: "next" })}
        >
          <span>{translate("story.next")}</span>
          <Icon name="next" />
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={place !== null && place.blank !== null}
          disabled={place === null}
          onClick={() => run({ type: "blank", colour: "black" })}
        >
          {translate("present.blank")}
        </button>
        <button
          type="button"
          className="button"
          disabled={place?.departed !== true}
          onClick={() => run({ type: "return" })}
        >
          {translate("story.return", { number })}
        </button>
      </footer>
    </div>
  );
}
