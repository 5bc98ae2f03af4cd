import type { Target } from "../dataset/model.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { pageText } from "../text/pages.ts";
import { useAtlas } from "../view/hooks.ts";
import type { SelectionKind } from "../view/state.ts";
import type { PageGroup } from "./pageGroups.ts";
import type { PageWords } from "./pageWords.ts";

/** Groups from which on a list begins with the way to each of them. */
const manyGroups = 4;

/** Every record of a kind, in groups, under names that tell them apart. */
export function ListDocument({
  kind,
  groups,
  words,
}: {
  readonly kind: SelectionKind;
  readonly groups: readonly PageGroup[];
  readonly words: ReadonlyMap<Target, PageWords>;
}) {
  const { language } = useAtlas();
  const count = groups.reduce((sum, { targets }) => sum + targets.length, 0);
  const idOfGroup = (index: number): string => `group-${index + 1}`;
  return (
    <article className="page page-list" data-kind={kind}>
      <header className="page-head">
        <p className="kicker">{pageText(language)("page.lists")}</p>
        <h1>{pageText(language)(`page.list.${kind}`)}</h1>
        <p className="subtitle">{pageText(language)(`page.list.${kind}.lead`, { count })}</p>
      </header>
      {groups.length < manyGroups ? null : (
        <nav aria-label={pageText(language)("page.groups")}>
          <ul className="page-groups">
            {groups.map(({ heading, targets }, index) => (
              <li key={heading}>
                <a className="link" href={`#${idOfGroup(index)}`}>
                  {heading}
                </a>{" "}
                <span className="count">{targets.length}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ heading, targets }, index) => (
        <section key={heading} aria-labelledby={idOfGroup(index)}>
          <h2 id={idOfGroup(index)}>
            <span>{heading}</span> <span className="count">{targets.length}</span>
          </h2>
          <ul className="page-entries">
            {targets.map((target) => (
              <li key={target}>
                <TargetLink target={target}>{words.get(target)?.name ?? target}</TargetLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
