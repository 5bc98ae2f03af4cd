import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import type { SceneHit } from "../scene/hitTest.ts";
import type { Atlas } from "../view/atlas.ts";

/** One row of the list of things under a press. */
interface Choice {
  readonly target: Target;
  readonly name: string;
  /** Kind of link, `centre` or `crossing`; null for what has no mark. */
  readonly kind: string | null;
  /** What tells the row from the others: its kind where they differ, its parties where two share a name. */
  readonly note: string;
}

type Words = Pick<Atlas, "indexes" | "names" | "translate">;

/** Rows for what lies under a press, in the same order: short names, each different from the others as far as the data go. */
export function buildChoices(hits: readonly SceneHit[], words: Words): readonly Choice[] {
  const mixed = new Set(hits.map(({ kind }) => kind ?? "")).size > 1;
  const rows = hits.map((hit) => ({ hit, name: nameOf(hit, words) }));
  return rows.map(({ hit, name }) => {
    const twice = rows.filter((other) => other.name === name).length > 1;
    const notes = [mixed ? kindWords(hit, words) : "", twice ? partiesOf(hit, words) : ""];
    return { target: hit.target, name, kind: hit.kind ?? null, note: notes.filter((note) => note !== "").join(", ") };
  });
}

/** Titles stand alone: the kind is said by mark and note. */
function nameOf({ target, name }: SceneHit, { names }: Words): string {
  return ["link", "centre", "crossing"].includes(kindOf(target)) ? names.target(target) : name;
}

function kindWords({ target }: SceneHit, { indexes, translate }: Words): string {
  const [kind, id] = [kindOf(target), idOf(target)];
  const [link, centre, crossing] = [indexes.links.get(id), indexes.centres.get(id), indexes.crossings.get(id)];
  if (kind === "link" && link !== undefined) return translate(`linkKind.${link.kind}`);
  if (kind === "centre" && centre !== undefined) return translate(`centre.kind.${centre.kind}`);
  if (kind === "crossing" && crossing !== undefined) return translate(`crossing.kind.${crossing.kind}`);
  return "";
}

function partiesOf({ target }: SceneHit, { indexes, names }: Words): string {
  const link = kindOf(target) === "link" ? indexes.links.get(idOf(target)) : undefined;
  return link === undefined ? "" : link.parties.map(names.place).join(", ");
}
