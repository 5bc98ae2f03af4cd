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
  /** Its kind, where kinds differ and the name does not say it. */
  readonly note: string;
}

type Words = Pick<Atlas, "indexes" | "names" | "translate">;

/** Rows for what lies under a press, in the same order: names that tell each from the others, with parties and year. */
export function buildChoices(hits: readonly SceneHit[], words: Words): readonly Choice[] {
  const mixed = new Set(hits.map(({ kind }) => kind ?? "")).size > 1;
  return hits.map((hit) => {
    const name = nameOf(hit, words);
    const kind = mixed ? kindWords(hit, words) : "";
    // A title that names its kind needs no second word for it.
    const note = name.toLowerCase().includes(kind.toLowerCase()) ? "" : kind;
    return { target: hit.target, name, kind: hit.kind ?? null, note };
  });
}

/** Titles stand alone: the kind is said by mark and note. What an area shows is not what its economy is called. */
function nameOf({ target, name }: SceneHit, { names }: Words): string {
  return ["link", "centre", "crossing", "place"].includes(kindOf(target)) ? names.titled(target) : name;
}

function kindWords({ target }: SceneHit, { indexes, translate }: Words): string {
  const [kind, id] = [kindOf(target), idOf(target)];
  const [link, centre, crossing] = [indexes.links.get(id), indexes.centres.get(id), indexes.crossings.get(id)];
  if (kind === "link" && link !== undefined) return translate(`linkKind.${link.kind}`);
  if (kind === "centre" && centre !== undefined) return translate(`centre.kind.${centre.kind}`);
  if (kind === "crossing" && crossing !== undefined) return translate(`crossing.kind.${crossing.kind}`);
  if (kind === "place") return translate(indexes.places.get(id)?.kind === "town" ? "kind.town" : "kind.place");
  return "";
}
