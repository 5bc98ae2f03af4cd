import { expect, test } from "vitest";
import { fields } from "../../src/dataset/vocabulary.ts";
import { ask, buildLexicon } from "../../src/view/ask/ask.ts";
import { textOf } from "../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { buildFieldMatrix } from "../../src/views/matrix/fieldMatrix.ts";
import { realDataset, realWords } from "../support/realScene.ts";

const words = realWords();
const lexicon = buildLexicon(realDataset(), words);
const atlas = buildAtlas(realDataset(), initialViewState);
const { indexes, names } = atlas;

test("an empty cell of the fields and the answer to who works there say the same of what was searched", () => {
  let empty = 0;
  for (const { field, cells } of buildFieldMatrix(indexes, indexes).rows) {
    const subject = words.subjects.find(
      (entry) =>
        entry.fields.length === 1 && entry.fields[0] === field && entry.linkKinds.length + entry.kinds.length === 0,
    );
    const word = subject?.words.en?.[0];
    if (!fields.includes(field) || word === undefined) continue;
    for (const place of ["al", "ba", "me", "mk", "rs", "xk"]) {
      const cell = cells.get(place);
      const answer = ask(lexicon, atlas, `Which bodies deal with ${word} in ${indexes.places.get(place)?.names.en}?`);
      const where = `${field} ${place}: ${textOf(answer?.parts ?? [])}`;
      expect([where, answer?.verdict]).toEqual([where, cell?.bodies.length === 0 ? "none" : "found"]);
      if (cell?.bodies.length !== 0) continue;
      empty += 1;
      const searched = cell.searched.map(({ text }) => names.text(text));
      const said = searched.length > 0 ? searched : ["Nobody is known to have looked for one by itself."];
      expect([where, answer?.notes.slice(0, said.length)]).toEqual([where, said]);
    }
  }
  expect(empty).toBeGreaterThan(10);
});
