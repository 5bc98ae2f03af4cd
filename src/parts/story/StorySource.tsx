import "../../text/late.ts";
import type { StoryCitation } from "../../dataset/model.ts";
import { idOf, isTarget, kindOf } from "../../dataset/target.ts";
import { useAtlas } from "../../view/hooks.ts";
import { TargetLink } from "../TargetLink.tsx";
import { factOf, holdingOf } from "./citedFact.ts";

/** One source in words: what it is, what it says where it is a passage, and how sure and how old it is. */
export function StorySource({ target }: { readonly target: StoryCitation }) {
  const atlas = useAtlas();
  const { dataset, indexes, names, translate } = atlas;
  const id = idOf(target);
  const conflict = indexes.conflicts.get(id);
  const [about] = conflict?.about ?? [];
  if (target.startsWith("conflict:") && conflict !== undefined) {
    return (
      <>
        <span>{translate("story.conflict", { question: names.text(conflict.question) })}</span>{" "}
        <span>{translate("story.adopted", { reading: names.text(conflict.reading) })}</span>{" "}
        {about === undefined ? null : <TargetLink target={about} />}
      </>
    );
  }
  if (!isTarget(target)) {
    const gap = dataset.gaps.find((each) => each.id === id);
    return <span>{`${translate("story.gap")}. ${names.text(gap?.text ?? id)}`}</span>;
  }
  const statement = indexes.statements.get(id);
  if (kindOf(target) === "statement" && statement !== undefined) {
    return (
      <>
        <TargetLink target={target}>
          {translate("panel.locator", {
            document: indexes.documents.get(statement.document)?.shortName ?? statement.document,
            section: indexes.sections.get(statement.section)?.number ?? "",
            paragraph: String(statement.locator.paragraph),
          })}
        </TargetLink>
        <span>{`: ${names.text(statement.text)}`}</span>
      </>
    );
  }
  const fact = factOf(atlas, target);
  return (
    <>
      <TargetLink target={target} />
      {fact === undefined ? null : (
        <span className="muted">
          {holdingOf(atlas, fact).map((words) => (
            <span key={words}>{` · ${words}`}</span>
          ))}
        </span>
      )}
    </>
  );
}
