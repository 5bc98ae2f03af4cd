import type { Provenance, Source, Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";

/** Sources of a record and the date at which they held; of what carries no provenance itself, the document it comes from. */
export function provenanceOf(
  { indexes }: Atlas,
  target: Target,
): { readonly sources: readonly Source[]; readonly asOf: string | null } {
  const id = idOf(target);
  const of = (fact: Pick<Provenance, "sources" | "asOf"> | undefined) => ({
    sources: fact?.sources ?? [],
    asOf: fact?.asOf ?? null,
  });
  const first = (facts: readonly (readonly Source[])[]) => ({ sources: [...new Set(facts.flat())], asOf: null });
  switch (kindOf(target)) {
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(id);
      const sources = [...(mechanism?.summary?.sources ?? []), ...(mechanism?.sources ?? [])];
      return { sources, asOf: mechanism?.asOf ?? null };
    }
    case "link":
      return of(indexes.links.get(id));
    case "centre":
      return of(indexes.centres.get(id));
    case "crossing":
      return of(indexes.crossings.get(id));
    case "figure":
      return of(indexes.figures.get(id));
    case "place":
      return { sources: indexes.places.get(id)?.sources ?? [], asOf: null };
    case "pair":
      return first([
        indexes.borders.get(id)?.sources ?? [],
        ...(indexes.linksByPair.get(id) ?? []).map(({ sources }) => sources),
        ...(indexes.centresByPair.get(id) ?? []).map(({ sources }) => sources),
        ...(indexes.crossingsByPair.get(id) ?? []).map(({ sources }) => sources),
      ]);
    case "section":
    case "statement": {
      const section = kindOf(target) === "section" ? id : (indexes.statements.get(id)?.section ?? "");
      const document = indexes.documentBySection.get(section);
      return document === undefined
        ? { sources: [], asOf: null }
        : { sources: [{ kind: "document", document: document.id, section, references: [] }], asOf: null };
    }
    default:
      return { sources: [], asOf: null };
  }
}
