import type { MechanismKind, Target } from "../../dataset/model.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import type { WordEntry } from "../../dataset/words.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Atlas } from "../atlas.ts";
import { choose, criteriaOf } from "./things.ts";

/** Whether a mechanism is of one of the kinds and works on every subject, by its fields or in words of its name and summary. */
function mechanismIs(
  { indexes, names }: Atlas,
  id: string,
  kinds: readonly MechanismKind[],
  subjects: readonly WordEntry[],
): boolean {
  const record = indexes.mechanisms.get(id);
  if (record === undefined || (kinds.length > 0 && !kinds.includes(record.kind))) return false;
  // Agreements, patrols and crossings are no mechanisms.
  if (subjects.some((subject) => subject.linkKinds.length + subject.kinds.length > 0)) return false;
  const words = subjects.length === 0 ? [] : wordsOf(`${names.text(record.name)} ${record.summary?.value ?? ""}`);
  return subjects.every(
    ({ fields, find }) =>
      fields.some((field) => record.fields.includes(field)) ||
      (find.length > 0 && find.every((word) => words.includes(word))),
  );
}

/**
 * Those items whose record is of every one of the subjects; where none is, of any of them: "for cyber and for training". All,
 * for no subjects.
 */
export function filterBySubjects<Item extends { readonly target: Target }>(
  atlas: Atlas,
  subjects: readonly WordEntry[],
  items: readonly Item[],
): readonly Item[] {
  if (subjects.length === 0) return items;
  const { indexes } = atlas;
  const kinds = subjects.flatMap(({ mechanismKinds }) => mechanismKinds);
  const others = subjects.filter(({ mechanismKinds }) => mechanismKinds.length === 0);
  const filter = (wanted: readonly WordEntry[]): readonly Item[] => {
    // Who asks for programmes does not ask for agreements.
    const criteria = kinds.length > 0 ? null : criteriaOf(wanted);
    const chosen = criteria === null ? null : choose(criteria);
    return items.filter(({ target }) => {
      const id = idOf(target);
      const kind = kindOf(target);
      if (kind === "mechanism") return mechanismIs(atlas, id, kinds, wanted);
      if (chosen === null) return false;
      if (kind === "centre") return chosen.centres;
      if (kind === "crossing") return chosen.crossings;
      const link = indexes.links.get(id);
      return link !== undefined && chosen.links && chosen.isLink(link);
    });
  };
  const all = filter(others);
  if (all.length > 0 || others.length < 2) return all;
  const any = new Set(others.flatMap((subject) => filter([subject])));
  return items.filter((item) => any.has(item));
}
