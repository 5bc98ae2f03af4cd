import { describe, expect, test } from "vitest";
import { buildIndexes } from "../../../src/dataset/indexes.ts";
import type { Dataset, Target } from "../../../src/dataset/model.ts";
import { reduceToDocuments } from "../../../src/dataset/reduceToDocuments.ts";
import { buildTranslate } from "../../../src/text/translate.ts";
import { buildSearchIndex, type SearchAnswer, search } from "../../../src/view/search/search.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

const indexOf = (dataset: Dataset) =>
  buildSearchIndex({
    dataset,
    indexes: buildIndexes(dataset),
    translate: buildTranslate("en"),
    words: realWords(),
  });
const index = indexOf(realDataset());
const first = (answer: SearchAnswer): Target | undefined => answer.groups[0]?.results[0];
const listed = (answer: SearchAnswer): readonly Target[] => answer.groups.flatMap(({ results }) => results);

/** What readers ask, and the record that answers it best. */
const questions: readonly (readonly [string, Target])[] = [
  ["women police", "mechanism:wpon"],
  ["Trebinje", "centre:pcc-trebinje"],
  ["Требиње", "centre:pcc-trebinje"],
  ["small arms", "mechanism:seesac"],
  ["Ђорђевић", "reference:dordevic-2018"],
  ["Djordjevic", "reference:dordevic-2018"],
  ["dordevic", "reference:dordevic-2018"],
  ["MARRI seat", "mechanism:marri"],
  ["qafe thane", "centre:jcc-kjafasan"],
  ["kjafasan", "centre:jcc-kjafasan"],
  ["albania kosovo", "pair:al-xk"],
  ["kosovo albania", "pair:al-xk"],
  ["Albnia Kosvo", "pair:al-xk"],
  ["Скопје", "place:skopje"],
  ["Shkup", "place:skopje"],
  ["Prishtina", "place:pristina"],
  ["crna gora", "place:me"],
  ["bosnia", "place:ba"],
  ["macedonia", "place:mk"],
  ["SECI", "mechanism:seci"],
  ["seci center", "mechanism:seci-centre"],
  ["SPAI", "mechanism:rai"],
  ["stability pact", "mechanism:stability-pact"],
  ["police convention", "mechanism:pcc-see"],
  ["horizontal facility", "mechanism:hf-2"],
  ["operation mrak", "link:op-mrak"],
  ["foreign fighters", "mechanism:cve-ftf"],
  ["prosecutors network", "mechanism:wb-prosecutors-network"],
  ["anti corruption", "mechanism:rai"],
  ["counter terrorism", "mechanism:wbcti"],
  ["bechev 2015", "reference:bechev-2015"],
  ["waiting game", "reference:azinovic-becirevic-2017"],
  ["7500", "figure:fighters-eu-citizens"],
  ["interpol notices", "figure:interpol-notices"],
  ["contact person", "section:k4d-7-4"],
  ["5.2", "section:k4d-5-2"],
  ["domestic violence serbia", "mechanism:rs-domestic-violence-law"],
  ["extradition kosovo north macedonia", "link:ag-xk-mk-extradition"],
  ["hot pursuit", "link:ag-ba-rs-pursuit"],
  ["plav", "centre:pcc-plav"],
];

/**
 * The same in words that readers bring and records do not hold, in several languages; half of them were asked by somebody who
 * tried the atlas as a new user.
 */
