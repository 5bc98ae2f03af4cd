import "../text/late.ts";
import type { Reference, Target } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { RecordPage } from "../panel/pages/RecordPage.tsx";
import type { SelectedRecord } from "../panel/recordPage.ts";
import { ReferenceText } from "../parts/ReferenceCard.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { WebLink } from "../parts/WebLink.tsx";
import { pageText } from "../text/pages.ts";
import { useAtlas } from "../view/hooks.ts";
import { mapSize, type PageMap } from "./pageMap.ts";
import type { PageWords } from "./pageWords.ts";
import { workId } from "./renderWritten.tsx";

/** Heading of a page: what it is about, and the way to the same record in the atlas. */
export function PageHead({
  words,
  target,
  root,
}: {
  readonly words: PageWords;
  readonly target: Target;
  readonly root: string;
}) {
  const { language } = useAtlas();
  const { kicker, heading, subtitle, acronym, cited } = words;
  return (
    <header className="page-head">
      <p className="kicker">{kicker}</p>
      <h1 translate={cited ? "no" : undefined}>{heading}</h1>
      {subtitle === null ? null : (
        <p className="subtitle">
          {acronym === null ? null : <span translate="no">{acronym}</span>}
          <span>{subtitle.slice(acronym?.length ?? 0)}</span>
        </p>
      )}
      <p className="page-open">
        <a className="link" href={`${root}?select=${target}`}>
          {pageText(language)("page.open")}
        </a>
      </p>
    </header>
  );
}

/** The map of a page, as a file beside it. */
export const mapFile = "map.svg";

/** The map of a record with its legend, notes and sources. */
export function PageFigure({ map }: { readonly map: PageMap }) {
  const { translate } = useAtlas();
  return (
    <figure className="page-map">
      <img className="page-drawing" src={mapFile} width={mapSize[0]} height={mapSize[1]} alt={map.description} />
      <figcaption>
        <ul
          className="legend-entries"
          aria-label={translate("map.legend")}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the figure renderer's own markup, in which it has escaped all text
          dangerouslySetInnerHTML={{ __html: map.legend.join("") }}
        />
        {map.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="muted">{map.attribution.join(" · ")}</p>
      </figcaption>
    </figure>
  );
}

/** What the panel says of a record. */
export function PageText({ selection }: { readonly selection: SelectedRecord }) {
  const { translate } = useAtlas();
  return (
    <>
      <h2 className="visually-hidden">{translate("panel.label")}</h2>
      <RecordPage selection={selection} />
    </>
  );
}

/** The works that the page cites, in full, each with the way to all that rests on it. Nothing where none is cited. */
export function PageWorks({ works, target }: { readonly works: readonly Reference[]; readonly target: Target }) {
  const { indexes, translate, language } = useAtlas();
  if (works.length === 0) return null;
  return (
    <section className="page-works" aria-labelledby="works">
      <h2 id="works">{pageText(language)("page.works")}</h2>
      <ul>
        {works.map((work) => {
          const own = targetOf("reference", work.id);
          const count = indexes.statementsByReference.get(work.id)?.length ?? 0;
          return (
            <li key={work.id} id={workId(work.id)}>
              <ReferenceText reference={work} />
              <p className="page-work-links">
                {own === target || count === 0 ? null : (
                  <TargetLink target={own}>{translate("reference.citedHere", { count })}</TargetLink>
                )}{" "}
                {work.url === null ? null : <WebLink href={work.url} words={translate("reference.link")} />}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How to cite the page. */
export function PageCitation({
  words,
  address,
}: {
  readonly words: Pick<PageWords, "name">;
  readonly address: string | null;
}) {
  const { dataset, language } = useAtlas();
  const { date, hash } = dataset.edition;
  const citation = pageText(language)("page.citation", { title: words.name, date, hash });
  return (
    <section className="page-cite" aria-labelledby="cite">
      <h2 id="cite">{pageText(language)("page.cite")}</h2>
      <p>
        <span>{citation}</span>
        {address === null ? null : <span translate="no">{` ${address}`}</span>}
      </p>
    </section>
  );
}
