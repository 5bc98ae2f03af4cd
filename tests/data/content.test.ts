import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formatProblems } from "../../src/base/problems.ts";
import { compileDataset } from "../../src/compiler/compile.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { isBody } from "../../src/dataset/isBody.ts";
import type { Dataset, LinkKind, Participation } from "../../src/dataset/model.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";

/** The real content of `data/`, held against literal expectations from the two documents and the research. */
let dataset: Dataset;
beforeAll(() => {
  const compiled = compileDataset(process.cwd());
  if (compiled.dataset === null) throw new Error(formatProblems(compiled.problems));
  dataset = compiled.dataset;
}, 60_000);

const SIX = ["al", "ba", "me", "mk", "rs", "xk"];
const SECI = ["al", "ba", "bg", "gr", "hr", "hu", "md", "me", "mk", "ro", "rs", "si", "tr"];

function rowsOf(mechanism: string, role: Participation["role"]): readonly Participation[] {
  return dataset.participations.filter((row) => row.mechanism === mechanism && row.role === role);
}
/** Members whose end is neither known nor known to lie in a period. */
function presentMembers(mechanism: string): readonly (string | null)[] {
  const present = rowsOf(mechanism, "member").filter((row) => row.to === null && row.toBetween === null);
  return [...new Set(present.map((row) => row.place))].sort();
}
function ids(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map((row) => row.id);
}
function linksOf(kind: LinkKind): readonly string[] {
  return ids(dataset.links.filter((link) => link.kind === kind)).toSorted();
}

describe("what the documents hold", () => {
  test("a status of the report stays under the report alone, also where a later page tells of a newer one", () => {
    const statusOf = (of: Dataset, id: string): string => {
      const status = of.mechanisms.find((mechanism) => mechanism.id === id)?.status;
      return `${status?.value} ${status?.asOf} ${status?.basis}`;
    };
    const told = ["mk-crisis-management-centre", "rs-domestic-violence-law", "ba-gbv-data-entities"];
    const reduced = reduceToDocuments(dataset);
    expect(told.map((id) => statusOf(reduced, id))).toEqual(told.map(() => "active-when-last-seen 2019 report"));
    expect(told.map((id) => statusOf(dataset, id))).toEqual([
      "active 2026-03-16 research",
      "active-when-last-seen 2021-07-13 research",
      "active-when-last-seen 2022-12-06 research",
    ]);
  });

  test("has every mechanism that the report describes, each resting on the report", () => {
    const named = [
      ...["stability-pact", "rcc", "seci", "seci-centre", "selec", "rai", "marri", "pcc-see", "pcc-see-secretariat"],
      ...["sepca", "wpon", "pcc-trebinje", "seepag", "wb-prosecutors-network", "seesac", "iisg", "wbcti", "wbcsci"],
      ...["wbbsi", "hf-1", "hf-2"],
      ...[
        "mk-crisis-management-centre",
        "mk-domestic-violence-body",
        "rs-domestic-violence-law",
        "ba-gbv-data-entities",
      ],
    ];
    const fromReport = ids(dataset.mechanisms.filter((mechanism) => mechanism.basis === "report"));
    expect([...fromReport].sort()).toEqual([...named].sort());
  });

  test("has what the leaflet describes, and says that it names neither intelligence format", () => {
    const basisOf = (id: string) => dataset.mechanisms.find((mechanism) => mechanism.id === id)?.basis;
    expect(basisOf("cve-ftf")).toBe("leaflet");
    expect([basisOf("seemic"), basisOf("seensa")]).toEqual(["inferred", "inferred"]);
  });

  test("has the links of the report, with what it only implies marked as inferred", () => {
    const own = reduceToDocuments(dataset).links.map(({ id, basis }) => `${id} ${basis}`);
    expect(own.sort()).toEqual([
      "ag-al-xk-21 report",
      "ag-ba-xk-informal report",
      "ag-hr-rs-criminal-police-report report",
      "jp-al-me inferred",
      "jp-al-mk inferred",
      "jp-al-xk inferred",
      "op-mrak report",
      "priority-al-mk-rs-hr-trafficking inferred",
      "priority-ba-hr-border-police report",
      "priority-rs-xk-police report",
    ]);
  });

  test("takes the 21 documents of Albania and Kosovo as one claim, not as 21 agreements", () => {
    const claim = dataset.links.find((link) => link.id === "ag-al-xk-21");
    expect(claim?.aggregate).toEqual({ count: 21, unit: "documents" });
    expect(dataset.links.filter((link) => link.aggregate !== null)).toHaveLength(1);
  });

  test("draws Operation Mrak between the six police forces that the report names", () => {
    expect(dataset.links.find((link) => link.id === "op-mrak")?.parties).toEqual(["hr", "it", "me", "mk", "rs", "si"]);
    expect(ids(dataset.mechanisms)).not.toContain("operation-mrak");
  });

  test("keeps all of it, and nothing of research, when only the documents count", () => {
    const reduced = reduceToDocuments(dataset);
    expect(reduced.mechanisms).toHaveLength(28);
    expect(reduced.links).toHaveLength(10);
    expect(ids(reduced.centres)).toEqual(["pcc-trebinje"]);
    expect(reduced.crossings).toHaveLength(0);
    const facts = [...reduced.mechanisms, ...reduced.participations, ...reduced.links, ...reduced.events];
    expect(facts.filter((fact) => fact.basis === "research")).toEqual([]);
  });

  test("then dates things no closer than the documents do", () => {
    const reduced = reduceToDocuments(dataset);
    const lifeOf = (id: string) => {
      const mechanism = reduced.mechanisms.find((candidate) => candidate.id === id);
      return [mechanism?.from, mechanism?.to];
    };
    expect(lifeOf("stability-pact")).toEqual(["1999", "2008"]);
    expect(lifeOf("selec")).toEqual(["2011", null]);
    expect(lifeOf("pcc-trebinje")).toEqual([null, null]);
    expect(reduced.links.find((link) => link.id === "jp-al-xk")?.signed).toBeNull();
    expect(reduced.links.find((link) => link.id === "ag-al-xk-21")?.from).toBe("2002");
    expect(reduced.centres.map((centre) => centre.opened)).toEqual([null]);
  });
});

