import "../text/late.ts";
import { Fragment, type ReactNode } from "react";
import type { Story, StoryCitation, StoryStep } from "../dataset/model.ts";
import { StoryBlocks } from "../parts/story/StoryBlocks.tsx";
import { StorySource } from "../parts/story/StorySource.tsx";
import { listSources } from "../parts/story/storySources.ts";
import { pageText } from "../text/pages.ts";
import { useAtlas } from "../view/hooks.ts";
import { mapSize, type PageMap } from "./pageMap.ts";

/** The picture of a step, as a file beside the page. */
export const stepFile = (number: number): string => `step-${number}.svg`;

const sourceId = (number: number): string => `source-${number}`;
const markId = (number: number): string => `mark-${number}`;

/** Numbers of sources, and which of them has not been set yet, so that each has one place to come back to. */
interface Numbering {
  readonly numberOf: (target: StoryCitation) => number;
  readonly isFirst: (number: number) => boolean;
}

function buildNumbering(sources: readonly StoryCitation[]): Numbering {
  const numbers = new Map(sources.map((target, index) => [target, index + 1]));
  const seen = new Set<number>();
  return {
    numberOf: (target) => numbers.get(target) ?? 0,
    isFirst: (number) => {
      const first = !seen.has(number);
      seen.add(number);
      return first;
    },
  };
}

function Marks({ targets, numbering }: { readonly targets: readonly StoryCitation[]; readonly numbering: Numbering }) {
  const { translate } = useAtlas();
  return (
    <sup className="story-marks">
      {targets.map((target, index) => {
        const number = numbering.numberOf(target);
        return (
          <Fragment key={target}>
            {index === 0 ? null : <span>, </span>}
            <a
              id={numbering.isFirst(number) ? markId(number) : undefined}
              href={`#${sourceId(number)}`}
              aria-label={translate("story.source", { number })}
            >
              {number}
            </a>
          </Fragment>
        );
      })}
    </sup>
  );
}

function Step({
  step,
  number,
  root,
  map,
  numbering,
}: {
  readonly step: StoryStep;
  readonly number: number;
  readonly root: string;
  readonly map: PageMap | null;
  readonly numbering: Numbering;
}) {
  const { names, translate, language } = useAtlas();
  const id = `step-${number}`;
  const mark = (targets: readonly StoryCitation[]) => <Marks targets={targets} numbering={numbering} />;
  return (
    <section className="story-step" data-picture={map === null ? "none" : "map"} aria-labelledby={id}>
      <div className="story-words">
        <p className="kicker">{translate("story.step", { number })}</p>
        <h2 id={id}>{names.text(step.title)}</h2>
        <StoryBlocks blocks={step.content} mark={mark} />
        <p className="story-show">
          <a className="link" href={step.view === "" ? root : `${root}?${step.view}`}>
            {pageText(language)("story.show")}
          </a>
        </p>
        {step.notesContent.length === 0 ? null : (
          <details className="story-notes">
            <summary>{translate("story.notes")}</summary>
            <StoryBlocks blocks={step.notesContent} mark={mark} />
          </details>
        )}
      </div>
      {map === null ? null : (
        <figure className="page-map">
          <img
            className="page-drawing"
            src={stepFile(number)}
            width={mapSize[0]}
            height={mapSize[1]}
            alt={map.description}
            loading="lazy"
          />
          <figcaption>
            <ul
              className="legend-entries"
              aria-label={translate("map.legend")}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the figure renderer's own markup, in which it has escaped all text
              dangerouslySetInnerHTML={{ __html: map.legend.join("") }}
            />
          </figcaption>
        </figure>
      )}
    </section>
  );
}

/** A story to read and to print: its steps with their pictures, and all sources numbered as they are cited. `children` stand at its end. */
export function StoryDocument({
  story,
  root,
  maps,
  children,
}: {
  readonly story: Story;
  readonly root: string;
  /** The picture of each step; null for a view that is no map. */
  readonly maps: readonly (PageMap | null)[];
  readonly children: ReactNode;
}) {
  const { names, translate, language } = useAtlas();
  const sources = listSources(story);
  const numbering = buildNumbering(sources);
  const { title, summary, audience, minutes, steps } = story;
  const attribution = [...new Set(maps.flatMap((map) => map?.attribution ?? []))];
  return (
    <article className="page page-story" lang={story.language}>
      <header className="page-head">
        <p className="kicker">{translate("story.kicker")}</p>
        <h1>{names.text(title)}</h1>
        <p className="subtitle">{names.text(summary)}</p>
        <StoryFacts audience={audience} minutes={minutes} steps={steps.length} />
        <p className="story-doors">
          <a className="link" href={`${root}?story=${story.id}&step=1&present=1`}>
            {translate("story.presentHere")}
          </a>
          <a className="link" href={`${root}?story=${story.id}&step=1`}>
            {translate("story.follow")}
          </a>
        </p>
      </header>
      <nav className="story-overview" aria-label={pageText(language)("story.overview")}>
        <ol>
          {steps.map((step, index) => (
            <li key={step.title}>
              <a className="link" href={`#step-${index + 1}`}>
                {names.text(step.title)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {steps.map((step, index) => (
        <Step
          key={step.title}
          step={step}
          number={index + 1}
          root={root}
          map={maps[index] ?? null}
          numbering={numbering}
        />
      ))}
      <section className="page-works story-sources" aria-labelledby="sources">
        <h2 id="sources">{translate("story.sources")}</h2>
        <ol>
          {sources.map((target, index) => (
            <li key={target} id={sourceId(index + 1)}>
              <StorySource target={target} />{" "}
              <a
                className="story-back"
                href={`#${markId(index + 1)}`}
                aria-label={pageText(language)("story.back", { number: index + 1 })}
              >
                ↑
              </a>
            </li>
          ))}
        </ol>
        {attribution.length === 0 ? null : <p className="muted">{attribution.join(" · ")}</p>}
      </section>
      {children}
    </article>
  );
}

function StoryFacts({
  audience,
  minutes,
  steps,
}: {
  readonly audience: string;
  readonly minutes: number;
  readonly steps: number;
}) {
  const { names, translate } = useAtlas();
  return (
    <p className="story-facts">
      <span>{translate("story.length", { minutes, steps })}</span>
      <span>{translate("story.audience", { audience: names.text(audience) })}</span>
    </p>
  );
}

/** All stories, the shortest first, each with what it says and how long it takes. */
export function StoryListDocument({ stories }: { readonly stories: readonly Story[] }) {
  const { names, language } = useAtlas();
  const shortestFirst = stories.toSorted((a, b) => a.minutes - b.minutes);
  return (
    <article className="page page-list">
      <header className="page-head">
        <p className="kicker">{pageText(language)("page.lists")}</p>
        <h1>{pageText(language)("page.list.story")}</h1>
        <p className="subtitle">{pageText(language)("page.list.story.lead", { count: stories.length })}</p>
      </header>
      <ul className="story-entries">
        {shortestFirst.map(({ id, title, summary, audience, minutes, steps }) => (
          <li key={id}>
            <h2>
              <a className="link" href={`${id}/`}>
                {names.text(title)}
              </a>
            </h2>
            <p>{names.text(summary)}</p>
            <StoryFacts audience={audience} minutes={minutes} steps={steps.length} />
          </li>
        ))}
      </ul>
    </article>
  );
}
