import { Fragment } from "react";
import type { Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { figuresOfGroup, selectFigureGroups } from "../../parts/figureGroups.ts";
import { HowWeCount } from "../../parts/HowWeCount.tsx";
import { KindBar, KindCounts, KindKey } from "../../parts/KindCounts.tsx";
import { OwnStoriesButton } from "../../parts/story/OwnStoriesButton.tsx";
import { StoryLink } from "../../parts/story/StoryLink.tsx";
import { TableLink } from "../../parts/TableLink.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { ViewLink } from "../../parts/ViewLink.tsx";
import { formatFigureValue } from "../../text/figures.ts";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { countedLinks, listParts } from "../../view/counts.ts";
import { useActions, useAtlas } from "../../view/hooks.ts";
import { CompareStart } from "../compare/CompareStart.tsx";
import { SideBySide, useCompared } from "../compare/SideBySide.tsx";
import { NumbersPictures } from "../NumbersPictures.tsx";
import { BodyIndex, ListEnd, longestList, MechanismIndex } from "../OverviewLists.tsx";
import { selectBusiestPairs } from "../partners.ts";

/** A question that can be followed to its sources: the two of the six with most between them. */
const question: Target = "pair:al-xk";

/** The briefing that a start offers, and its words. */
const briefing = "landscape-in-ten-minutes";

/** Which documents "the report" and "the leaflet" are, where the page first says so. */
function Sources() {
  const { dataset, indexes, names, translate } = useAtlas();
  const sentences = dataset.documents.flatMap(({ shortName, title, reference }) => {
    const work = indexes.references.get(reference);
    if (work === undefined) return [];
    const name = shortName.charAt(0).toUpperCase() + shortName.slice(1);
    return translate("overview.document", { name, title: names.text(title), ...work.inText });
  });
  return sentences.length === 0 ? null : <p className="muted lead-note">{sentences.join(" ")}</p>;
}

/** What the three come for: who briefs, who follows a question to its source, who puts a map on a page. */
function Starts() {
  const { dataset, names, translate } = useAtlas();
  const actions = useActions();
  const written = useWrittenPage() !== null;
  const story = dataset.stories.find(({ id }) => id === briefing);
  return (
    <section className="block no-print">
      <h3>{translate("overview.start")}</h3>
      <ul className="starts">
        {story === undefined ? null : (
          <li>
            <p className="start-for">{translate("overview.for.briefing")}</p>
            <StoryLink story={story} present className="link start">
              {translate("overview.try.story")}
            </StoryLink>
          </li>
        )}
        <li>
          <p className="start-for">{translate("overview.for.question")}</p>
          <TargetLink target={question} className="link start">
            {names.text(translate("overview.try.pair"))}
          </TargetLink>
        </li>
        {written ? null : (
          <li>
            <p className="start-for">{translate("overview.for.page")}</p>
            <button
              type="button"
              className="link start"
              aria-haspopup="dialog"
              onClick={() => actions.takeAlong("link")}
            >
              {translate("overview.try.embed")}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Briefings in steps, and how long each takes. */
function Stories() {
  const { dataset, translate } = useAtlas();
  return (
    <section className="block no-print">
      <h3>{translate("overview.stories")}</h3>
      <ul className="index">
        {dataset.stories.map((story) => (
          <li key={story.id}>
            <StoryLink story={story} className="link" />{" "}
            <span className="index-years">{translate("overview.minutes", { count: story.minutes })}</span>
          </li>
        ))}
      </ul>
      <OwnStoriesButton />
    </section>
  );
}

/** The six economies, and the pairs of them with most between them. */
function Economies() {
  const { dataset, indexes, translate } = useAtlas();
  const six = dataset.places.filter(({ group }) => group === "western-balkans").map(({ id }) => id);
  const pairs = selectBusiestPairs(indexes, six, 6);
  return (
    <>
      <section className="block">
        <h3>{translate("overview.economies")}</h3>
        <ul className="chips">
          {six.map((id) => (
            <li key={id}>
              <TargetLink target={targetOf("place", id)} className="chip" />
            </li>
          ))}
        </ul>
      </section>
      {pairs.length === 0 ? null : (
        <section className="block">
          <h3>{translate("overview.pairs")}</h3>
          <KindKey links={pairs.flatMap(({ links }) => links)} />
          <ul className="index">
            {pairs.map(({ pair, links }) => (
              <li key={pair}>
                <TargetLink target={targetOf("pair", pair)} /> <KindCounts links={links} of={targetOf("pair", pair)} />{" "}
                <TargetLink target={targetOf("pair", pair)} part={listParts.links} className="index-years count-link">
                  {translate("place.linkCount", { count: links.length })}
                </TargetLink>
                <KindBar links={links} most={pairs[0]?.links.length ?? 1} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The numbers of both documents: drawn where several belong together, a row each for the rest; years are told elsewhere. */
function Numbers() {
  const { dataset, indexes, language, names, translate } = useAtlas();
  const groups = selectFigureGroups(indexes);
  const drawn = new Set(groups.flatMap(figuresOfGroup));
  const figures = dataset.figures.filter((figure) => figure.unit !== "year" && !drawn.has(figure));
  if (figures.length + groups.length === 0) return null;
  return (
    <section className="block">
      <h3>{translate("overview.figures")}</h3>
      <NumbersPictures groups={groups} />
      <ul className="index">
        {figures.slice(0, longestList).map((figure) => (
          <li key={figure.id}>
            <TargetLink target={targetOf("figure", figure.id)}>{names.text(figure.label)}</TargetLink>{" "}
            <span className="index-years">{formatFigureValue(figure, language, translate)}</span>
          </li>
        ))}
      </ul>
      <ListEnd table="figures" count={figures.length} />
    </section>
  );
}

/** Ways into the report, and the sections of both documents of which there is a text. */
function Documents() {
  const { dataset, indexes, names, translate } = useAtlas();
  return (
    <section className="block">
      <h3>{translate("overview.documents")}</h3>
      <ul className="chips no-print">
        <li>
          <ViewLink view="report" className="chip">
            {translate("overview.read")}
          </ViewLink>
        </li>
        <li>
          <ViewLink view="report" part="references" className="chip">
            {translate("report.references")}
          </ViewLink>
        </li>
        <li>
          <ViewLink view="report" part="coverage" className="chip">
            {translate("report.coverage")}
          </ViewLink>
        </li>
      </ul>
      {dataset.documents.map((document) => (
        <details key={document.id} className="partner">
          <summary>{names.text(document.title)}</summary>
          <ul className="index">
            {document.sections
              .filter(({ id }) => (indexes.statementsBySection.get(id) ?? []).length > 0)
              .map((section) => (
                <li key={section.id} data-sub={section.parent === null ? undefined : ""}>
                  <TargetLink target={targetOf("section", section.id)}>
                    {`${section.number} ${section.title}`}
                  </TargetLink>{" "}
                  <span className="index-years">{(indexes.statementsBySection.get(section.id) ?? []).length}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** How many records of what there are, and what is missing. */
function Extent() {
  const { dataset, names, translate } = useAtlas();
  const counts = (
    [
      ["mechanisms", "overview.mechanismCount", dataset.mechanisms.length],
      ["links", "overview.linkCount", countedLinks(dataset.links).length],
      ["centres", "overview.centreCount", dataset.centres.length],
      ["crossings", "overview.crossingCount", dataset.crossings.length],
      ["statements", "overview.statementCount", dataset.statements.length],
      ["references", "overview.referenceCount", dataset.references.length],
    ] as const
  ).filter(([, , count]) => count > 0);
  return (
    <section className="block">
      <h3>{translate("overview.counts")}</h3>
      <p>
        {counts.map(([table, key, count], at) => (
          <Fragment key={table}>
            <TableLink table={table}>{translate(key, { count })}</TableLink>
            <span>{at < counts.length - 1 ? ", " : "."}</span>
          </Fragment>
        ))}
      </p>
      <HowWeCount />
      {dataset.leftOutUnverified === 0 ? null : (
        <p className="muted">{translate("overview.gapsText", { count: dataset.leftOutUnverified })}</p>
      )}
      {dataset.gaps.length === 0 ? null : (
        <details className="partner">
          <summary>{translate("overview.gaps")}</summary>
          <ul className="uncertain">
            {dataset.gaps.map((gap) => (
              <li key={gap.id}>{names.text(gap.text)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What the atlas is, how much it holds, and where to begin. */
export function OverviewPage() {
  const { dataset, translate } = useAtlas();
  const comparing = useCompared() !== null;
  return (
    <>
      {comparing ? null : <p className="lead">{translate("overview.lead")}</p>}
      {comparing ? null : <Sources />}
      {comparing ? null : <Starts />}
      <CompareStart />
      <SideBySide />
      <Economies />
      {comparing || dataset.stories.length === 0 ? null : <Stories />}
      <MechanismIndex
        heading={translate("overview.mechanisms")}
        mechanisms={dataset.mechanisms.filter(({ scope }) => scope === "regional")}
      />
      <BodyIndex />
      <Numbers />
      <Documents />
      <Extent />
    </>
  );
}
