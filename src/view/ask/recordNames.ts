import type { Dataset, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { wordsOf } from "../../text/fold.ts";

/** Words that name a record. */
type NameForm = readonly [words: readonly string[], target: Target];

/** Letters that a part of a name must have to name by itself. */
const leastLetters = 4;

/** Names of crossings, whole and by the place on one side; a place of several crossings names none of them. */
export function crossingForms({ crossings }: Dataset): readonly NameForm[] {
  const found = new Map<string, Set<Target>>();
  for (const { id, name } of crossings) {
    const parts = name.split(/ – | \/ | \(|\)/).filter((part) => part.length >= leastLetters);
    for (const part of new Set([name, ...parts].map((text) => wordsOf(text).join(" ")))) {
      const targets = found.get(part) ?? new Set();
      found.set(part, targets.add(targetOf("crossing", id)));
    }
  }
  return [...found].flatMap(([part, targets]): readonly NameForm[] => {
    const [target, ...others] = targets;
    return target === undefined || others.length > 0 ? [] : [[part.split(" "), target]];
  });
}

/** Names of operations, "Operation Walker (Šetač)": the question has to say that one is meant, since "south" is a word too. */
export function operationForms({ links }: Dataset): readonly NameForm[] {
  return links
    .filter(({ kind }) => kind === "joint-operation")
    .flatMap(({ id, title }): readonly NameForm[] => {
      const [, name, local] =
        /^(?:joint operation|joint investigation|operation|operational action) ([^(]+?)(?: \((.+)\))?$/i.exec(title) ??
        [];
      return [name, local].flatMap((text): readonly NameForm[] =>
        text === undefined ? [] : [[wordsOf(text), targetOf("link", id)]],
      );
    });
}
