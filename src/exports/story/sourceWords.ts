import "../../text/late.ts";
import type { Source, StoryCitation } from "../../dataset/model.ts";
import { idOf, isTarget, kindOf, targetOf } from "../../dataset/target.ts";
import { factOf, holdingOf } from "../../parts/story/citedFact.ts";
import { formatCitation, formatInText } from "../../text/citations.ts";
import { hostOf } from "../../text/host.ts";
import type { Atlas } from "../../view/atlas.ts";
import { hasPage, pageAddress } from "../../view/pages.ts";

/** A work on which a source rests: by its id, or a page of the web. */
export type WorkKey =
  | { readonly kind: "reference"; readonly id: string }
  | { readonly kind: "web"; readonly source: Extract<Source, { readonly kind: "web" }> };

/** A source of a story in words. */
export interface SourceWords {
  /** As in scholarly text where it is a passage, else the name of the record. */
  readonly label: string;
  /** What the passage or the question says; empty for a record. */
  readonly detail: string;
  /** Basis and day of a record: "research · as of March 2026"; empty where it has none. */
  readonly held: string;
  /** Works in short: "(Haider, 2019; rcc.int, 2024)". */
  readonly cites: string;
  /** Page of what is cited; null without a site or a page. */
  readonly address: string | null;
  readonly works: readonly WorkKey[];
}

function worksOf({ indexes }: Atlas, sources: readonly Source[]): readonly WorkKey[] {
  return sources.flatMap((source): WorkKey[] => {
    if (source.kind === "web") return [{ kind: "web", source }];
    const document = indexes.documents.get(source.document);
    return [...(document === undefined ? [] : [document.reference]), ...source.references].map((id) => ({
      kind: "reference",
      id,
    }));
  });
}

/** Works in short, as in scholarly text, each once. */
function citeShort({ indexes, translate }: Atlas, works: readonly WorkKey[]): string {
  const words = works.flatMap((work) => {
    if (work.kind === "web") {
      return [`${hostOf(work.source.url)}, ${work.source.date?.slice(0, 4) ?? translate("fact.undated")}`];
    }
    const reference = indexes.references.get(work.id);
    return reference === undefined ? [] : [formatInText(reference)];
  });
  const each = [...new Set(words)];
  return each.length === 0 ? "" : `(${each.join("; ")})`;
}

/** Says what a step rests on, where it stands in the atlas, and on which works it rests itself. Pure. */
export function describeSource(atlas: Atlas, target: StoryCitation, site: string | null): SourceWords {
  const { dataset, indexes, names, translate } = atlas;
  const id = idOf(target);
  const none = { detail: "", held: "", cites: "", address: null, works: [] };
  const conflict = indexes.conflicts.get(id);
  if (target.startsWith("conflict:") && conflict !== undefined) {
    return {
      ...none,
      label: translate("story.conflict", { question: names.text(conflict.question) }),
      detail: translate("story.adopted", { reading: names.text(conflict.reading) }),
    };
  }
  if (!isTarget(target)) {
    const gap = dataset.gaps.find((each) => each.id === id);
    return { ...none, label: translate("story.gap"), detail: names.text(gap?.text ?? id) };
  }
  const address = site !== null && hasPage(indexes, target) ? `${site}${pageAddress(target)}` : null;
  const statement = indexes.statements.get(id);
  if (kindOf(target) === "statement" && statement !== undefined) {
    const document = indexes.documents.get(statement.document);
    const reference = document === undefined ? undefined : indexes.references.get(document.reference);
    const cited = statement.citations.flatMap((key) => indexes.references.get(key) ?? []);
    return {
      ...none,
      label: translate("panel.locator", {
        document: reference === undefined ? statement.document : formatInText(reference),
        section: indexes.sections.get(statement.section)?.number ?? "",
        paragraph: String(statement.locator.paragraph),
      }),
      detail: names.text(statement.text),
      // What a passage cites stands in its text.
      address,
      works: [...(reference === undefined ? [] : [reference]), ...cited].map(({ id: key }) => ({
        kind: "reference",
        id: key,
      })),
    };
  }
  if (kindOf(target) === "reference") {
    const reference = indexes.references.get(id);
    return {
      ...none,
      label: names.target(target),
      address,
      works: reference === undefined ? [] : [{ kind: "reference", id }],
    };
  }
  if (kindOf(target) === "section") {
    const document = indexes.documentBySection.get(id);
    const reference = document === undefined ? undefined : indexes.references.get(document.reference);
    return {
      ...none,
      label: `${indexes.sections.get(id)?.number ?? ""} ${names.target(target)}`.trim(),
      cites: reference === undefined ? "" : formatCitation([reference]),
      address,
      works: reference === undefined ? [] : [{ kind: "reference", id: reference.id }],
    };
  }
  const fact = factOf(atlas, target);
  const works = worksOf(atlas, fact?.sources ?? []);
  return {
    ...none,
    label: names.titled(targetOf(kindOf(target), id)),
    held: fact === undefined ? "" : holdingOf(atlas, fact).join(" · "),
    cites: citeShort(atlas, works),
    address,
    works,
  };
}