describe("the country level", () => {
  const national = () => dataset.mechanisms.filter(isBody);

  test("has the bodies of each of the six, those of the report among them", () => {
    const count = (economy: string) => national().filter((mechanism) => mechanism.economy === economy).length;
    expect(SIX.map((economy) => `${economy} ${count(economy)}`)).toEqual([
      ...["al 7", "ba 8", "me 8", "mk 10", "rs 7", "xk 7"],
    ]);
    const beside = dataset.mechanisms.filter((one) => one.scope === "national" && !isBody(one));
    expect(ids(beside)).toEqual(["ba-gbv-data-entities", "rs-domestic-violence-law"]);
  });

  test.each([
    ["small-arms", SIX],
    ["human-trafficking", SIX],
    ["terrorism", SIX],
    ["border", ["al", "ba", "mk", "rs", "xk"]],
    ["gender", ["me", "mk", "rs", "xk"]],
    ["cyber", []],
    ["war-crimes", []],
  ])("has a body for %s in %j", (field, economies) => {
    const found = national().filter(({ fields }) => fields.some((one) => one === field));
    expect([...new Set(found.map(({ economy }) => economy))].toSorted()).toEqual(economies);
  });

  test("puts the six arms control bodies under the roadmap", () => {
    const parts = national().filter(({ relations }) =>
      relations.some(({ type, mechanism }) => type === "part-of" && mechanism === "salw-roadmap"),
    );
    expect(ids(parts).toSorted()).toEqual([
      ...["al-salw-commission", "ba-salw-board", "me-salw-commission", "mk-salw-commission", "rs-salw-council"],
      "xk-salw-commission",
    ]);
  });
});

