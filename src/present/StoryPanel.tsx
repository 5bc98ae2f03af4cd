import "../text/late.ts";
import "./storyPanel.css";
import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { isOwnId } from "../dataset/ownId.ts";
import type { Outlines } from "../geometry/outlines.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { useAddressOf } from "../parts/footnote.ts";
import { Room } from "../parts/Room.tsx";
import { isEmbedded } from "../ui/embedded.ts";
import { Icon } from "../ui/Icon.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { SiteLink } from "../ui/SiteLink.tsx";
import { isPlainPress } from "../ui/usePress.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { viewOfStep } from "../view/story.ts";
import { formatLink } from "../view/urlCodec.ts";
import { hasComeBack } from "./comingBack.ts";
import { StepSources, StepText } from "./StepText.tsx";
import { type OpenStory, useStory } from "./useStory.ts";

const StoryEditor = lazyPart(
  () => import("./own/StoryEditor.tsx"),
  (module) => module.StoryEditor,
);
const OwnWays = lazyPart(
  () => import("./own/OwnWays.tsx"),
  (module) => module.OwnWays,
);
/** Loads what a story of the reader's own is written with, before it is asked for. */
export const loadStoryEditor = async (): Promise<void> => {
  await Promise.all([StoryEditor.load(), OwnWays.load()]);
};

/** One key or press back to what the step shows. */
function ReturnBar({ open: { number, story, goTo } }: { readonly open: OpenStory }) {
  const { names, translate } = useAtlas();
  return (
    <div className="story-return">
      <button type="button" className="button" onClick={() => goTo(number)}>
        <Icon name="back" />
        <span>{translate("story.return", { number })}</span>
      </button>
      <p className="muted">{names.text(story.title)}</p>
    </div>
  );
}

