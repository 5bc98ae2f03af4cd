import { describe, expect, test } from "vitest";
import { ask, buildLexicon } from "../../../src/view/ask/ask.ts";
import { textOf } from "../../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { initialViewState } from "../../../src/view/state.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

const atlas = buildAtlas(realDataset(), initialViewState);
const lexicon = buildLexicon(realDataset(), realWords());
const answer = (question: string) => ask(lexicon, atlas, question);
/** A line that ends with … says how the sentence begins. */
const sentence = (question: string): string => textOf(answer(question)?.parts ?? []);

/** Kinds of question that a reader who had not seen the templates asked for and that had no right first line. */
const kinds: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "a body that is described and not named": [
    ["Who foots the bill for the network of women officers?", "Named as donors of WPON: Norway, UNDP and Switzerland."],
    ["Where does the youth office have its headquarters?", "RYCO has its seat in Tirana, Albania."],
    ["Ku ndodhet qendra e armëve të vogla për Ballkanin?", "SEESAC has its seat in Belgrade, Serbia."],
    [
      "A ka policia e Kosovës njeriun e vet në Hagë?",
      "Kosovo* and Europol: liaison officer at Europol (without a date).",
    ],
  ],
  "goods that are smuggled, and not people": [
    ["шверц оружја Босна Хрватска", "Between Bosnia and Herzegovina and Croatia: Operation Balkan Trigger…"],
    [
      "шверц дроге Србија Хрватска",
      "Between Croatia and Serbia: Arrests in a drug trafficking and murder case, April 2022 (began 14 April 2022; ended)…",
    ],
    [
      "drug trafficking between Serbia and Croatia",
      "Between Croatia and Serbia: Arrests in a drug trafficking and murder case, April 2022 (began 14 April 2022; ended)…",
    ],
    [
      "trafikimi i drogës Shqipëri Maqedoni",
      "Between Albania and North Macedonia: Controlled delivery near Krushopek (Montenegro; began February 2020; ended)…",
    ],
  ],
  "the steps by which somebody came into the Schengen area": [
    [
      "kada je Hrvatska ušla u Schengen",
      "Croatia and the Schengen area: checks at land and sea borders inside the area ended (1 January 2023) and checks on flights inside the area ended (26 March 2023).",
    ],
    ["when did Albania join INTERPOL", "The atlas does not know since when Albania has been a member of INTERPOL."],
  ],
  "what one has with anybody, without a verb": [
    [
      "patrulla të përbashkëta me Malin e Zi",
      "Montenegro has joint patrols with Serbia, Kosovo*, Croatia and Albania. Signed, not known to be at work: Bosnia and Herzegovina.",
    ],
    [
      "договор за екстрадиција со Хрватска",
      "Croatia: 4 agreements: Agreement on extradition (own nationals, gravest crimes)…",
    ],
  ],
  "bills, nationals and names with endings": [
    [
      "who picks up the bill for the small arms roadmap",
      "Named as donors of SALW Control Roadmap: Germany, France, Netherlands, Norway, Sweden and European Union.",
    ],
    [
      "does Bosnia extradite its nationals to Montenegro",
      "Between Bosnia and Herzegovina and Montenegro: Agreement on extradition (organised crime, corruption, money laundering) (signed 15 November 2012).",
    ],
    ["je li Bosna u Natou", "No. How Bosnia and Herzegovina stands towards NATO: partner (Partnership for Peace)."],
    ["ku e ka selinë zyra rinore rajonale", "RYCO has its seat in Tirana, Albania."],
  ],
  "several economies in one body": [
    [
      "A janë bashkë Serbia dhe Kosova në RACVIAC?",
      "Yes. Serbia is a member of RACVIAC. Not as a member. Kosovo* takes part in RACVIAC as an observer.",
    ],
    [
      "Are Serbia and Kosovo in SELEC?",
      "Yes. Serbia is a member of SELEC, since 7 October 2011. No. Kosovo* is not among the members of SELEC.",
    ],
    [
      "Da li su Albanija, Crna Gora i Srbija članice MARRI-ja?",
      "Yes. Albania is a member of MARRI, since 2004. Yes. Montenegro is a member of MARRI, since 2006. Yes. Serbia is a member of MARRI, since 2004.",
    ],
    [
      "Are Albania and Montenegro in NATO?",
      "Yes. Albania is a member of NATO, since 1 April 2009. Yes. Montenegro is a member of NATO, since 5 June 2017.",
    ],
  ],
  "in one but not in the other, in either order": [
    [
      "Which countries are not in MARRI but are in RCC?",
      "In RCC but not in MARRI: Bulgaria, Croatia, Greece, Moldova, Romania, Slovenia and Türkiye.",
    ],
    [
      "Кои земји се надвор од МАРРИ а се во РЦЦ?",
      "In RCC but not in MARRI: Bulgaria, Croatia, Greece, Moldova, Romania, Slovenia and Türkiye.",
    ],
    ["Cilat shtete vëzhgojnë SEPCA-n?", "SEPCA has 1 observer: Kosovo*."],
  ],
  "the oldest and the newest": [
    [
      "oldest agreement between Bosnia and Croatia",
      "Between Bosnia and Herzegovina and Croatia: Agreement of interior ministers on fighting organised crime, smuggling and trafficking (Serbia; signed 14 May 2001).",
    ],
    [
      "What is the latest agreement between Kosovo and Montenegro?",
      "Between Montenegro and Kosovo*: Protocol on joint patrols along the common state border (signed 31 July 2025).",
    ],
    [
      "Која е најстарата спогодба меѓу Македонија и Србија?",
      "Between North Macedonia and Serbia: Agreement on local border traffic (signed 18 September 2010).",
    ],
  ],
  "pursuit by whom and of whom, and typing in haste": [
    [
      "Smije li srpska patrola da juri bjegunca preko Drine u Bosnu?",
      "None in force found between Bosnia and Herzegovina and Serbia; only planned: Protocol on hot pursuit, cross-border surveillance and controlled delivery (Articles 13 to 15 of the Police Cooperation Convention) (planned).",
    ],
    [
      "can Serbia send its own citizens to Croatia for trial",
      "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption) (signed 29 June 2010).",
    ],
    ["how meny polcie centeres ar ther in the balkns", "In the atlas: 18 centres."],
  ],
};

describe.each(Object.entries(kinds))("%s", (_, rows) => {
  test.each(rows)("%s → %s", (question, expected) => {
    const said = sentence(question);
    expect(expected.endsWith("…") ? `${said.slice(0, expected.length - 1)}…` : said).toBe(expected);
  });
});

test("of several economies the answer is yes only where it is so for all", () => {
  expect(answer("Are Serbia and Kosovo in SELEC?")?.verdict).toBe("none");
  expect(answer("Are Albania and Montenegro in NATO?")?.verdict).toBe("found");
});

test("of the oldest it is said how many have no date and may be older", () => {
  expect(answer("oldest agreement between Bosnia and Croatia")?.notes[0]).toBe("2 more have no date.");
});

test("what nobody can tell from the words stays without an answer", () => {
  for (const question of [
    "Who is not in SELEC and SEPCA?",
    "Is Slobodan Milošević in the Hague?",
    "Ima li Srbija tužioca za vezu u Hagu?",
    "Where does the women network of weapons sit?",
  ])
    expect([question, answer(question)?.verdict ?? "unknown"]).toEqual([question, "unknown"]);
});
