import { describe, expect, test } from "vitest";
import { ask, buildLexicon, templates } from "../../../src/view/ask/ask.ts";
import { textOf } from "../../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { initialViewState, type ViewState } from "../../../src/view/state.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

const dataset = realDataset();
const lexicon = buildLexicon(dataset, realWords());
const answerTo = (question: string, part: Partial<ViewState> = {}) =>
  ask(lexicon, buildAtlas(dataset, { ...initialViewState, ...part }), question);
const sentence = (question: string, part: Partial<ViewState> = {}): string =>
  textOf(answerTo(question, part)?.parts ?? []);

/** What readers ask in seven languages, and the sentence that answers it; one that ends with … begins so. */
const questions: readonly (readonly [string, string])[] = [
  [
    "Is Croatia in SELEC?",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  ["is serbia in nato", "No. How Serbia stands towards NATO: partner (Partnership for Peace), militarily neutral."],
  ["is north macedonia part of nato", "Yes. North Macedonia is a member of NATO, since 27 March 2020."],
  ["Is Kosovo in INTERPOL?", "No. How Kosovo* stands towards INTERPOL: not a member; contact through UNMIK."],
  ["is kosovo a member of rai", "Not as a member. Kosovo* takes part in RAI as an observer, through UNMIK."],
  [
    "Is Albania a member of the EU?",
    "No. How Albania stands towards the European Union: candidate, negotiating; all six clusters open, interim…",
  ],
  ["is croatia in schengen", "Yes. Croatia is a member of the Schengen area."],
  ["does turkey belong to selec", "Yes. Türkiye is a member of SELEC, since 7 October 2011."],
  ["is norway a member of selec", "No. Norway is not among the members of SELEC."],
  ["was croatia in selec in 2015", "Yes. Croatia was a member of SELEC in 2015."],
  ["was croatia in selec in 2018", "The atlas does not know whether Croatia was a member of SELEC in 2018."],
  ["is Montenegro in MARRI", "Yes. Montenegro is a member of MARRI, since 2006."],
  ["kosovo selec", "No. Kosovo* is not among the members of SELEC."],
  ["is moldova in nato", "The atlas does not know: how Moldova stands towards NATO is not recorded."],
  [
    "is bosnia a member of sepca",
    "Yes. Bosnia and Herzegovina is a member of SEPCA, through Police of the Federation of Bosnia and Herzegovina…",
  ],
  [
    "Who is in SELEC?",
    "SELEC has 11 members: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North…",
  ],
  [
    "selec members",
    "SELEC has 11 members: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North…",
  ],
  ["Who are the observers of SEPCA?", "SEPCA has 1 observer: Kosovo*."],
  [
    "which countries are in nato",
    "Members of NATO among those whose standing is recorded: Albania, Montenegro and North Macedonia.",
  ],
  [
    "who was in the stability pact",
    "SPSEE had 9 members: Albania, Bosnia and Herzegovina, Bulgaria, Croatia, North Macedonia, Romania, Moldova,…",
  ],
  [
    "members of the police convention",
    "PCC SEE has 12 members: Albania, Austria, Bosnia and Herzegovina, Bulgaria, Croatia, Hungary, Moldova,…",
  ],
  ["Who is in SEPCA but not in MARRI?", "In SEPCA but not in MARRI: Bulgaria, Moldova and Romania."],
  [
    "who is in selec and marri",
    "In both SELEC and MARRI: Albania, Bosnia and Herzegovina, Montenegro, North Macedonia and Serbia.",
  ],
  [
    "Which bodies is Kosovo a member of?",
    "Kosovo* is a member of 20 mechanisms: Forum of Prosecutors General of the Balkan States, Berlin Process,…",
  ],
  ["how many members does marri have", "MARRI has 6 members."],
  ["When did Kosovo join MARRI?", "Kosovo* has been a member of MARRI since 2015."],
  [
    "when did croatia leave marri",
    "No longer. Croatia was a member of MARRI and left between 10 June 2014 and 12 May 2015.",
  ],
  ["when did montenegro join nato", "Montenegro has been a member of NATO since 5 June 2017."],
  ["when did albania join interpol", "The atlas does not know since when Albania has been a member of INTERPOL."],
  ["when did serbia join selec", "Serbia has been a member of SELEC since 7 October 2011."],
  ["when did serbia leave selec", "Serbia has not left: it has been a member of SELEC since 7 October 2011."],
  ["When was SELEC founded?", "SELEC began on 7 October 2011."],
  ["When did the Stability Pact end?", "SPSEE ended on 27 February 2008."],
  ["when did SECI end", "The atlas does not know whether SECI has ended."],
  [
    "Who pays for SEESAC?",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom,…",
  ],
  ["who pays for marri", "None found: nobody is named as a donor of MARRI."],
  [
    "what does norway pay for",
    "Norway is named as a donor of Strategic Forum of heads of prosecutors’ offices and police agencies, RHP, SALW…",
  ],
  ["does switzerland pay for wpon", "Yes. Switzerland is named as a donor of WPON."],
  ["where does selec sit", "SELEC has its seat in Bucharest, Romania."],
  ["where is the seat of sepca", "The atlas knows no seat of SEPCA."],
  ["what has its seat in sarajevo", "With their seat in Sarajevo: CVE-FTF, DPPI SEE, IISG, RAI and RCC."],
  ["what sits in skopje", "With their seat in Skopje: MARRI."],
  [
    "What is WPON?",
    "Women Police Officers Network in South East Europe: Network of nine police services set up under SEPCA with…",
  ],
  [
    "what is between albania and kosovo",
    "Between Albania and Kosovo*: 13 agreements, 6 crossings, 2 joint operations, 2 centres and 2 joint patrols.",
  ],
  [
    "is there an agreement on extradition between croatia and serbia",
    "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption)…",
  ],
  [
    "is there an agreement on extradition between albania and serbia",
    "None found between Albania and Serbia on agreement, extradition.",
  ],
  [
    "joint patrols between albania and montenegro",
    "Between Albania and Montenegro: Albanian officers on the Montenegrin coast in the 2021 season (signed June…",
  ],
  ["what is there between bosnia and kosovo", "Between Bosnia and Herzegovina and Kosovo*: 1 informal tie."],
  ["how many agreements do albania and kosovo have", "Between Albania and Kosovo*: 13 agreements."],
  ["how many joint patrols are there", "In the atlas: 20 joint patrols."],
  ["how many crossings are open", "In the atlas: 15 crossings."],
  ["how many extradition agreements does serbia have", "Of Serbia: 4 agreements."],
  [
    "which crossings are open today",
    "Operating or in force: 15 crossings: Jažince – Glloboçicë, Blace – Hani i Elezit, Zupci – Sitnica,…",
  ],
  [
    "which centres are planned",
    "Planned: 2 centres: Joint coordination centre Mohács (plan) and Trilateral contact centre Vidin (plan).",
  ],
  [
    "which crossings are planned",
    "Planned: 5 crossings: Gostun – Dobrakovo, Kalotina 2 – Gradina 2, Klobuk – Ilino Brdo, Kulla – Kula (Peja –…",
  ],
  [
    "what began in 2014",
    "2014: 4 beginnings: Rule of Law Forum for South East Europe (March 2014), JPCC Trebinje (24 March 2014), Joint…",
  ],
  ["what ended in 2008", "2008: 1 end: SPSEE (27 February 2008)."],
  [
    "which agreements were signed in 2013",
    "2013: 8 signatures: Protocol on mixed patrols along the state border (Croatia, Serbia; 2013), Protocol on…",
  ],
  ["what changed since 2024 in Montenegro", "2024–2026, Montenegro: …"],
  ["what began in 1950", "None found: nothing of the kind is dated 1950."],
  [
    "with whom does serbia have agreements on extradition",
    "Serbia has agreements on extradition with Bosnia and Herzegovina, North Macedonia, Croatia and Montenegro.",
  ],
  [
    "who fights human trafficking in bosnia",
    "Bodies of Bosnia and Herzegovina on trafficking: Task Force for Combating Trafficking in Human Beings and…",
  ],
  ["which bodies deal with corruption in serbia", "None found: no body of Serbia on corruption."],
  [
    "who fights terrorism in montenegro",
    "Bodies of Montenegro on terrorism: National Interdepartmental Operational Team.",
  ],
  [
    "how do I download the data",
    "“Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
  [
    "how do i cite this",
    "“Take along” in the bar, part “Citation”: this view as text, BibTeX or RIS. Every record has “Copy citation” under its title (on a phone at its end), and every statement a footnote to copy.",
  ],
  ["how do i share this view", "“Share” in the bar: the address of this view, to copy or to send."],
  [
    "how do i print",
    "“Take along” in the bar, part “Print and PDF”: what is on screen is laid out for paper, with its sources.",
  ],
  [
    "your stories",
    "“Your stories” in the menu “View options”: briefings that you make of views of the atlas, kept in this browser. “Add to a story” adds what is on screen.",
  ],
  ["shortcuts", "/ goes to the search, arrows walk in its list, Enter takes a result, Esc closes."],
  [
    "what can i ask",
    "What one can ask: who is in what, since when, who pays, what is between two, what changed in a year.",
  ],
  ["who is the head of selec", "The atlas names no persons: no names, telephone numbers or addresses of staff."],
  ["what is the budget of selec", "The atlas has no answer to this. What it holds on these words stands below."],
  ["how much does seesac cost", "The atlas has no answer to this. What it holds on these words stands below."],
  ["will serbia join nato in 2030", "The atlas does not know: 2030 lies after its edition of 2026."],
  ["why did croatia leave selec", "The atlas has no answer to this. What it holds on these words stands below."],
  ["A është Shqipëria anëtare e NATO-s?", "Yes. Albania is a member of NATO, since 1 April 2009."],
  [
    "Kush është në SELEC?",
    "SELEC has 11 members: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North…",
  ],
  ["Kur u bashkua Kosova me MARRI?", "Kosovo* has been a member of MARRI since 2015."],
  [
    "Kush e financon SEESAC?",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom,…",
  ],
  ["Ku e ka selinë RCC?", "RCC has its seat in Sarajevo, Bosnia and Herzegovina."],
  ["Sa anëtarë ka SELEC?", "SELEC has 11 members."],
  [
    "Çfarë ka mes Shqipërisë dhe Kosovës?",
    "Between Albania and Kosovo*: 13 agreements, 6 crossings, 2 joint operations, 2 centres and 2 joint patrols.",
  ],
  [
    "marrëveshje ekstradimi mes Kroacisë dhe Serbisë",
    "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption)…",
  ],
  [
    "Je li Hrvatska u SELEC-u?",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  ["Da li je Kosovo član Interpola?", "No. How Kosovo* stands towards INTERPOL: not a member; contact through UNMIK."],
  [
    "Ko je u MARRI?",
    "MARRI has 6 members: Albania, Bosnia and Herzegovina, Kosovo*, Montenegro, North Macedonia and Serbia.",
  ],
  [
    "Tko plaća SEESAC?",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom,…",
  ],
  ["Gdje je sjedište SELEC-a?", "SELEC has its seat in Bucharest, Romania."],
  [
    "Kada je Hrvatska napustila SELEC?",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  ["Koliko članova ima SELEC?", "SELEC has 11 members."],
  [
    "Sporazum o izručenju između Hrvatske i Srbije",
    "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption)…",
  ],
  [
    "Šta je počelo 2014. godine?",
    "2014: 4 beginnings: Rule of Law Forum for South East Europe (March 2014), JPCC Trebinje (24 March 2014), Joint…",
  ],
  [
    "Zajedničke patrole između Albanije i Crne Gore",
    "Between Albania and Montenegro: Albanian officers on the Montenegrin coast in the 2021 season (signed June…",
  ],
  [
    "Да ли је Хрватска у СЕЛЕК-у?",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  [
    "Ко је члан МАРРИ?",
    "MARRI has 6 members: Albania, Bosnia and Herzegovina, Kosovo*, Montenegro, North Macedonia and Serbia.",
  ],
  ["Где је седиште РЦЦ?", "RCC has its seat in Sarajevo, Bosnia and Herzegovina."],
  [
    "Споразум о изручењу између Хрватске и Србије",
    "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption)…",
  ],
  ["Дали е Северна Македонија членка на НАТО?", "Yes. North Macedonia is a member of NATO, since 27 March 2020."],
  [
    "Кои се членки на СЕЛЕК?",
    "SELEC has 11 members: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North…",
  ],
  [
    "Кој го финансира SEESAC?",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom,…",
  ],
  ["Каде е седиштето на МАРРИ?", "MARRI has its seat in Skopje, North Macedonia."],
  ["Кога влезе Косово во МАРРИ?", "Kosovo* has been a member of MARRI since 2015."],
  [
    "Договор за екстрадиција меѓу Србија и Хрватска",
    "Between Croatia and Serbia: Agreement on mutual extradition (own nationals, organised crime and corruption)…",
  ],
  [
    "Заеднички патроли меѓу Албанија и Црна Гора",
    "Between Albania and Montenegro: Albanian officers on the Montenegrin coast in the 2021 season (signed June…",
  ],
  ["Колку членки има СЕЛЕК?", "SELEC has 11 members."],
  ["Kad je Crna Gora ušla u NATO?", "Montenegro has been a member of NATO since 5 June 2017."],
  ["Što je završilo 2008.?", "2008: 1 end: SPSEE (27 February 2008)."],
  ["Je li Crna Gora članica MARRI-ja?", "Yes. Montenegro is a member of MARRI, since 2006."],
  [
    "Ko se bori protiv trgovine ljudima u Bosni?",
    "Bodies of Bosnia and Herzegovina on trafficking: Task Force for Combating Trafficking in Human Beings and…",
  ],
  [
    "Preuzmi podatke",
    "“Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
  [
    "Како да преземам податоци?",
    "“Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
  ["Koliko stanovnika ima Kosovo?", "The atlas has no answer to this. What it holds on these words stands below."],
  ["Ko je direktor SELEC-a?", "The atlas names no persons: no names, telephone numbers or addresses of staff."],
  [
    "When did Slovenia leave SELEC?",
    "No longer. Slovenia was a member of SELEC and left between 4 June 2012 and 7 October 2016.",
  ],
  ["Is Slovenia a member of RAI?", "Not as a member. Slovenia takes part in RAI as an observer."],
  ["Is Hungary in the police convention?", "Yes. Hungary is a member of PCC SEE, since 6 July 2012."],
  ["was kosovo in marri in 2010", "No. Kosovo* was not a member of MARRI in 2010."],
  ["who hosts seepag", "SEEPAG has its seat in Bucharest, Romania."],
  ["where is frontex based", "Frontex has its seat in Warsaw, Poland."],
  [
    "what is the berlin process",
    "Berlin Process, interior ministers’ meetings: The interior and security ministers of the six meet those of…",
  ],
  [
    "which crossings between north macedonia and kosovo are open",
    "Between North Macedonia and Kosovo*: Jažince – Glloboçicë (opened 28 May 2025) and Blace – Hani i Elezit…",
  ],
  [
    "How many mechanisms is Serbia a member of?",
    "Serbia is a member of 36 mechanisms: Forum of Prosecutors General of the Balkan States, Berlin Process,…",
  ],
  [
    "Where are the joint patrols of Albania?",
    "Albania: 6 joint patrols: Albanian officers on the Montenegrin coast in the 2021 season (Montenegro; signed…",
  ],
  ["what is between croatia and kosovo", "Between Croatia and Kosovo*: 1 agreement."],
  [
    "who patrols with Serbia",
    "Serbia has joint patrols with Montenegro, North Macedonia and Hungary. Signed, not known to be at work: Romania. Status unclear: Croatia and Bosnia and Herzegovina. By a mission, not between the two: Synchronised patrols of KFOR and the Serbian Army.",
  ],
  [
    "who works with Albania",
    "Albania has links with 9 economies, most with Kosovo* (17), North Macedonia (12), Montenegro (10), Serbia (4) and Bosnia and Herzegovina (2).",
  ],
  [
    "who shares a centre with Serbia",
    "Serbia has centres with Bosnia and Herzegovina, Montenegro, North Macedonia and Bulgaria. Signed, not known to be at work: Romania. Status unclear: Croatia.",
  ],
  ["agreements of Kosovo", "Kosovo* has agreements with Albania, North Macedonia, Montenegro, Serbia and Croatia."],
  ["is there a joint patrol between albania and greece", "None found between Albania and Greece on patrol."],
  [
    "Cilat vende janë në NATO?",
    "Members of NATO among those whose standing is recorded: Albania, Montenegro and North Macedonia.",
  ],
  ["Ku ndodhet SELEC?", "SELEC has its seat in Bucharest, Romania."],
  [
    "Kur u largua Kroacia nga SELEC?",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  [
    "Koji granični prijelazi su otvoreni?",
    "Operating or in force: 15 crossings: Jažince – Glloboçicë, Blace – Hani i Elezit, Zupci – Sitnica,…",
  ],
  ["Колку спогодби имаат Албанија и Косово?", "Between Albania and Kosovo*: 13 agreements."],
  ["Што се смени од 2024 во Црна Гора?", "2024–2026, Montenegro: …"],
];

describe("questions", () => {
  test.each(questions)("%s → %s", (question, expected) => {
    const said = sentence(question);
    expect(expected.endsWith("…") ? `${said.slice(0, expected.length - 1)}…` : said).toBe(expected);
  });
});

describe("answers", () => {
  test("every example of every template is answered by that template", () => {
    for (const { id, examples } of templates) {
      for (const example of examples) expect([example, answerTo(example)?.template]).toEqual([example, id]);
    }
  });

  test("what is found rests on sources and says how sure it is", () => {
    expect(answerTo("When did Montenegro join NATO?")).toMatchObject({
      verdict: "found",
      evidence: { confidence: "high", bases: ["research"] },
      step: { kind: "record", target: "place:me" },
    });
    expect(answerTo("Is Croatia in SELEC?")?.evidence?.sources.map((source) => source.kind)).toContain("web");
  });

  test("not a member, none found and not known are told apart", () => {
    expect(answerTo("Is Germany in MARRI?")?.verdict).toBe("none");
    expect(answerTo("Is there an agreement on extradition between Albania and Serbia?")?.verdict).toBe("none");
    expect(answerTo("Was Croatia in SELEC in 2018?")?.verdict).toBe("unknown");
    expect(answerTo("What is the budget of SELEC?")?.verdict).toBe("unknown");
  });

  test("what was searched for and not found is said", () => {
    expect(answerTo("When did Albania join INTERPOL?")?.notes).toEqual([
      "The year in which Albania joined INTERPOL could not be verified.",
    ]);
    expect(answerTo("Where is the seat of SEPCA?")?.notes).toEqual(["No seat or registration of SEPCA was found."]);
  });

  test("what is between two is counted with its status, so that what is agreed is not taken for what is there", () => {
    expect(answerTo("What is between Croatia and Kosovo?")?.notes).toEqual(["As last known: 1 signed."]);
    expect(answerTo("What is between Albania and Kosovo?")?.notes[0]).toMatch(/^As last known: .*\d+ signed/);
  });

  test("the parts of a sentence name their records", () => {
    expect(answerTo("Is Bulgaria in SELEC?")?.parts).toEqual([
      { text: "Yes. ", target: null },
      { text: "Bulgaria", target: "place:bg" },
      { text: " is a member of ", target: null },
      { text: "SELEC", target: "mechanism:selec" },
      { text: ", since 7 October 2011.", target: null },
    ]);
  });

  test("a few words to look for are no question", () => {
    for (const words of ["albania kosovo", "trebinje", "women police", "Đorđević", "SELEC", "5.2", "hot pursuit", ""]) {
      expect([words, answerTo(words)]).toEqual([words, null]);
    }
  });

  test("a planned centre is never counted as one", () => {
    expect(answerTo("How many centres do Albania and Kosovo have?")?.verdict).toBe("found");
    expect(sentence("Which centres are planned?")).toMatch(/^Planned: 2 centres: /);
  });

  test("with only the report in view nothing rests on research", () => {
    for (const [question] of questions) {
      const answer = answerTo(question, { basis: "report" });
      expect([question, answer?.evidence?.bases.includes("research") ?? false]).toEqual([question, false]);
    }
    expect(sentence("When did Montenegro join NATO?", { basis: "report" })).not.toContain("2017");
  });

  test("names follow the naming policy", () => {
    expect(sentence("Is Kosovo in MARRI?")).toBe("Yes. Kosovo* is a member of MARRI, since 2015.");
    expect(sentence("Is Kosovo in MARRI?", { naming: "plain" })).toBe("Yes. Kosovo is a member of MARRI, since 2015.");
  });
});

describe("with whom an economy has something", () => {
  test.each([
    "With whom does Albania work?",
    "with whom does albania work most?",
    "With which economies does Albania work?",
    "Which partners does Albania have?",
    "Me kë bashkëpunon Shqipëria?",
    "S kim sarađuje Albanija?",
    "Со кого соработува Албанија?",
  ])("%s is answered by all partners, as who works with it", (question) => {
    const answer = answerTo(question);
    expect(textOf(answer?.parts ?? [])).toMatch(
      /^Albania has links with 9 economies, most with Kosovo\* \(17\), North M/,
    );
    expect(answer?.parts).toEqual(answerTo("who works with Albania")?.parts);
    expect(answer?.parts).toContainEqual({ text: "Kosovo*", target: "pair:al-xk" });
  });

  test("with whom asks for nobody where the question says more than is known", () => {
    expect(answerTo("With whom does Albania play football?")?.verdict).toBe("unknown");
    expect(answerTo("With whom does Albania not work?")?.verdict).not.toBe("found");
  });

  const { notes, rows = [] } = answerTo("who patrols with Serbia") ?? { notes: [] };

  test("how many there are, and how each stands, is said behind the partners", () => {
    expect(notes).toEqual(["9 are recorded. As last known: 5 operating, 1 signed, 1 ended, 2 status unclear."]);
  });

  test("the records that say so follow, a line each, and none that is over", () => {
    expect(rows.map(textOf)).toEqual([
      "Serbian officers in Ohrid in the tourist season (North Macedonia; signed 25 July 2024)",
      "Hungarian officers with Serbian police on the border with North Macedonia (Hungary; since 28 June 2015)",
      "Serbian officers in Montenegrin resorts in summer (Montenegro; since 2011)",
    ]);
  });
});