function StepList({ open: { story, steps, number, goTo } }: { readonly open: OpenStory }) {
  const { names, translate } = useAtlas();
  const view = useView((store) => store.view);
  return (
    <nav className="block" aria-label={translate("story.steps")}>
      <h3>{translate("story.steps")}</h3>
      <ol className="story-steps">
        {steps.map((step, index) => {
          // Steps of a reader's own may have the same title.
          const key = `${index} ${step.title}`;
          return (
            <li key={key}>
              <a
                className="link"
                href={`?${formatLink(viewOfStep(view, story.id, index + 1, step))}`}
                aria-current={index + 1 === number ? "step" : undefined}
                onClick={(event) => {
                  if (!isPlainPress(event)) return;
                  event.preventDefault();
                  goTo(index + 1);
                }}
              >
                {names.text(step.title)}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Pager({ open: { number, steps, goTo } }: { readonly open: OpenStory }) {
  const { translate } = useAtlas();
  return (
    <div className="story-pager">
      <button type="button" className="button" disabled={number === 1} onClick={() => goTo(number - 1)}>
        <Icon name="previous" />
        <span>{translate("story.previous")}</span>
      </button>
      <span className="muted">{`${number} / ${steps.length}`}</span>
      <button type="button" className="button" disabled={number === steps.length} onClick={() => goTo(number + 1)}>
        <span>{translate("story.next")}</span>
        <Icon name="next" />
      </button>
    </div>
  );
}

/** A step of a story: its text, what it rests on, and the way on. */
function StepPage({ open }: { readonly open: OpenStory }) {
  const { names, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const address = useAddressOf(selection);
  const { story, step, steps, number, departure, goTo, leave, setPresenting } = open;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasComeBack()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      className="panel story-panel"
      aria-label={translate("story.label")}
      // The text about what is selected has the name where there is one.
      id={selection.kind === "none" ? "panel" : undefined}
    >
      <header className="panel-head">
        <button type="button" className="button button-quiet panel-home" onClick={leave}>
          <Icon name="close" />
          <span>{translate("story.leave")}</span>
        </button>
        <p className="kicker">{`${translate("story.label")}: ${names.text(story.title)}`}</p>
        <h2 tabIndex={-1} ref={heading}>
          {names.text(step.title)}
        </h2>
        <p className="subtitle" role="status">
          <span>{translate("story.of", { number, steps: steps.length })}</span>
          <span className="visually-hidden">{`: ${names.text(step.title)}`}</span>
        </p>
        <div className="panel-actions">
          {isEmbedded() ? null : (
            <button type="button" className="button button-quiet" onClick={() => setPresenting(true)}>
              <Icon name="present" />
              <span>{translate("story.present")}</span>
            </button>
          )}
          {isEmbedded() && isOwnId(story.id) ? null : isOwnId(story.id) ? (
            <Room name={null}>
              <OwnWays id={story.id} />
            </Room>
          ) : (
            <>
              <CopyButton compact icon="link" label={translate("panel.copyLink")} text={address} />
              <SiteLink className="button button-quiet story-page-link" path={`story/${story.id}/`}>
                <Icon name="print" />
                <span>{translate("story.page")}</span>
              </SiteLink>
            </>
          )}
        </div>
      </header>
      <div className="panel-body">
        <div className="step-text" lang={story.language}>
          <StepText step={step} />
        </div>
        {departure === "none" ? null : (
          <p className="story-moved">
            <span className="muted">{translate("story.moved")}</span>{" "}
            <button type="button" className="button button-quiet" onClick={() => goTo(number)}>
              {translate("story.again")}
            </button>
          </p>
        )}
        <details className="partner">
          <summary>{translate("story.sources")}</summary>
          <StepSources step={step} />
        </details>
        {step.notesContent.length === 0 ? null : (
          <details className="partner">
            <summary>{translate("story.notes")}</summary>
            <div className="step-notes" lang={story.language}>
              <StepText step={step} of="notes" />
            </div>
          </details>
        )}
        <StepList open={open} />
      </div>
      <Pager open={open} />
    </section>
  );
}

/** A step above the report, which needs the room: its text folds, the ways through the story stay. */
function StepStrip({ open }: { readonly open: OpenStory }) {
  const { names, translate } = useAtlas();
  const { story, step, steps, number } = open;
  return (
    <section className="story-strip" aria-label={translate("story.label")}>
      <details>
        <summary>
          <span className="kicker">{`${translate("story.of", { number, steps: steps.length })}: `}</span>
          <span>{names.text(step.title)}</span>
        </summary>
        <div className="step-text" lang={story.language}>
          <StepText step={step} />
        </div>
      </details>
      <Pager open={open} />
    </section>
  );
}

/**
 * The open story beside the map, and below a step what is selected in it. When the reader has gone elsewhere, what they went to stands there (`children`) below the
 * way back.
 */
export function StoryPanel({
  reading = false,
  outlines = null,
  children,
}: {
  /** The report stands beside the map. */
  readonly reading?: boolean;
  /** For the pictures of steps while a story is written; without them there are none. */
  readonly outlines?: Outlines | null;
  readonly children: ReactNode;
}) {
  const { names, translate } = useAtlas();
  const open = useStory();
  const selected = useView((store) => store.view.selection.kind !== "none");
  const title = open === null || open.departure === "away" ? null : names.text(open.step.title);
  useEffect(() => {
    if (title !== null) document.title = `${title} – ${translate("app.title")}`;
  }, [title, translate]);
  const editing = useView((store) => store.editing);
  if (open === null) return children;
  if (editing && isOwnId(open.story.id)) {
    return (
      <StoryEditor open={open} outlines={outlines}>
        {children}
      </StoryEditor>
    );
  }
  if (open.departure !== "away") {
    if (reading) {
      return (
        <>
          <StepStrip key={open.number} open={open} />
          {children}
        </>
      );
    }
    return (
      <>
        <StepPage key={open.number} open={open} />
        {/* New with each step: one that was there would take the focus when the selection changes. */}
        {selected ? <Fragment key={`about ${open.number}`}>{children}</Fragment> : null}
      </>
    );
  }
  return (
    <>
      <ReturnBar open={open} />
      {children}
    </>
  );
}