describe("members", () => {
  test("counts eleven members of SELEC, without Croatia and Slovenia, which left", () => {
    const eleven = ["al", "ba", "bg", "gr", "hu", "md", "me", "mk", "ro", "rs", "tr"];
    expect(presentMembers("selec")).toEqual(eleven);
    const left = rowsOf("selec", "member").filter((row) => row.toBetween !== null);
    expect(left.map(({ place, toBetween }) => [place, toBetween])).toEqual([
      ["si", ["2012-06-04", "2016-10-07"]],
      ["hr", ["2017-10-07", "2019-02"]],
    ]);
  });

  test.each(["seci", "seci-centre"])("has the thirteen of the report in %s, on the word of the report", (mechanism) => {
    const members = rowsOf(mechanism, "member");
    expect(members.map((row) => row.place).toSorted()).toEqual(SECI);
    expect(new Set(members.map((row) => row.basis))).toEqual(new Set(["report"]));
  });

  test("has the three border police services in the centre at Trebinje, on the word of the report", () => {
    const members = rowsOf("pcc-trebinje", "member");
    expect(members.map(({ place, basis }) => `${place} ${basis}`)).toEqual(["ba report", "me report", "rs report"]);
  });

  test.each([
    ["rcc", ["al", "ba", "bg", "gr", "hr", "md", "me", "mk", "ro", "rs", "si", "tr", "xk"]],
    ["rai", ["al", "ba", "bg", "hr", "md", "me", "mk", "ro", "rs"]],
    ["marri", SIX],
    ["pcc-see", ["al", "at", "ba", "bg", "hr", "hu", "md", "me", "mk", "ro", "rs", "si"]],
    ["seepag", ["al", "ba", "bg", "gr", "hu", "md", "me", "mk", "ro", "rs", "tr"]],
    ["sepca", ["al", "ba", "bg", "md", "me", "mk", "ro", "rs"]],
    ["iisg", SIX],
    ["wbcti", SIX],
    ["seemic", ["al", "ba", "bg", "gr", "hr", "md", "me", "mk", "ro", "rs", "si", "tr"]],
  ])("has the present members of %s", (mechanism, members) => {
    expect(presentMembers(mechanism)).toEqual(members);
  });

  test("lists both police services of Bosnia and Herzegovina in SEPCA", () => {
    const services = rowsOf("sepca", "member").filter((row) => row.place === "ba");
    expect(services.map((row) => row.entity)).toEqual([
      "Police of the Federation of Bosnia and Herzegovina",
      "Police of Republika Srpska",
    ]);
  });

  test("tells Kosovo's places apart: represented, member, observer, beneficiary, absent", () => {
    const rolesOf = (mechanism: string) =>
      dataset.participations.filter((row) => row.mechanism === mechanism && row.place === "xk").map((row) => row.role);
    expect(rolesOf("stability-pact")).toEqual(["represented"]);
    expect([...rolesOf("rcc")].sort()).toEqual(["member", "represented"]);
    expect(rolesOf("rai")).toEqual(["observer"]);
    expect(rolesOf("hf-2")).toEqual(["beneficiary"]);
    expect(rolesOf("selec")).toEqual([]);
  });

  test("lets the succession run from the SECI Centre to SELEC and from the Stability Pact to the RCC", () => {
    const successorsOf = (id: string) =>
      dataset.mechanisms
        .find((mechanism) => mechanism.id === id)
        ?.relations.filter((relation) => relation.type === "successor")
        .map((relation) => relation.mechanism);
    expect(successorsOf("seci-centre")).toEqual(["selec"]);
    expect(successorsOf("stability-pact")).toEqual(["rcc"]);
    expect(successorsOf("hf-1")).toEqual(["hf-2"]);
  });

  test("calls RAI's former name SPAI, not SPOC", () => {
    const rai = dataset.mechanisms.find((mechanism) => mechanism.id === "rai");
    expect(rai?.formerNames.map((former) => former.acronym)).toEqual(["SPAI"]);
  });
});

describe("links, centres, crossings, borders", () => {
  test("counts links by kind", () => {
    expect(linksOf("agreement")).toHaveLength(93);
    expect(linksOf("joint-patrol")).toHaveLength(20);
    expect(linksOf("joint-operation")).toHaveLength(24);
    expect(linksOf("informal")).toEqual(["ag-al-rs-prosecutors", "ag-ba-xk-informal"]);
    expect(linksOf("priority")).toHaveLength(4);
  });

  test("has 18 centres, of which 12 work", () => {
    expect(dataset.centres).toHaveLength(18);
    expect(dataset.centres.filter((centre) => centre.status === "operating")).toHaveLength(12);
  });

  test("draws every centre but the one whose place nobody states", () => {
    expect(ids(dataset.centres.filter((centre) => centre.coordinates === null))).toEqual(["pcc-al-xk-plan"]);
  });

  test("has 29 crossings, all marked as approximate", () => {
    expect(dataset.crossings).toHaveLength(29);
    expect(dataset.crossings.every((crossing) => crossing.approximate)).toBe(true);
  });

  test("has the 13 borders among Albania, Bosnia and Herzegovina, Croatia, Kosovo, Montenegro, North Macedonia and Serbia", () => {
    const pairs = dataset.borders.map((border) => border.pair);
    const expected = "al-me al-mk al-xk ba-hr ba-me ba-rs hr-me hr-rs me-rs me-xk mk-rs mk-xk rs-xk".split(" ");
    expect(pairs.toSorted()).toEqual(expected);
  });

  test("never shows a proposal as signed, in force or operating", () => {
    const proposals = ["ag-xk-me-extradition", "ag-me-rs-teams", "ag-al-mk-pccc", "ag-ba-rs-pursuit"];
    for (const id of proposals) expect(dataset.links.find((link) => link.id === id)?.status).toBe("planned");
  });

  test("never shows what is merely agreed as operating", () => {
    const agreed = ["jcc-bijaca", "jcp-portile-de-fier", "pcc-al-xk-plan"];
    for (const id of agreed) expect(dataset.centres.find((centre) => centre.id === id)?.status).toBe("signed");
    expect(dataset.crossings.find((crossing) => crossing.id === "cc-kjafasan")?.status).toBe("signed");
  });
});

