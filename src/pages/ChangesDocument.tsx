import type { ChangeGroup } from "../dataset/changes.ts";
import type { Target } from "../dataset/model.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { formatDate } from "../text/dates.ts";
import { pageText } from "../text/pages.ts";
import { useAtlas } from "../view/hooks.ts";
import { type ChangedKind, groupByEdition, idOfChange, listChanged } from "./changesOf.ts";
import type { PageWords } from "./pageWords.ts";

/** Records of a row from which on they are folded: a reader first wants to know what happened, and why. */
const manyRecords = 8;

function ChangedRecords({ kinds }: { readonly kinds: readonly ChangedKind[] }) {
  const { language } = useAtlas();
  return kinds.map(({ kind, records }) => (
    <div key={kind}>
      <h4>{pageText(language)(`changes.kind.${kind}`)}</h4>
      <ul className="page-entries">
        {records.map(({ name, target }, index) => (
          // Two records that are gone may lead to one.
          // biome-ignore lint/suspicious/noArrayIndexKey: written once
          <li key={index}>{target === null ? <span>{name}</span> : <TargetLink target={target}>{name}</TargetLink>}</li>
        ))}
      </ul>
    </div>
  ));
}

/** What each edition added, corrected and withdrew, and why, the newest first. */
export function ChangesDocument({
  groups,
  words,
  root,
}: {
  readonly groups: readonly ChangeGroup[];
  readonly words: ReadonlyMap<Target, PageWords>;
  readonly root: string;
}) {
  const atlas = useAtlas();
  const { language, names } = atlas;
  const text = pageText(language);
  return (
    <article className="page page-list page-changes">
      <header className="page-head">
        <p className="kicker">{text("page.lists")}</p>
        <h1>{text("changes.title")}</h1>
        <p className="subtitle">{text("changes.lead")}</p>
        <p className="page-open">
          <a className="link" href={`${root}changes.atom`} type="application/atom+xml">
            {text("changes.feed")}
          </a>
        </p>
      </header>
      {groupByEdition(groups).map(([date, own]) => (
        <section key={date} aria-labelledby={`edition-${date}`}>
          <h2 id={`edition-${date}`}>{text("changes.edition", { date: formatDate(date, language) })}</h2>
          {own.map((group) => {
            const count = Object.keys(group.records).length;
            const id = idOfChange(groups, group);
            const records = <ChangedRecords kinds={listChanged(atlas, words, group)} />;
            return (
              <section key={id} aria-labelledby={id} className="page-change">
                <h3 id={id}>{text(`changes.${group.change}`, { count })}</h3>
                <p>{names.text(group.why)}</p>
                {count < manyRecords ? (
                  records
                ) : (
                  <details>
                    <summary>{text("changes.which")}</summary>
                    {records}
                  </details>
                )}
              </section>
            );
          })}
        </section>
      ))}
    </article>
  );
}