const otherWords: readonly (readonly [string, Target])[] = [
  ["selec members", "mechanism:selec"],
  ["SELEC Croatia", "mechanism:selec"],
  ["who signed the police convention", "mechanism:pcc-see"],
  ["when was MARRI founded", "mechanism:marri"],
  ["what do prosecutors do against corruption", "mechanism:wb-prosecutors-network"],
  ["cooperation is almost non-existent between bosnia and kosovo", "pair:ba-xk"],
  ["almost nothing between kosovo and bosnia", "pair:ba-xk"],
  ["foreign fighters returned from syria", "statement:rcc-4-returned"],
  ["how many fighters were killed", "statement:rcc-4-killed"],
  ["jihadists killed", "statement:rcc-4-killed"],
  ["jits albania italy", "link:op-jit-al-it"],
  ["risk analysis database", "theme:component-databases"],
  ["website of selec", "mechanism:selec"],
  ["web-based platform", "statement:rcc-5-cve-platform"],
  ["mistrust", "theme:recommendation-trust"],
  ["guns", "mechanism:seesac"],
  ["modern slavery", "mechanism:al-anti-trafficking"],
  ["law enforcement", "mechanism:selec"],
  ["police members of the convention in 2006", "mechanism:pcc-see"],
  ["policija", "theme:sector-police"],
  ["полиција", "theme:sector-police"],
  ["policia", "theme:sector-police"],
  ["policijska saradnja", "mechanism:pcc-see"],
  ["полициска соработка", "mechanism:pcc-see"],
  ["konventa e bashkëpunimit policor", "mechanism:pcc-see"],
  ["terorizam", "mechanism:wbcti"],
  ["тероризам", "mechanism:wbcti"],
  ["terrorizmi", "mechanism:wbcti"],
  ["tužilaštvo", "mechanism:wb-prosecutors-network"],
  ["тужилаштво", "mechanism:wb-prosecutors-network"],
  ["обвинителство", "mechanism:wb-prosecutors-network"],
  ["prokuroria", "mechanism:wb-prosecutors-network"],
  ["žene u policiji", "mechanism:wpon"],
  ["жени во полиција", "mechanism:wpon"],
  ["gratë në polici", "mechanism:wpon"],
  ["oružje", "mechanism:seesac"],
  ["оружје", "mechanism:seesac"],
  ["armë", "mechanism:seesac"],
  ["korupcija", "mechanism:rai"],
  ["корупција", "mechanism:rai"],
  ["korrupsioni", "mechanism:rai"],
  ["migracije", "mechanism:marri"],
  ["миграција", "mechanism:marri"],
  ["trgovina ljudima Bosna", "mechanism:ba-trafficking-task-force"],
  ["трговија со луѓе Босна", "mechanism:ba-trafficking-task-force"],
  ["trafikimi i qenieve njerëzore Bosnjë", "mechanism:ba-trafficking-task-force"],
  ["nasilje u porodici Srbija", "mechanism:rs-domestic-violence-law"],
  ["семејно насилство Србија", "mechanism:rs-domestic-violence-law"],
  ["konvencija o policijskoj saradnji", "mechanism:pcc-see"],
  ["конвенција за полициска соработка", "mechanism:pcc-see"],
  ["izručenje Hrvatska Srbija", "link:ag-hr-rs-extradition"],
  ["екстрадиција Хрватска Србија", "link:ag-hr-rs-extradition"],
  ["ekstradim Kroaci Serbi", "link:ag-hr-rs-extradition"],
];

describe("questions of readers", () => {
  test.each(otherWords)("%s → %s", (question, target) => {
    expect(first(search(index, question))).toBe(target);
  });

  test("centre and centres, member and members, website and web find the same", () => {
    for (const [one, other] of [
      ["police centre", "police centres"],
      ["joint patrol", "joint patrols"],
    ] as const) {
      const found = (words: string) => listed(search(index, words, { limit: 500 })).toSorted();
      expect(found(one).filter((target) => !found(other).includes(target))).toEqual([]);
    }
  });

  test("a Slavic word for police is none in English: policy stays policy", () => {
    const targets = listed(search(index, "policy", { limit: 100 }));
    expect(targets).not.toContain("theme:sector-police");
    expect(targets).not.toContain("mechanism:pcc-see");
  });

  test("what is named comes first, and what the rest asks about it beneath", () => {
    const answer = search(index, "SELEC Croatia");
    expect(listed(answer)[0]).toBe("mechanism:selec");
    expect(answer.groups[1]?.group).toBe("link");
    expect(first(search(index, "kosovo population"))).toBe("place:xk");
  });

  test("one stray word does not hide the right record", () => {
    expect(first(search(index, "trebinje centre schedule"))).toMatch(/:pcc-trebinje$/);
  });

  test("a statement is found by what its passage is about", () => {
    // The words we chose for it do not name the section; its heading does.
    expect(
      listed(search(index, "personal contacts officers", { limit: 50 })).filter((target) =>
        target.startsWith("statement:"),
      ),
    ).toContain("statement:k4d-4-6-selection");
  });

  test.each(questions)("%s → %s", (question, target) => {
    expect(first(search(index, question))).toBe(target);
  });

  test("joint patrol albania: the patrols on Albania's borders come first", () => {
    const [group] = search(index, "joint patrol albania").groups;
    expect(group?.group).toBe("link");
    expect(group?.results.slice(0, 3).toSorted()).toEqual(["link:jp-al-me", "link:jp-al-mk", "link:jp-al-xk"]);
  });

  test("one-stop crossing montenegro albania: the two one-stop crossings between them and no other", () => {
    const answer = search(index, "one-stop crossing montenegro albania");
    expect(listed(answer).toSorted()).toEqual(["crossing:cc-grabon", "crossing:cc-sukobin"]);
  });

  test("a statement is found by its words", () => {
    expect(
      listed(search(index, "almost no cooperation", { limit: 50 })).some((target) => target.startsWith("statement:")),
    ).toBe(true);
  });
});

