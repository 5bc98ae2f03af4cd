import { expect, test } from "vitest";
import { ask, buildLexicon, type Shown } from "../../../src/view/ask/ask.ts";
import { textOf } from "../../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { initialViewState } from "../../../src/view/state.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

const lexicon = buildLexicon(realDataset(), realWords());
const atlas = buildAtlas(realDataset(), initialViewState);
const answerTo = (question: string, shown: Partial<Shown>) => {
  const answer = ask(lexicon, atlas, question, { year: null, since: null, ...shown });
  return [textOf(answer?.parts ?? []), answer?.holds ?? null];
};

test("who is in a body is told for the year that the view shows, and for which it is", () => {
  expect(answerTo("who is in SELEC", { year: 2012 })).toEqual([
    "In 2012 SELEC had 13 members, as far as dates tell: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North Macedonia, Romania, Serbia, Türkiye, Slovenia and Croatia.",
    "For 2012, which the view shows.",
  ]);
  expect(answerTo("is Croatia in SELEC", { year: 2015 })).toEqual([
    "Yes. Croatia was a member of SELEC in 2015.",
    "For 2015, which the view shows.",
  ]);
  expect(answerTo("which crossings are open", { year: 2020 })).toEqual([
    "2020: Operating or in force: 4 crossings: Vraćenovići – Deleuša, Preševo – Tabanovce, Morinë – Vërmicë and Sukobin – Muriqan.",
    "For 2020, which the view shows.",
  ]);
  expect(answerTo("which of the six are in SEPCA", { year: 2004 })[1]).toBe("For 2004, which the view shows.");
});

test("a question that names its time, or asks for today, is answered for that", () => {
  expect(answerTo("who was in SELEC in 2014", { year: 2019 })).toEqual([
    expect.stringMatching(/^In 2014 SELEC had 12 members, /),
    null,
  ]);
  expect(answerTo("is Croatia in SELEC today", { year: 2015 })).toEqual([
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
    null,
  ]);
});

test("what is only known as it stands says so beside another year", () => {
  expect(answerTo("who pays for SEESAC", { year: 2012 })).toEqual([
    expect.stringMatching(/^Named as donors of SEESAC: /),
    expect.stringMatching(/^As of \d+ \w+ \d{4}, and not of 2012, which the view shows\.$/),
  ]);
  expect(answerTo("when was SELEC founded", { year: 2012 })).toEqual(["SELEC began on 7 October 2011.", null]);
  expect(answerTo("who is in SELEC", {})).toEqual([expect.stringMatching(/^SELEC has 11 members: /), null]);
});

test("what changed is told for the years that the view compares", () => {
  expect(answerTo("what changed", { since: 2023, year: 2024 })).toEqual([
    expect.stringMatching(/^2023–2024: \d+ changes: /),
    "For 2023 to 2024, which the view shows.",
  ]);
  expect(answerTo("what began in Montenegro", { since: 2025 })).toEqual([
    "2025–2026, Montenegro: 3 beginnings: Joint patrols along the shared border (Montenegro, Kosovo*; 2025), Zupci – Sitnica (Bosnia and Herzegovina, Montenegro; April 2025) and Officers of Croatia in Budva and Herceg Novi in summer (Croatia, Montenegro; 1 July 2025).",
    "For 2025 to 2026, which the view shows.",
  ]);
  expect(answerTo("what changed in 2008", { since: 2023 })).toEqual([expect.stringMatching(/^2008: /), null]);
});