describe("no pair has a link that its source does not give it", () => {
  test.each([
    ["op-wbcj-jits", []],
    ["op-rover", ["al-me"]],
    ["op-joker", ["ba-hr"]],
    ["jp-hr-season", ["hr-me", "hr-mk", "hr-rs"]],
    ["priority-al-mk-rs-hr-trafficking", ["al-hr", "al-rs", "hr-mk", "mk-rs"]],
    ["ag-ba-me-rs-trebinje", ["ba-me", "ba-rs", "me-rs"]],
  ])("%s stands under %j", (id, pairs) => {
    const { linksByPair } = buildIndexes(dataset);
    const found = [...linksByPair].filter(([, links]) => links.some((link) => link.id === id)).map(([pair]) => pair);
    expect(found.sort()).toEqual(pairs);
  });

  test("Kosovo and Serbia have no joint investigation team", () => {
    const topics = (buildIndexes(dataset).linksByPair.get("rs-xk") ?? []).flatMap((link) => link.topics);
    expect(topics).not.toContain("joint-investigation-team");
  });
});

describe("honesty", () => {
  test("only what the report says leaves out what is inferred from research", () => {
    const reduced = reduceToDocuments(dataset);
    expect(ids(reduced.links)).toContain("jp-al-me");
    expect(ids(dataset.links)).toContain("jp-hr-rs");
    expect(ids(reduced.links)).not.toContain("jp-hr-rs");
    expect(reduced.participations.filter(({ inferredFrom }) => inferredFrom === "research")).toEqual([]);
    expect(dataset.participations.some(({ inferredFrom }) => inferredFrom === "research")).toBe(true);
  });

  test("leaves out what nobody could verify, and counts it", () => {
    expect(dataset.leftOutUnverified).toBe(5);
    expect(ids(dataset.links)).not.toContain("ag-xk-rs-mla");
    expect(rowsOf("rcc", "partner").map((row) => row.place)).not.toContain("pl");
    expect(JSON.stringify(dataset)).not.toContain('"confidence":"unverified"');
  });

  test("gives every record a source", () => {
    const facts = [...dataset.mechanisms, ...dataset.participations, ...dataset.links, ...dataset.centres];
    const more = [...dataset.crossings, ...dataset.events, ...dataset.figures];
    expect([...facts, ...more].filter((fact) => fact.sources.length === 0)).toEqual([]);
  });

  test("keeps the corrections of the report as questions with a reading", () => {
    const corrections = ["rai-spoc", "selec-members", "seesac-parents", "pcc-secretariat", "c-patrol-subject"];
    for (const id of corrections) expect(ids(dataset.conflicts)).toContain(id);
  });

  test("shows a status of each of the six towards NATO and the EU for 2019 and for the present", () => {
    for (const id of SIX) {
      const place = dataset.places.find((candidate) => candidate.id === id);
      for (const organisation of ["nato", "eu"] as const) {
        const dated = place?.statuses.filter((row) => row.organisation === organisation && row.date === null) ?? [];
        const years = dated.map((row) => row.asOf?.slice(0, 4) ?? "");
        expect(years[0]).toBe("2019");
        expect(Number(years[1])).toBeGreaterThanOrEqual(2025);
      }
    }
  });
});

describe("naming and references", () => {
  test("offers nine choices for the name of Kosovo, that of the European Union as default", () => {
    expect(dataset.naming.presets).toHaveLength(9);
    expect(ids(dataset.naming.presets.filter((preset) => preset.default))).toEqual(["eu"]);
    expect(dataset.naming.notes.eu?.en).toContain("UNSCR 1244/1999 and the ICJ Opinion");
  });

  test("names every economy in eight languages where research has names", () => {
    const languages = ["en", "sq", "bs", "hr", "cnr", "sr-Latn", "sr-Cyrl", "mk"];
    for (const id of SIX) {
      const names = dataset.places.find((place) => place.id === id)?.names ?? {};
      expect(Object.keys(names)).toEqual(languages);
    }
  });

  test("has 33 works; of those cited by the report seven are verified", () => {
    expect(dataset.references).toHaveLength(33);
    const cited = dataset.references.filter((reference) => reference.role === "cited");
    expect(cited).toHaveLength(23);
    expect(cited.filter((reference) => reference.verified)).toHaveLength(7);
  });

  test("carries its licence beside it", () => {
    expect(readFileSync("data/LICENSE", "utf8")).toContain("https://creativecommons.org/licenses/by/4.0/legalcode");
  });
});