describe("answers", () => {
  test("no words, empty words and unknown words", () => {
    expect(search(index, "")).toMatchObject({ groups: [], count: 0 });
    expect(search(index, " – ")).toMatchObject({ groups: [], count: 0 });
    expect(search(index, "xyzzyx")).toMatchObject({ groups: [], count: 0 });
    expect(search(index, "the").count).toBeGreaterThan(0);
  });

  test("counts tell all, results the best few; one group can be opened", () => {
    const short = search(index, "kosovo", { limit: 2 });
    const links = short.groups.find(({ group }) => group === "link");
    const all = search(index, "kosovo", { limit: 2, expanded: { group: "link", limit: 1000 } });
    expect(links?.results).toHaveLength(2);
    expect(links?.count).toBeGreaterThan(2);
    expect(short.count).toBe(short.groups.reduce((sum, { count }) => sum + count, 0));
    expect(all.groups.find(({ group }) => group === "link")?.results.slice(0, 2)).toEqual(links?.results);
  });

  test("while a word is being typed, with a slip in it", () => {
    for (const typed of ["alb", "albn", "albni", "albnia"]) expect(listed(search(index, typed))).toContain("place:al");
  });

  test("words that no record holds together give the records that hold most, and say so", () => {
    const answer = search(index, "trebinje xyzzyx");
    expect(answer.partial).toBe(true);
    expect(listed(answer)).toContain("centre:pcc-trebinje");
    expect(search(index, "trebinje").partial).toBe(false);
  });

  test("one search leaves nothing behind for the next", () => {
    const before = search(index, "police");
    search(index, "trebinje xyzzyx");
    search(index, "albnia kosvo");
    expect(search(index, "police")).toEqual(before);
  });

  test("the words that answered can be marked", () => {
    expect([...search(index, "Qafe").terms]).toContain("qafe");
  });

  test("only what the report says: nothing from research is found", () => {
    const reduced = reduceToDocuments(realDataset());
    const indexes = buildIndexes(reduced);
    const small = indexOf(reduced);
    expect(listed(search(index, "plav"))).toContain("centre:pcc-plav");
    expect(listed(search(small, "plav"))).not.toContain("centre:pcc-plav");
    for (const question of ["police", "kosovo", "seci", "crossing", "border"]) {
      for (const target of listed(search(small, question, { limit: 1000 }))) {
        expect(indexes.targetExists(target), target).toBe(true);
      }
    }
  });
});

/** Words of what a passage is about, which do not stand in its restatement, with words that do. */
const passages: readonly (readonly [string, string])[] = [
  ["MARRI migration refugees", "k4d-1-mechanism-marri"],
  ["Owned locally initiatives intensified", "k4d-2-1-local-bottom-up"],
  ["SEPCA progress cooperation", "k4d-3-1-formal-cooperation"],
  ["Frameworks bilateral multilateral", "k4d-3-3-agreements"],
  ["SELEC relevant outputs", "k4d-5-2-selec-threat-assessment"],
  ["PCC SEE secretariat mentions", "k4d-5-5-convention-secretariat"],
  ["Trebinje operations preventing", "k4d-5-6-pcc-prevention"],
  ["RCC eastern clearinghouse", "k4d-5-8-seesac-founded"],
  ["Türkiye horizontal facility", "k4d-5-11-hf-two"],
  ["Turqi horizontal facility", "k4d-5-11-hf-two"],
  ["Driven from outside international continue", "k4d-7-3-international-actors"],
  ["CVE-FTF approximately citizens", "rcc-4-eu-citizens"],
];
test.each(passages)("a passage is found by what it is about: %s", (query, id) => {
  expect(listed(search(index, query))).toContain(`statement:${id}`);
});
