import { rememberEach } from "../../base/remember.ts";
import type { Mechanism, MechanismKind } from "../../dataset/model.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import type { WordEntry } from "../../dataset/words.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Atlas } from "../atlas.ts";
import type { Change } from "../changes/changes.ts";
import { choose, criteriaOf } from "./criteria.ts";

/** The words of a mechanism, which many keys of a question look at. */
const wordsOfMechanism = rememberEach(
  ({ name, summary }: Mechanism, names: Atlas["names"]): ReadonlySet<string> =>
    new Set(wordsOf(`${names.text(name)} ${summary?.value ?? ""}`)),
);

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
  const words = wordsOfMechanism(names);
  return subjects.every(
    ({ fields, find }) =>
      fields.some((field) => record.fields.includes(field)) ||
      (find.length > 0 && find.every((word) => words(record).has(word))),
  );
}

/**
 * Those changes whose record is of every one of the subjects; where none is, of any of them: "for cyber and for training". All,
 * for no subjects.
 */
export function filterBySubjects(
  atlas: Atlas,
  subjects: readonly WordEntry[],
  items: readonly Change[],
): readonly Change[] {
  if (subjects.length === 0) return items;
  const kinds = subjects.flatMap(({ mechanismKinds }) => mechanismKinds);
  const others = subjects.filter(({ mechanismKinds }) => mechanismKinds.length === 0);
  const filter = (wanted: readonly WordEntry[]): readonly Change[] => {
    // Who asks for programmes does not ask for agreements.
    const criteria = kinds.length > 0 ? null : criteriaOf(wanted);
    const chosen = criteria === null ? null : choose(criteria);
    return items.filter(({ target, link }) => {
      if (link !== null) return chosen?.links === true && chosen.isLink(link);
      const kind = kindOf(target);
      if (kind === "mechanism") return mechanismIs(atlas, idOf(target), kinds, wanted);
      return kind === "centre" ? chosen?.centres === true : chosen?.crossings === true;
    });
  };
  const all = filter(others);
  if (all.length > 0 || others.length < 2) return all;
  const any = new Set(others.flatMap((subject) => filter([subject])));
  return items.filter((item) => any.has(item));
}
