import { describe, expect, test } from "vitest";
import { buildIndexes } from "../../../src/dataset/indexes.ts";
import { buildTranslate } from "../../../src/text/translate.ts";
import { ask, buildLexicon } from "../../../src/view/ask/ask.ts";
import { textOf } from "../../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { changesInView } from "../../../src/view/changes/changes.ts";
import { selectInView } from "../../../src/view/filter/filter.ts";
import { buildSearchIndex, search } from "../../../src/view/search/search.ts";
import { initialViewState } from "../../../src/view/state.ts";
import { realDataset, realWords } from "../../support/realScene.ts";

const dataset = realDataset();
const lexicon = buildLexicon(dataset, realWords());
const atlas = buildAtlas(dataset, initialViewState);
const sentence = (question: string): string => textOf(ask(lexicon, atlas, question)?.parts ?? []);
const index = buildSearchIndex({
  dataset,
  indexes: buildIndexes(dataset),
  translate: buildTranslate("en"),
  words: realWords(),
});
const first = (question: string): string => search(index, question).groups[0]?.results[0] ?? "";
/** A line that ends with … says how the sentence begins. */
const begins = (said: string, expected: string): string =>
  expected.endsWith("…") ? `${said.slice(0, expected.length - 1)}…` : said;

/** Asked, in slang and with slips, by somebody who had not seen what the atlas can answer. Empty where a record is looked for. */
const strangers: readonly (readonly [string, string])[] = [
  [
    "does prishtina sit inside that bucharest crimefighting hub SELEC",
    "No. Kosovo* is not among the members of SELEC.",
  ],
  [
    "when did the croats quit SELEC",
    "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
  ],
  [
    "who bankrolls SEESAC? i need the paymasters",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom, Sweden and Netherlands.",
  ],
  [
    "wich shared chekpoints startd workin 2025",
    "2025: 3 beginnings: Zupci – Sitnica (Bosnia and Herzegovina, Montenegro; April 2025), Blace – Hani i Elezit (North Macedonia, Kosovo*; 12 April 2025)…",
  ],
  [
    "mobile nr + email of boss gun comission podgorica",
    "The atlas names no persons: no names, telephone numbers or addresses of staff.",
  ],
  [
    "how many ppl traffickers did serbian courts lock up last yr, percentage guilty verdicts",
    "The atlas does not know: it holds no statistics of crime, courts or convictions.",
  ],
  [
    "which SELEC nations dont delegate their topmost cops into the police bosses club",
    "In SELEC but not in SEPCA: Greece, Hungary and Türkiye.",
  ],
  [
    "who foots the bill for the hacker-hunting school at Podgorica",
    "Nobody is named as a donor of WB3C; named for what they pay: France (Carried about 83% of the cost by early 2025; EUR 870,000 in 2024), Montenegro (P…",
  ],
  [
    "how can i grab everything as excel spreadsheet",
    "“Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
  [
    "bibliography entry for my dissertation, whats the proper wording",
    "“Take along” in the bar, part “Citation”: this view as text, BibTeX or RIS. Every record has “Copy citation” under its title (on a phone at its end), and every statement a footnote to copy.",
  ],
  [
    "What schemes wound up during 2023? (writing evaluation tender)",
    "2023: 4 ends: CSCWB (30 June 2023), WB PaCT (18 October 2023), iPROCEEDS-2 (December 2023) and RHP (December 2023).",
  ],
  [
    "A ka hyrë Kosova në konventën e Vjenës për bashkëpunimin policor?",
    "No. Kosovo* is not among the members of PCC SEE.",
  ],
  [
    "sa kalime me një ndalesë mes Shqipërisë dhe Kosovës funksionojnë aktualisht",
    "Between Albania and Kosovo*: 1 crossing.",
  ],
  [
    "kush e ka financuar zyrën e policëve në Plavë",
    "Who paid for Joint (trilateral) Centre for Police Cooperation, Plav: Supported by the US Embassy’s export-control and border-security programme (a gi…",
  ],
  ["Cilat vende janë në MARRI por jo në SELEC?", "In MARRI but not in SELEC: Kosovo*."],
  [
    "si ta nxjerr hartën në letër A3",
    "“Take along” in the bar, part “Print and PDF”: what is on screen is laid out for paper, with its sources.",
  ],
  [
    "je l ušlo kosovo u interpol il još nije",
    "No. How Kosovo* stands towards INTERPOL: not a member; contact through UNMIK.",
  ],
  [
    "koliko njih je palo u akciji Šetač",
    "Operation Walker (Šetač) (Bosnia and Herzegovina, Croatia, Montenegro and Serbia; 12 April 2013): 48 arrests; 376.1 kg of cannabis, 0.523 kg of heroi…",
  ],
  [
    "do kad vojska EU ostaje u Bosni, kad ističe mandat",
    "EUFOR Althea has not ended as far as is known. 31 October 2025: Resolution 2795 of the UN Security Council extended the mandate by twelve months.",
  ],
  ["kolika je plata inspektora u SIPI", "The atlas does not know: it holds nothing on what officials earn."],
  [
    "да ли је Србија у међувремену ушла у НАТО",
    "No. How Serbia stands towards NATO: partner (Partnership for Peace), militarily neutral.",
  ],
  [
    "споразум Београда и Приштине о сарадњи полиција",
    "Not confirmed between Serbia and Kosovo*: Technical agreement on police cooperation between EULEX and the Serbian interior ministry (status unclear).",
  ],
  [
    "У ком граду ради канцеларија која опслужује потписнице полицијске конвенције?",
    "PCC SEE has its seat in Ljubljana, Slovenia.",
  ],
  ["кад је Црна Гора напустила СЕЛЕК", "Montenegro has not left: it has been a member of SELEC since 7 October 2011."],
  [
    "како да убацим мапу на сајт моје редакције",
    "Press “Share” and choose “Embed”: the dialog writes the lines of markup that show this view in your page, and lets you copy them.",
  ],
  [
    "Дали косовски обвинители доаѓаат на средбите за воени злосторства од Палиќ?",
    "No. Kosovo* is not among the members of Palić Process.",
  ],
  [
    "проработе ли веќе едно застанување на Ќафасан",
    "Not known to be at work: Qafë Thanë – Kjafasan (Albania and North Macedonia): agreed 14 November 2022; signed; last seen January 2026.",
  ],
  [
    "кој ќе претседава со шефовите на полиција во 2027",
    "The atlas does not know: 2027 lies after its edition of 2026.",
  ],
  [
    "Кои проекти стартуваа во 2024 за сајбер и за обука на полицајци?",
    "2024: 2 beginnings: CyberSEE (January 2024) and WB PaCT II (27 September 2024).",
  ],
  [
    "Македонија Косово враќање затвореници дома договор",
    "Between North Macedonia and Kosovo*: Agreement on transfer of sentenced persons (signed).",
  ],
  [
    "izručuje li BiH vlastite državljane Hrvatskoj",
    "Between Bosnia and Herzegovina and Croatia: Agreement on extradition (own nationals, gravest crimes) (signed 28 November 2012).",
  ],
  [
    "Je li Hrvatska još uvijek u udruzi ravnatelja policija (SEPCA)?",
    "No longer. Croatia was a member of SEPCA and left between 16 December 2005 and 26 November 2014.",
  ],
  [
    "Otkad važi razgraničenje Crne Gore s Kosovom?",
    "Between Montenegro and Kosovo*: State border (demarcation) agreement (signed 26 August 2015; in force 4 June 2018).",
  ],
  [
    "vraća li Priština bjegunce Podgorici, ima li kakvog papira",
    "None in force found between Montenegro and Kosovo*; only planned: Agreement on extradition (proposal) (planned).",
  ],
  [
    "Ćafa Morina / Qafë Morinë: a kontrollohet vetëm një herë, radi li već?",
    "Not known to be at work: Qafë Morinë (Albania and Kosovo*): agreed July 2024; signed; last seen July 2024.",
  ],
  [
    "Prishtina članica RAI (anti korupcija Sarajevë)?",
    "Not as a member. Kosovo* takes part in RAI as an observer, through UNMIK.",
  ],
  [
    "što radi misija OEBS Shkup + Prishtinë oko policije",
    "The atlas has no answer to this. What it holds on these words stands below.",
  ],
];

/** The same kinds of questions in other words, most of which no record holds. */
const others: readonly (readonly [string, string])[] = [
  ["A është Mali i Zi në SELEC?", "Yes. Montenegro is a member of SELEC, since 7 October 2011."],
  ["Kush nuk është në MARRI?", "None: all six Western Balkan economies are in MARRI."],
  [
    "Kur doli Kroacia nga SEPCA?",
    "No longer. Croatia was a member of SEPCA and left between 16 December 2005 and 26 November 2014.",
  ],
  ["Cili shtet e mban selinë e MARRI-t?", "MARRI has its seat in Skopje, North Macedonia."],
  [
    "A ka patrulla të përbashkëta mes Shqipërisë dhe Malit të Zi?",
    "Between Albania and Montenegro: Albanian officers on the Montenegrin coast in the 2021 season (signed June 2021; ended) and Joint patrols along the s…",
  ],
  [
    "A ekziston marrëveshje ekstradimi mes Kosovës dhe Maqedonisë së Veriut?",
    "Between North Macedonia and Kosovo*: Agreement on extradition (signed).",
  ],
  ["Sa marrëveshje ka Shqipëria me Kosovën?", "Between Albania and Kosovo*: 13 agreements."],
  [
    "A punon ende qendra në Plavë?",
    "Joint (trilateral) Centre for Police Cooperation, Plav (Albania, Montenegro and Kosovo*): opened 30 May 2017; operating when last seen, August 2025.",
  ],
  [
    "Kush i paguan shpenzimet e RCC?",
    "Named as donors of RCC: European Commission, States of the region, Other participants and Switzerland.",
  ],
  [
    "Çfarë nisi në vitin 2014?",
    "2014: 4 beginnings: Rule of Law Forum for South East Europe (March 2014), JPCC Trebinje (24 March 2014), Joint Centre for Police Cooperation, Trebinje (Bosni…",
  ],
  [
    "Si të shkarkoj të dhënat?",
    "“Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
  [
    "Si citohet ky atlas?",
    "“Take along” in the bar, part “Citation”: this view as text, BibTeX or RIS. Every record has “Copy citation” under its title (on a phone at its end), and every statement a footnote to copy.",
  ],
  [
    "Cili është numri i telefonit të SELEC?",
    "The atlas names no persons: no names, telephone numbers or addresses of staff.",
  ],
  ["Sa paguhet një polic në Shqipëri?", "The atlas does not know: it holds nothing on what officials earn."],
  [
    "Imaju li Srbija i Albanija sporazum o izručenju?",
    "None found between Albania and Serbia on agreement, extradition.",
  ],
  [
    "Radi li još centar u Trebinju?",
    "Joint Centre for Police Cooperation, Trebinje (Bosnia and Herzegovina, Montenegro and Serbia): opened 24 March 2014; operating when last seen, Septem…",
  ],
  [
    "Koje su zemlje u palićkom procesu?",
    "Palić Process has 4 members: Bosnia and Herzegovina, Croatia, Serbia and Montenegro.",
  ],
  ["Otkad je Srbija u SELEC-u?", "Serbia has been a member of SELEC since 7 October 2011."],
  ["Koliko zajedničkih patrola ima Crna Gora?", "Of Montenegro: 8 joint patrols."],
  ["Ko plaća za WPON?", "Named as donors of WPON: Norway, UNDP and Switzerland."],
  [
    "Postoji li policijski sporazum između Hrvatske i Kosova?",
    "None found between Croatia and Kosovo* on police, agreement.",
  ],
  [
    "Koji projekti su počeli 2020. godine?",
    "2020: 2 beginnings: iPROCEEDS-2 (1 January 2020) and WB PaCT (19 October 2020).",
  ],
  [
    "Kako da odštampam ovo?",
    "“Take along” in the bar, part “Print and PDF”: what is on screen is laid out for paper, with its sources.",
  ],
  [
    "Mogu li kartu ubaciti na svoj sajt?",
    "Press “Share” and choose “Embed”: the dialog writes the lines of markup that show this view in your page, and lets you copy them.",
  ],
  [
    "Koliko je ljudi osuđeno za trgovinu ljudima u Bosni?",
    "The atlas does not know: it holds no statistics of crime, courts or convictions.",
  ],
  ["Gdje se nalazi RACVIAC?", "RACVIAC has its seat in Zagreb, Croatia."],
  ["Да ли је Косово потписало полицијску конвенцију?", "No. Kosovo* is not among the members of PCC SEE."],
  [
    "Ко је све напустио СЕЛЕК?",
    "Left SELEC: Slovenia (left between 4 June 2012 and 7 October 2016) and Croatia (left between 7 October 2017 and February 2019).",
  ],
  ["Које земље нису у МАРРИ?", "None: all six Western Balkan economies are in MARRI."],
  [
    "Има ли заједничких патрола између Србије и Румуније?",
    "Between Romania and Serbia: Joint patrols along the shared border (signed 10 November 2016).",
  ],
  ["Када је укинут Пакт стабилности?", "SPSEE ended on 27 February 2008."],
  ["Колика је плата полицајца у Србији?", "The atlas does not know: it holds nothing on what officials earn."],
  [
    "Чиме се бави СЕЕСАК?",
    "South Eastern and Eastern Europe Clearinghouse for the Control of Small Arms and Light Weapons: Clearinghouse in UNDP's Belgrade office, a joint init…",
  ],
  [
    "Има ли договор за екстрадиција меѓу Црна Гора и Косово?",
    "None in force found between Montenegro and Kosovo*; only planned: Agreement on extradition (proposal) (planned).",
  ],
  [
    "Дали центарот во Требиње уште работи?",
    "Joint Centre for Police Cooperation, Trebinje (Bosnia and Herzegovina, Montenegro and Serbia): opened 24 March 2014; operating when last seen, Septem…",
  ],
  [
    "Кој е член на Палиќкиот процес?",
    "Palić Process has 4 members: Bosnia and Herzegovina, Croatia, Serbia and Montenegro.",
  ],
  [
    "Кои земји не се во НАТО?",
    "Of the six Western Balkan economies not in NATO: Bosnia and Herzegovina, Kosovo* and Serbia.",
  ],
  ["Колку премини меѓу Албанија и Косово работат?", "Between Albania and Kosovo*: 1 crossing."],
  [
    "Што започна во 2014?",
    "2014: 4 beginnings: Rule of Law Forum for South East Europe (March 2014), JPCC Trebinje (24 March 2014), Joint Centre for Police Cooperation, Trebinje (Bosni…",
  ],
  [
    "Како да ја испечатам картата?",
    "“Take along” in the bar, part “Print and PDF”: what is on screen is laid out for paper, with its sources.",
  ],
  [
    "Кој плаќа за СЕЕСАК?",
    "Named as donors of SEESAC: European Union, Germany, France, United States, Norway, Slovakia, United Kingdom, Sweden and Netherlands.",
  ],
  ["Која е платата на полицаец?", "The atlas does not know: it holds nothing on what officials earn."],
  ["Дали Бугарија е дел од МАРРИ?", "No. Bulgaria is not among the members of MARRI."],
  [
    "has albania got any deal with greece on handing over suspects?",
    "None found between Albania and Greece on agreement, extradition.",
  ],
  ["did montenegro ever pull out of MARRI", "Montenegro has not left: it has been a member of MARRI since 2006."],
  [
    "who bankrolls the regional housing programme",
    "Named as donors of RHP, which has ended: European Union, United States, Germany, Italy, Norway, Switzerland, Denmark and Türkiye.",
  ],
  ["whereabouts is frontex housed", "Frontex has its seat in Warsaw, Poland."],
  [
    "is there a police hub in plav and does it still run",
    "Joint (trilateral) Centre for Police Cooperation, Plav (Albania, Montenegro and Kosovo*): opened 30 May 2017; operating when last seen, August 2025.",
  ],
  [
    "what kicked off in 2020",
    "2020: 3 beginnings: iPROCEEDS-2 (1 January 2020), WB PaCT (19 October 2020) and Vraćenovići – Deleuša (Bosnia and Herzegovina, Montenegro; 20 October 2020).",
  ],
  [
    "how many border gates between north macedonia and kosovo are up and running",
    "Between North Macedonia and Kosovo*: 2 crossings.",
  ],
];

const noAnswer = "The atlas has no answer to this. What it holds on these words stands below.";
/** What looks like a question that the atlas can answer and is none: no sentence may be said. */
const unanswerable: readonly string[] = [
  "which agreements did serbia not sign",
  "who has more agreements than serbia",
  "did croatia leave both selec and marri",
  "was croatia in selec last year",
  "is armenia in nato",
  "is iceland in nato",
  "is Belgrade in Croatia",
  "how many officers serve in the Trebinje centre",
  "when did selec open its office in zagreb",
  "is the serbian academy in selec",
  "how many women are in selec",
  "which crossings between serbia and kosovo are not open",
  "how many arrests in serbia in 2013",
  "what is the policy of selec on border control",
  "tko financira policiju u BiH",
  "swapping runaway crooks bosnia kosovo any deal??",
  "što radi misija OEBS Shkup + Prishtinë oko policije",
];

/** Where no sentence is sure, the record meant stands first. */
const records: readonly (readonly [string, string])[] = [
  ["swapping runaway crooks bosnia kosovo any deal??", "pair:ba-xk"],
  ["is the threeway cop shop in Trebinje still alive nowadays", "mechanism:pcc-trebinje"],
  ["mobile nr + email of boss gun comission podgorica", "mechanism:me-salw-commission"],
  ["albania serbia passing courtroom proof across, any paperwork", "pair:al-rs"],
  ["Izlaze li bosanski i srbijanski graničari skupa u obilazak uz Drinu?", "pair:ba-rs"],
  ["споразум Београда и Приштине о сарадњи полиција", "link:ag-rs-eulex-police"],
  ["vraća li Priština bjegunce Podgorici, ima li kakvog papira", "link:ag-xk-me-extradition"],
  ["Beograd – Zagreb videoveza dva MUP-a", "link:ag-hr-rs-videolink"],
  ["koliko njih je palo u akciji Šetač", "link:op-walker"],
  ["кој ќе претседава со шефовите на полиција во 2027", "mechanism:sepca"],
];

/** Kinds of questions that a second reader asked who knew none of the templates, with siblings of each. */
const second: readonly (readonly [string, string])[] = [
  // What is recorded with another status than the one that is asked for is not "none found".
  [
    "Do Croatian and Serbian police patrol the border together at the moment?",
    "Not confirmed between Croatia and Serbia: Mixed patrols along the state border (signed 2013; status unclear).",
  ],
  [
    "Are joint patrols between Bosnia and Montenegro operating?",
    "None found in force or operating between Bosnia and Herzegovina and Montenegro; recorded: Joint patrols along the shared border (signed).",
  ],
  [
    "Are joint patrols planned between Albania and Kosovo?",
    "None found that is only planned between Albania and Kosovo*; recorded: Joint patrols along the shared border (signed 10 March 2012) and Officers of one police force in the other’s resorts in summer (operating).",
  ],
  [
    "Which joint patrols of Romania are operating?",
    "Romania: none found in force or operating; recorded: Joint patrols along the shared border (Serbia; signed 10 November 2016).",
  ],
  // What only describes a body beside its name: its region, its kind, its aim.
  [
    "A është Kosova në Konventën për Bashkëpunim Policor në Evropën Juglindore?",
    "No. Kosovo* is not among the members of PCC SEE.",
  ],
  [
    "Дали Косово е членка на иницијативата за спречување катастрофи DPPI?",
    "No. Kosovo* is not among the members of DPPI SEE.",
  ],
  ["Where is the cyber centre for the Western Balkans based?", "WB3C has its seat in Podgorica, Montenegro."],
  ["Ku e ka selinë zyra rajonale për rininë, RYCO?", "RYCO has its seat in Tirana, Albania."],
  ["Ko plaća projekat CSCWB?", "Named as donors of CSCWB, which has ended: Germany, Italy and European Union."],
  // Both ends at once.
  [
    "Кога почна и кога заврши проектот против тежок криминал на Западен Балкан (CSCWB)?",
    "CSCWB began on 1 January 2018 and ended on 30 June 2023.",
  ],
  ["When did the Stability Pact begin and end?", "SPSEE began on 10 June 1999 and ended on 27 February 2008."],
  ["When did SELEC begin and end?", "SELEC has not ended as far as is known."],
  // Who joined one and not the other.
  [
    "Which countries are in SELEC but have not joined the Police Cooperation Convention?",
    "In SELEC but not in PCC SEE: Greece and Türkiye.",
  ],
  ["Who joined SELEC but not SEPCA?", "In SELEC but not in SEPCA: Greece, Hungary and Türkiye."],
  // Endings behind an acronym.
  [
    "Je li Hrvatska još uvijek u MARRI-ju?",
    "No longer. Croatia was a member of MARRI and left between 10 June 2014 and 12 May 2015.",
  ],
  ["Дали Македонија е во СЕЛЕК-от?", "Yes. North Macedonia is a member of SELEC, since 7 October 2011."],
  // Other words and endings for what is known.
  [
    "Which border crossings with joint checks opened in 2025?",
    "2025: 3 beginnings: Zupci – Sitnica (Bosnia and Herzegovina, Montenegro; April 2025), Blace – Hani i Elezit (North Macedonia, Kosovo*; 12 April 2025) and Jažince – Glloboçicë (North Macedonia, Kosovo*; 28 May 2025).",
  ],
  [
    "Çfarë patrullash të përbashkëta ka sot mes Shqipërisë dhe Kosovës?",
    "Between Albania and Kosovo*: Joint patrols along the shared border (signed 10 March 2012) and Officers of one police force in the other’s resorts in summer (operating).",
  ],
  // What changes by the hour.
  [
    "how long is the queue at the Tabanovce crossing",
    "The atlas does not know: it holds no waiting times and nothing that changes by the hour.",
  ],
  [
    "koliko se čeka na Merdaru",
    "The atlas does not know: it holds no waiting times and nothing that changes by the hour.",
  ],
  // What changed is what the view of changes lists, with who moved.
  [
    "what changed between 2017 and 2019 for Croatia",
    "2017–2019, Croatia: 2 changes: SELEC (Croatia left; between 7 October 2017 and February 2019) and PCC SEE (Croatia joined; 15 February 2019).",
  ],
  // Help with signs, and with finding.
  [
    "What does it mean when a line on the map is dashed and how sure are you of the data?",
    "The legend explains the map: a dashed border is a line of differing status, dotted is what has no date for the time shown, paler what is planned, ended, unclear or inferred. Every statement names its basis and how sure it is.",
  ],
  [
    "Kako da pronađem ko s kim sarađuje i mogu li da preuzmem podatke?",
    "Write a name, an economy or a subject into the search; press a place or a line on the map to see who works with whom; filters narrow what is shown. “Take along” in the bar, part “Data”: a table as a workbook or CSV, what is on the map as GeoJSON, and all records of the edition.",
  ],
];

/** Kinds that a third reader asked for, and months, spans, the six and what was there in a year, with siblings of each. */
const third: readonly (readonly [string, string])[] = [
  [
    "what happened in March 2024",
    "March 2024: no record began, changed or ended; also dated: Bosnia and Herzegovina and the European Union: European Council decided to open negotiations (21 March 2024),…",
  ],
  ["What began in May 2025?", "May 2025: 1 beginning: Jažince – Glloboçicë (North Macedonia, Kosovo*; 28 May 2025)."],
  [
    "which agreements were signed in November 2012",
    "November 2012: 2 signatures: Agreement on extradition (organised crime, corruption, money laundering) (Bosnia and Herzegovina, Montenegro; 15 November 2012) and Agreement…",
  ],
  [
    "what was signed on 28 November 2012",
    "28 November 2012: 1 signature: Agreement on extradition (own nationals, gravest crimes) (Bosnia and Herzegovina, Croatia; 28 November 2012).",
  ],
  [
    "Šta je počelo u maju 2025?",
    "May 2025: 1 beginning: Jažince – Glloboçicë (North Macedonia, Kosovo*; 28 May 2025).",
  ],
  ["Çfarë filloi në maj 2025?", "May 2025: 1 beginning: Jažince – Glloboçicë (North Macedonia, Kosovo*; 28 May 2025)."],
  ["Што започна во мај 2025?", "May 2025: 1 beginning: Jažince – Glloboçicë (North Macedonia, Kosovo*; 28 May 2025)."],
  ["what may be open in may", ""],
  [
    "joint crossings between Albania and Kosovo since 2018",
    "2018–2026, Albania, Kosovo*: 7 changes: Morinë – Vërmicë (Albania, Kosovo*; signed 26 November 2018), Morinë – Vërmicë (Albania, Kosovo*; began December 2018), Borje –…",
  ],
  [
    "which agreements did Serbia and Croatia sign before 2010",
    "until 2009, Serbia, Croatia: 4 signatures: Agreement of interior ministers on fighting organised crime, smuggling and trafficking (Bosnia and Herzegovina, Croatia,…",
  ],
  [
    "what began in Montenegro after 2024",
    "2025–2026, Montenegro: 3 beginnings: Joint patrols along the shared border (Montenegro, Kosovo*; 2025), Zupci – Sitnica (Bosnia and Herzegovina, Montenegro; April 2025)…",
  ],
  [
    "which of the six are in SELEC",
    "In SELEC: 5 of the six: Albania, Bosnia and Herzegovina, Montenegro, North Macedonia and Serbia.",
  ],
  ["How many of the six are in NATO?", "In NATO: 3 of the six: Albania, Montenegro and North Macedonia."],
  ["which of the six are not in SELEC", "Not in SELEC: 1 of the six: Kosovo*."],
  [
    "Кои од шесте се во МАРРИ?",
    "In MARRI: 6 of the six: Albania, Bosnia and Herzegovina, Kosovo*, Montenegro, North Macedonia and Serbia.",
  ],
  [
    "which EU members are in SELEC",
    "The atlas does not know who of SELEC is in the European Union: of those whose standing is recorded nobody is.",
  ],
  [
    "NATO members in SELEC",
    "In both SELEC and NATO, of those whose standing is recorded: Albania, Montenegro and North Macedonia.",
  ],
  ["which EU members are not in SELEC", "In the European Union but not in SELEC: Croatia."],
  [
    "Who was in SELEC in 2012",
    "In 2012 SELEC had 13 members, as far as dates tell: Albania, Bosnia and Herzegovina, Bulgaria, Greece, Hungary, Moldova, Montenegro, North Macedonia, Romania, Serbia,…",
  ],
  ["who was in SELEC in 2005", "Nobody: SELEC began on 7 October 2011, after 2005."],
  [
    "Who was in the Stability Pact in 2003?",
    "In 2003 SPSEE had 9 members, as far as dates tell: Albania, Bosnia and Herzegovina, Bulgaria, Croatia, North Macedonia, Romania, Moldova, Serbia and Montenegro.",
  ],
  ["which bodies was Kosovo a member of in 2010", "None found: no membership of Kosovo* is dated to 2010."],
  [
    "which crossings were open in 2020",
    "2020: Operating or in force: 4 crossings: Vraćenovići – Deleuša, Preševo – Tabanovce, Morinë – Vërmicë and Sukobin – Muriqan.",
  ],
  ["how many agreements did Albania and Kosovo have in 2012", "2012: Between Albania and Kosovo*: 3 agreements."],
  [
    "Is Pristina part of the world police body yet?",
    "No. How Kosovo* stands towards INTERPOL: not a member; contact through UNMIK.",
  ],
  [
    "Who teamed up with the Hague police agency first, Belgrade or Podgorica?",
    "Towards Europol: Serbia: strategic agreement (2008), operational and strategic agreement (2014); Montenegro: operational and strategic agreement (29 September 2014).",
  ],
  [
    "Albania vs Serbia, which one is further along the road into Brussels?",
    "Towards the European Union: Albania: candidate, negotiating; all six clusters open, interim benchmarks on the rule of law met (as of 26 May 2026); Serbia: candidate,…",
  ],
  [
    "Why is Serbia not in NATO?",
    "No. How Serbia stands towards NATO: partner (Partnership for Peace), militarily neutral.",
  ],
  ["who has joined SELEC since 2018", "SELEC 2018–2026: 4 June 2019: United Kingdom joined."],
  ["what happened at Merdare since 2012", "None found: no change of Merdare is dated 2012–2026."],
  [
    "What happened at the centre in Plav in 2017?",
    "Joint (trilateral) Centre for Police Cooperation, Plav 2017: 30 May 2017: agreed or signed; 30 May 2017: began.",
  ],
  ["what came after the Stability Pact", "SPSEE was followed by RCC."],
  ["Šta je bilo prije SELEC-a?", "Before SELEC there was SECI Centre."],
  [
    "koliko je duga granica između Bosne i Hrvatske",
    "The border between Bosnia and Herzegovina and Croatia is 956 km long.",
  ],
  [
    "how long is the border between Albania and Serbia",
    "The atlas does not know: no length of a border between Albania and Serbia is recorded.",
  ],
  [
    "difference between the centres in Trebinje and Plav",
    "Joint Centre for Police Cooperation, Trebinje (Bosnia and Herzegovina, Montenegro and Serbia): opened 24 March 2014; operating when last seen, September 2019. Joint…",
  ],
  ["do our police have a deal with Albania?", "The atlas does not know whom “our” means: name the economy."],
  [
    "Welche Länder sind in SELEC?",
    "The atlas reads questions in English, Albanian, Bosnian, Croatian, Macedonian, Montenegrin and Serbian only. What it holds on these words stands below.",
  ],
  [
    "who heads the anti-corruption office of Albania",
    "The atlas names no persons: no names, telephone numbers or addresses of staff. Bodies of Albania on corruption: National Coordinator against Corruption.",
  ],
  [
    "Since when have foreign EU border guards been allowed to operate on Montenegrin soil?",
    "Montenegro and Frontex: status agreement signed (7 October 2019), status agreement in force (1 July 2020), joint operation on its territory (15 July 2020), second status…",
  ],
  [
    "what happened in March 2024 with Sarajevo's bid to get into the Union?",
    "Bosnia and Herzegovina and the European Union, March 2024: European Council decided to open negotiations (21 March 2024).",
  ],
  [
    "how do I get this picture into my powerpoint",
    "“Take along” in the bar, part “Picture”: the map with title, legend and sources as PNG or SVG, to save or to copy into a slide.",
  ],
  [
    "hide everything that isn't from the K4D paper",
    "“Only what the report says” takes everything else off map, lists and panel; the switches beside the legend hide kinds of things, and filters leave what passes.",
  ],
  [
    "Did the Mrak crackdown really take place? Any second proof?",
    "Operation Mrak (Croatia, Italy, Montenegro, North Macedonia, Serbia and Slovenia; undated): Slovenian criminal police came upon a group in Slovenia tied to Albanian…",
  ],
  [
    "How many papers did Tirana and Pristina put their names to from 2002 to 2015?",
    "2002–2015, Albania, Kosovo*: 4 signatures: Agreements on movement of people and goods and on customs and border police cooperation (Albania, Kosovo*; 2009), Memorandum of…",
  ],
  [
    "length of the frontier between Macedonia and Kosovo in miles",
    "The border between North Macedonia and Kosovo* is 160 km long.",
  ],
  [
    "which state-level office in Bosnia looks after battered women?",
    "None found: no body of Bosnia and Herzegovina on women.",
  ],
  [
    "Sa kilometra e gjatë është vija kufitare Shqipëri – Mali i Zi?",
    "The border between Albania and Montenegro is 186 km long.",
  ],
  [
    "Me cilët fqinj dalin bashkë në terren policët shqiptarë?",
    "Albania has joint patrols with North Macedonia, Kosovo* and Montenegro.",
  ],
  [
    "Si ta lexoj këtë faqe në shqip?",
    "The atlas is written in English. Questions and names may be in Albanian, Bosnian, Croatian, Macedonian, Montenegrin or Serbian as well.",
  ],
  ["Imaju li naši policajci kakav papir s Makedoncima?", "The atlas does not know whom “our” means: name the economy."],
  [
    "Kojeg je dana Slovenija istupila iz SELEC-a?",
    "No longer. Slovenia was a member of SELEC and left between 4 June 2012 and 7 October 2016.",
  ],
  [
    "Po čemu se razlikuju centri u Trebinju i Plavu?",
    "Joint Centre for Police Cooperation, Trebinje (Bosnia and Herzegovina, Montenegro and Serbia): opened 24 March 2014; operating when last seen, September 2019. Joint…",
  ],
  [
    "Зашто Београд није у Алијанси?",
    "No. How Serbia stands towards NATO: partner (Partnership for Peace), militarily neutral.",
  ],
  [
    "Могу ли Тирана и Београд да једни другима предају бегунце?",
    "None found between Albania and Serbia on extradition.",
  ],
  ["Која је организација постојала пре Савета за регионалну сарадњу?", "Before RCC there was SPSEE."],
  [
    "Јесу ли Београд и Загреб пре 2010. потписали нешто о полицији?",
    "until 2009, Serbia, Croatia: 4 signatures: Agreement of interior ministers on fighting organised crime, smuggling and trafficking (Bosnia and Herzegovina, Croatia,…",
  ],
  ["Кога Македонија стана дел од Алијансата?", "North Macedonia has been a member of NATO since 27 March 2020."],
  [
    "Колку земји од шесте имаат потпишано нешто со европската гранична стража?",
    "Towards Frontex: Albania: status agreement signed (5 October 2018), status agreement in force (1 May 2019), working arrangement renewed (17 March 2021), second status…",
  ],
  ["Која државна служба во Македонија фаќа хакери?", "None found: no body of North Macedonia on cyber."],
  [
    "Како се вика македонскиот обвинител во Евроџаст?",
    "North Macedonia and Eurojust: liaison prosecutor at Eurojust (12 November 2018).",
  ],
  [
    "Wie lang ist die Grenze zwischen Bosnien und Kroatien?",
    "The atlas reads questions in English, Albanian, Bosnian, Croatian, Macedonian, Montenegrin and Serbian only. What it holds on these words stands below.",
  ],
];

describe("questions in other people's words", () => {
  test.each([...strangers, ...others, ...second, ...third])("%s → %s", (question, expected) => {
    expect(begins(sentence(question), expected)).toBe(expected);
  });
});

describe("no sentence is said that nothing is known for", () => {
  test.each(unanswerable)("%s", (question) => {
    expect(sentence(question)).toBe(noAnswer);
  });

  test("a name, a crossing or two economies alone are looked for and not answered", () => {
    for (const words of ["Merdare", "zogaj", "Preševo Tabanovce", "south", "serbia kosovo", "belgrade zagreb"])
      expect([words, sentence(words)]).toEqual([words, ""]);
  });
});

describe("records that are meant", () => {
  test.each(records)("%s → %s", (question, target) => {
    expect(first(question)).toBe(target);
  });

  test("a body that is named twice is listed once", () => {
    const groups = search(index, "udruga ravnatelja policija SEPCA").groups;
    const bodies = groups.find(({ group }) => group === "mechanism")?.results ?? [];
    expect(bodies[0]).toBe("mechanism:sepca");
    expect(bodies.filter((target) => target === "mechanism:sepca")).toHaveLength(1);
  });
});

describe("answers and lists", () => {
  test("an answer counts the changes of a year that the list of changes holds", () => {
    const inView = selectInView(dataset, initialViewState);
    for (const year of [2008, 2014, 2019, 2023]) {
      const count = changesInView(dataset, inView, year, year).length;
      expect(sentence(`What changed in ${year}?`)).toContain(`${year}: ${count} changes: `);
    }
    expect(sentence("What changed in 2019?")).toContain("2019: 23 changes: ");
  });
});

describe("how a question is read", () => {
  test("a slip is read as the word that is meant, another word never", () => {
    expect(sentence("is there a policy agreement between Serbia and Croatia")).toBe(noAnswer);
    expect(sentence("which chekpoints are planned")).toBe(sentence("which checkpoints are planned"));
    expect(sentence("is albnia a membr of selec")).toBe("Yes. Albania is a member of SELEC, since 7 October 2011.");
    expect(sentence("is albnia a member of selec")).toBe("Yes. Albania is a member of SELEC, since 7 October 2011.");
  });

  test("an aside is left out, unless it narrows the question", () => {
    expect(sentence("Is Croatia in SELEC (for my thesis on trust)?")).toBe(sentence("Is Croatia in SELEC?"));
    expect(sentence("Was Croatia in SELEC (in 2015)?")).toBe("Yes. Croatia was a member of SELEC in 2015.");
  });

  test("who sits in a body is its member, where a body sits is its seat", () => {
    expect(sentence("does Romania sit in SELEC")).toBe("Yes. Romania is a member of SELEC, since 7 October 2011.");
    expect(sentence("does SELEC sit in Romania")).toBe("SELEC has its seat in Bucharest, Romania.");
  });
});
