import { describe, expect, test } from "vitest";
import { formatProblems } from "../../src/base/problems.ts";
import { compileFiles } from "../../src/compiler/compile.ts";
import { buildValidFiles, withText } from "../fixtures/dataFiles.ts";

const SELEC_TEXT = "text/k4d-709/05-01-selec.md";

/** Changes a value at a JSON pointer of one file; `undefined` removes it, an empty pointer replaces the whole. */
function change(path: string, pointer: string, value: unknown): Map<string, string> {
  const files = buildValidFiles();
  const record: unknown = JSON.parse(files.get(`data/${path}`) ?? "null");
  if (pointer === "") return files.set(`data/${path}`, JSON.stringify(value, null, 2));
  const parts = pointer.split("/").slice(1);
  const last = parts.pop() ?? "";
  const parent = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], record);
  const container = parent as Record<string, unknown>;
  if (value === undefined) delete container[last];
  else container[last] = value;
  return files.set(`data/${path}`, JSON.stringify(record, null, 2));
}
/** The same for several values of one file. */
function changeTwo(
  path: string,
  ...changes: readonly (readonly [pointer: string, value: unknown])[]
): Map<string, string> {
  const files = buildValidFiles();
  const record = JSON.parse(files.get(`data/${path}`) ?? "null") as Record<string, unknown>;
  for (const [pointer, value] of changes) {
    const parts = pointer.split("/").slice(1);
    const last = parts.pop() ?? "";
    const parent = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], record);
    (parent as Record<string, unknown>)[last] = value;
  }
  return files.set(`data/${path}`, JSON.stringify(record, null, 2));
}
/** A record under another id, file name included. */
function renameRecord(path: string, id: string): Map<string, string> {
  const files = change(path, "/id", id);
  const text = files.get(`data/${path}`) ?? "";
  files.delete(`data/${path}`);
  return files.set(`data/${path.replace(/[^/]+$/, "")}${id}.json`, text);
}
function add(path: string, text: string): Map<string, string> {
  return buildValidFiles().set(`data/${path}`, text);
}
function remove(path: string): Map<string, string> {
  const files = buildValidFiles();
  files.delete(`data/${path}`);
  return files;
}
function rename(from: string, to: string): Map<string, string> {
  const files = remove(from);
  return files.set(`data/${to}`, buildValidFiles().get(`data/${from}`) ?? "");
}
function text(old: string, replacement: string): Map<string, string> {
  return withText(SELEC_TEXT, old, replacement);
}

interface Fault {
  readonly what: string;
  readonly files: Map<string, string>;
  readonly file: string;
  /** JSON pointer, or line:column. */
  readonly place: string;
  readonly code: string;
  /** A part of the message that only this fault has. */
  readonly says: string;
}
function fault(
  what: string,
  files: Map<string, string>,
  file: string,
  place: string,
  code: string,
  says: string,
): Fault {
  return { what, files, file: `data/${file}`, place, code, says };
}

const selec = "mechanisms/selec.json";
const link = "links/ag-al-xk.json";
const three = "links/op-three.json";
const page = { url: "https://www.example.org/page", title: "A page", date: "2019-05" };
const report = { document: "k4d-709", section: "k4d-5-1", references: ["prezelj-2013"] };
const borderBody = {
  id: "al-border-body",
  name: "Border Body",
  kind: "body",
  scope: "national",
  economy: "al",
  fields: ["border", "police"],
  basis: "research",
  confidence: "high",
  sources: [page],
  summary: { value: "Body of one economy.", note: "In Albanian: Organi i kufirit." },
  status: { value: "active" },
};
const body = "mechanisms/al-border-body.json";
/** The body of one economy, with some keys written otherwise. */
function addBody(keys: Readonly<Record<string, unknown>>): Map<string, string> {
  return add(body, JSON.stringify({ ...borderBody, ...keys }, null, 2));
}
const centre = "centres/pcc-one.json";
const crossing = "crossings/cc-one.json";
const otherDocument = { document: "k4d-709", section: "rcc-1" };
const noSection = { document: "k4d-709", section: "k4d-9" };
const duplicatePlace = { id: "at", kind: "economy", group: "elsewhere", names: { en: "Austria again" } };
const noWork = { document: "k4d-709", section: "k4d-5", references: ["nobody-1999"] };

const faults: readonly Fault[] = [
  // Files
  fault("broken JSON", add(link, '{\n  "id": "ag-al-xk",\n  kind\n}'), link, "3:3", "broken-json", "double quotes"),
  fault("cut-off JSON", add(link, '{\n  "id": "ag-al-xk"'), link, "2:19", "broken-json", "closing }"),
  fault("a trailing comma", add("gaps.json", "[\n  1,\n]"), "gaps.json", "3:1", "broken-json", "comma too many"),
  fault("a comment in JSON", add("gaps.json", "// none\n[]"), "gaps.json", "1:1", "broken-json", "comments"),
  fault(
    "a key twice",
    add("edition.json", '{ "date": "2026", "date": "2027" }'),
    "edition.json",
    "1:19",
    "repeated-key",
    '"date" stands twice',
  ),
  fault(
    "file name is not the id",
    rename(link, "links/ag-other.json"),
    "links/ag-other.json",
    "/id",
    "id-not-file-name",
    '"ag-other"',
  ),
  fault(
    "a folder that is not read",
    rename(link, "link/ag-al-xk.json"),
    "link",
    "",
    "unexpected-folder",
    "mechanisms, links",
  ),
  fault("a missing list", remove("gaps.json"), "gaps.json", "", "missing-file", "missing"),
  fault("a list that is no list", add("gaps.json", "{}"), "gaps.json", "", "wrong-type", "list"),
  // Shape
  fault("an unknown key", change(link, "/colour", "red"), link, "/colour", "unknown-key", '"colour"'),
  fault("an unknown key deep inside", change(selec, "/seat/city", "x"), selec, "/seat/city", "unknown-key", '"city"'),
  fault("a missing key", change(link, "/title", undefined), link, "/title", "missing-key", '"title" is missing'),
  fault("a wrong type", change(link, "/title", 7), link, "/title", "wrong-type", "found 7"),
  fault("an unknown kind", change(link, "/kind", "treaty"), link, "/kind", "unknown-value", '"treaty"'),
  fault(
    "an unknown role",
    change(selec, "/participations/1/role", "guest"),
    selec,
    "/participations/1/role",
    "unknown-value",
    '"guest"',
  ),
  fault("empty text", change(link, "/title", "  "), link, "/title", "empty-text", "empty"),
  fault("an id with capitals", change(link, "/topics/0", "Police"), link, "/topics/0", "bad-id", "lower-case"),
  fault("a malformed date", change(link, "/signed", "10/2003"), link, "/signed", "bad-date", "YYYY"),
  fault(
    "an impossible date",
    change(link, "/signed", "2003-02-30"),
    link,
    "/signed",
    "impossible-date",
    "does not exist",
  ),
  fault("no source", change(link, "/sources", []), link, "/sources", "missing-source", "At least one source"),
  fault(
    "a web source with a bad address",
    change(link, "/sources/0/url", "www.example.org"),
    link,
    "/sources/0/url",
    "bad-url",
    "http",
  ),
  fault(
    "a web source without title",
    change(link, "/sources/0/title", undefined),
    link,
    "/sources/0/title",
    "missing-key",
    '"title"',
  ),
  fault(
    "a paragraph left out without fingerprint",
    change("documents/k4d-709.json", "/leftOut/0/fingerprint", undefined),
    "documents/k4d-709.json",
    "/leftOut/0/fingerprint",
    "missing-key",
    '"fingerprint"',
  ),
  fault(
    "no confidence",
    change(link, "/confidence", undefined),
    link,
    "/confidence",
    "missing-key",
    "high, medium, low, unverified",
  ),
  // Ids
  fault("an unknown economy", change(link, "/parties", ["al", "zz"]), link, "/parties/1", "unknown-place", '"zz"'),
  fault("a town as party", change(link, "/parties", ["al", "tirana"]), link, "/parties/1", "not-an-economy", "town"),
  fault("an economy as seat", change(selec, "/seat/value", "rs"), selec, "/seat/value", "not-a-town", "economy"),
  fault(
    "an unknown facilitator",
    change("links/op-three.json", "/facilitators/0", "europol"),
    "links/op-three.json",
    "/facilitators/0",
    "unknown-mechanism",
    "data/mechanisms/",
  ),
  fault(
    "an unknown document",
    change("links/op-three.json", "/sources", [{ document: "k4d-710", section: "k4d-5" }, ...reportSource()]),
    "links/op-three.json",
    "/sources/0/document",
    "unknown-document",
    '"k4d-710"',
  ),
  fault(
    "an unknown section",
    change("links/op-three.json", "/sources/0", noSection),
    "links/op-three.json",
    "/sources/0/section",
    "unknown-section",
    '"k4d-9"',
  ),
  fault(
    "a section of the other document",
    change("links/op-three.json", "/sources/0", otherDocument),
    "links/op-three.json",
    "/sources/0/section",
    "section-of-other-document",
    "rcc-leaflet",
  ),
  fault(
    "an unknown work in a source",
    change("links/op-three.json", "/sources/0", noWork),
    "links/op-three.json",
    "/sources/0/references/0",
    "unknown-reference",
    '"nobody-1999"',
  ),
  fault(
    "a duplicate place",
    change("places.json", "/7", duplicatePlace),
    "places.json",
    "/7/id",
    "duplicate-id",
    '"at" is used twice',
  ),
  fault(
    "an unknown topic",
    change(link, "/topics/0", "hot-air"),
    link,
    "/topics/0",
    "unknown-topic",
    "data/topics.json",
  ),
  fault(
    "an unknown section of a theme",
    change("themes.json", "/0/section", "k4d-9"),
    "themes.json",
    "/0/section",
    "unknown-section",
    '"k4d-9"',
  ),
  fault(
    "an unknown theme",
    text("theme:component-training", "theme:component-dance"),
    SELEC_TEXT,
    "6:1",
    "unknown-theme",
    '"component-dance"',
  ),
  fault(
    "an unknown statement of a figure",
    change("figures/documents-21.json", "/statement", "k4d-5-1-none"),
    "figures/documents-21.json",
    "/statement",
    "unknown-statement",
    '"k4d-5-1-none"',
  ),
  fault(
    "a target of no kind",
    change("gaps.json", "/0/about/0", "body:selec"),
    "gaps.json",
    "/0/about/0",
    "bad-target",
    "mechanism:selec",
  ),
  fault(
    "a pair in wrong order",
    change("gaps.json", "/0/about/0", "pair:xk-al"),
    "gaps.json",
    "/0/about/0",
    "unknown-pair",
    "alphabetical",
  ),
  fault(
    "a field without a body that names no economy",
    change("gaps.json", "/0/fields", ["gender"]),
    "gaps.json",
    "/0/fields",
    "gap-without-economy",
    "place:al",
  ),
  fault(
    "a field without a body that has one",
    change("gaps.json", "/0", { id: "gap-al", about: ["place:al"], fields: ["gender", "border"], text: "None." }).set(
      "data/mechanisms/al-border-body.json",
      JSON.stringify(borderBody),
    ),
    "gaps.json",
    "/0/fields",
    "gap-with-body",
    "al-border-body",
  ),
  fault(
    "a parent section that comes later",
    change("documents/k4d-709.json", "/sections/0/parent", "k4d-5-1"),
    "documents/k4d-709.json",
    "/sections/0/parent",
    "unknown-section",
    "earlier section",
  ),
  // Dates
  fault(
    "in force before it was signed",
    change(link, "/inForce", "2002"),
    link,
    "/inForce",
    "wrong-date-order",
    '"signed" (2003-10)',
  ),
  fault(
    "membership that ends before it begins",
    change(selec, "/participations/1/to", "2010"),
    selec,
    "/participations/1/to",
    "wrong-date-order",
    '"from" (2011)',
  ),
  fault(
    "a link that ends before it begins",
    change("links/op-three.json", "/from", "2010").set("data/links/op-three.json", withDates("2010", "2009")),
    "links/op-three.json",
    "/to",
    "wrong-date-order",
    '"to" (2009)',
  ),
  fault(
    "opened before it was founded",
    change(centre, "/opened", "2011"),
    centre,
    "/opened",
    "wrong-date-order",
    '"founded/date" (2012)',
  ),
  fault(
    "a crossing opened before it was agreed",
    change(crossing, "/opened", "2009"),
    crossing,
    "/opened",
    "wrong-date-order",
    '"agreed" (2010)',
  ),
  fault(
    "a period turned round",
    change(selec, "/participations/1/toBetween", ["2016", "2014"]),
    selec,
    "/participations/1/toBetween",
    "wrong-date-order",
    "swap",
  ),
  fault(
    "seen after the edition",
    change("links/op-three.json", "/asOf", "2027"),
    "links/op-three.json",
    "/asOf",
    "date-in-future",
    "2026-11-21",
  ),
  // Places on the map
  fault(
    "a swapped coordinate",
    change(centre, "/coordinates", [42.663, 21.162]),
    centre,
    "/coordinates",
    "swapped-coordinate",
    "[21.162, 42.663]",
  ),
  fault(
    "a coordinate far away",
    change(crossing, "/coordinates", [-73.9, 40.7]),
    crossing,
    "/coordinates",
    "bad-coordinate",
    "outside",
  ),
  fault(
    "a longitude that does not exist",
    change(centre, "/coordinates/0", 200),
    centre,
    "/coordinates/0",
    "bad-coordinate",
    "180",
  ),
  fault(
    "an economy without anchor",
    change("places.json", "/1/anchor", null),
    "places.json",
    "/1/anchor",
    "missing-anchor",
    "elsewhere",
  ),
  fault(
    "a town without economy",
    change("places.json", "/4/economy", null),
    "places.json",
    "/4/economy",
    "missing-economy",
    "lies in",
  ),
  // Rules of a kind
  fault("a single party", change(link, "/parties", ["al"]), link, "/parties", "too-few-parties", "Two or more"),
  fault("parties not sorted", change(link, "/parties", ["xk", "al"]), link, "/parties", "parties-not-sorted", "al, xk"),
  fault("a party twice", change(link, "/parties", ["al", "al", "xk"]), link, "/parties", "parties-not-sorted", "once"),
  fault("a leader that is no party", change(three, "/leads", ["at"]), three, "/leads", "role-of-stranger", '"at"'),
  fault(
    "a party that leads and supports",
    changeTwo(three, ["/leads", ["al"]], ["/supports", ["al", "rs"]]),
    three,
    "/supports",
    "two-roles",
    '"al" cannot both',
  ),
  fault(
    "a pair of which one is no party",
    change(three, "/between", ["al-at"]),
    three,
    "/between",
    "pair-of-strangers",
    "al-at",
  ),
  fault("a pair twice", change(three, "/between", ["al-rs", "al-rs"]), three, "/between", "pairs-not-sorted", "once"),
  fault(
    "every pair named",
    change(three, "/between", ["al-rs", "al-xk", "rs-xk"]),
    three,
    "/between",
    "all-pairs",
    "leave the key out",
  ),
  fault(
    "an inference that does not say from which basis",
    changeTwo(link, ["/basis", "inferred"], ["/basisNote", "From its title."]),
    link,
    "/basis",
    "missing-inferred-from",
    "report, leaflet or research",
  ),
  fault(
    "an inference from the report without a passage of it",
    changeTwo(link, ["/basis", "inferred"], ["/basisNote", "From its title."], ["/inferredFrom", "report"]),
    link,
    "/basis",
    "basis-without-source",
    "k4d-709",
  ),
  fault(
    "inferredFrom of a read fact",
    change(link, "/inferredFrom", "research"),
    link,
    "/inferredFrom",
    "not-inferred",
    "only",
  ),
  fault(
    "a date said to be inferred under another basis",
    change(link, "/dateNote", "The year is inferred from the context."),
    link,
    "/dateNote",
    "derived-not-inferred",
    'basis is "research"',
  ),
  fault("an asterisk in a text", change(link, "/notes", "Kosovo* signed it."), link, "/notes", "starred-name", "plain"),
  fault(
    "a name given as a name without marks",
    change(link, "/notes", "Signed under the name Kosovo, without an asterisk."),
    link,
    "/notes",
    "name-not-quoted",
    "“ ”",
  ),
  fault(
    "an unquoted name in a statement",
    text("It was called *otherwise*", "It was called Kosovo and *otherwise*"),
    SELEC_TEXT,
    "11:1",
    "name-not-quoted",
    "“ ”",
  ),
  fault(
    "high confidence on the word of a mirror alone",
    changeTwo(link, ["/confidence", "high"], ["/sources/0/url", "https://cdn.slideserve.com/a/deck"]),
    link,
    "/confidence",
    "weak-host",
    '"medium"',
  ),
  fault(
    "high confidence on the word of a copied press release alone",
    changeTwo(link, ["/confidence", "high"], ["/sources/0/url", "https://www.publicnow.com/view/A"]),
    link,
    "/confidence",
    "weak-host",
    '"medium"',
  ),
  fault(
    "a page twice among the sources",
    change(link, "/sources", [page, page]),
    link,
    "/sources/1/url",
    "repeated-source",
    "stands twice",
  ),
  fault(
    "a word in the id of an operation that nothing else says",
    renameRecord("links/op-three.json", "op-surname"),
    "links/op-surname.json",
    "/id",
    "strange-word-in-id",
    '"surname"',
  ),
  fault(
    "a person of a case in the title of a page",
    change(three, "/sources", [report, { url: "https://www.example.org/news", title: "Arrest of Name Surname" }]),
    three,
    "/sources",
    "person-in-title",
    "title ours",
  ),
  fault(
    "a former id that is a record",
    change("former-ids.json", "", [{ former: "link:op-three", now: "link:ag-al-xk", reason: "Tried." }]),
    "former-ids.json",
    "/0/former",
    "former-id-reused",
    "never used anew",
  ),
  fault(
    "a former id that leads nowhere",
    change("former-ids.json", "", [{ former: "link:op-old", now: "link:op-none", reason: "Tried." }]),
    "former-ids.json",
    "/0/now",
    "unknown-link",
    '"op-none"',
  ),
  fault(
    "a centre with one participant",
    change(centre, "/participants", ["xk"]),
    centre,
    "/participants",
    "too-few-parties",
    "Two or more",
  ),
  fault(
    "a centre whose host takes no part",
    change(centre, "/participants", ["al", "rs"]),
    centre,
    "/participants",
    "host-not-participant",
    '"xk"',
  ),
  fault("a centre in a town elsewhere", change(centre, "/town", "tirana"), centre, "/town", "town-elsewhere", '"al"'),
  fault(
    "a crossing between strangers",
    change(crossing, "/pair", "al-rs"),
    crossing,
    "/pair",
    "not-neighbours",
    "data/borders.json",
  ),
  fault("a crossing hosted by a third", change(crossing, "/host", "rs"), crossing, "/host", "host-not-party", '"rs"'),
  fault(
    "inferred from nothing",
    changeTwo(link, ["/basis", "inferred"], ["/inferredFrom", "research"]),
    link,
    "/basis",
    "missing-basis-note",
    "basisNote",
  ),
  fault(
    "said to be from the report, but only a page is named",
    change(link, "/basis", "report"),
    link,
    "/basis",
    "basis-without-source",
    "k4d-709",
  ),
  fault(
    "said to be research, but no page is named",
    change("links/op-three.json", "/basis", "research"),
    "links/op-three.json",
    "/basis",
    "basis-without-source",
    "web page",
  ),
  fault(
    "a mechanism related to itself",
    change(selec, "/relations/0/mechanism", "selec"),
    selec,
    "/relations/0/mechanism",
    "self-relation",
    "itself",
  ),
  fault(
    "a circle of succession",
    change("mechanisms/seci.json", "/relations", [{ type: "predecessor", mechanism: "selec" }]),
    "mechanisms/seci.json",
    "/relations",
    "succession-circle",
    "seci → selec → seci",
  ),
  fault(
    "a national mechanism of no economy",
    change(selec, "/scope", "national"),
    selec,
    "/economy",
    "missing-economy",
    "economy",
  ),
  fault(
    "a body of the country level that does not say whose name it bears",
    addBody({ summary: { value: "Body of one economy." } }),
    body,
    "/summary/note",
    "body-without-own-name",
    "In Serbian",
  ),
  fault(
    "a body that is active by an old page",
    addBody({ status: { value: "active", asOf: "2018-04" } }),
    body,
    "/status/value",
    "active-long-ago",
    'last seen at work in 2018-04 is "active-when-last-seen"',
  ),
  fault(
    "a body that nobody saw at work, and the day on which it was seen",
    addBody({ status: { value: "unknown", asOf: "2018-04" } }),
    body,
    "/status/asOf",
    "unknown-with-date",
    "take asOf away",
  ),
  fault(
    "a body without sources, and how they are written",
    addBody({ sources: undefined }),
    body,
    "/sources",
    "missing-key",
    'as [{ "url": "https://…", "title": "…", "date": "2024-05-23" }]',
  ),
  fault(
    "a role for who leads, and where that is said",
    addBody({ participations: [{ name: "Minister of Justice", role: "chair" }] }),
    body,
    "/participations/0/role",
    "unknown-value",
    "Who leads is a member; say so in the note.",
  ),
  fault(
    "a complete list of members of which nobody says whose it is",
    addBody({ memberList: { complete: true }, participations: [{ name: "Customs", role: "member" }] }),
    body,
    "/memberList/complete",
    "list-without-page",
    "which list it is",
  ),
  fault(
    "a complete list of members without a member",
    addBody({ memberList: { complete: true, note: "By the decision of 2017." } }),
    body,
    "/memberList/complete",
    "list-without-page",
    "a row for each institution",
  ),
  fault(
    "a participant that is a kind and no institution",
    addBody({ participations: [{ name: "Further services", role: "member" }] }),
    body,
    "/participations/0/name",
    "kind-as-participant",
    "take the row away",
  ),
  fault(
    "a member that was only seen",
    addBody({ participations: [{ name: "Customs", role: "member", asOfNote: "Seen at an undated session." }] }),
    body,
    "/participations/0/role",
    "seen-as-member",
    'write the role "observer"',
  ),
  fault(
    "a note of a relation that is understood from one side only",
    change(selec, "/relations", [{ type: "related", mechanism: "seci", note: "It works beside it." }]),
    selec,
    "/relations/0/note",
    "note-from-one-side",
    "name the one that is meant",
  ),
  fault(
    "a mechanism at the edge of the field without a reason",
    change(selec, "/relevance", "edge"),
    selec,
    "/relevanceNote",
    "relevance-without-reason",
    "say in relevanceNote why",
  ),
  fault(
    "a reason for the edge of a mechanism at the core",
    change(selec, "/relevanceNote", "Its field is youth."),
    selec,
    "/relevanceNote",
    "relevance-without-reason",
    "only with",
  ),
  fault(
    "a participant that is place and name",
    change(selec, "/participations/0/name", "Albania"),
    selec,
    "/participations/0",
    "place-or-name",
    "one of the two",
  ),
  fault(
    "the same participation twice",
    change(selec, "/participations/1", { place: "al", role: "member", from: "2011" }),
    selec,
    "/participations/1",
    "repeated-participation",
    "twice",
  ),
  fault(
    "two default presets",
    change("naming.json", "/presets/1/default", true),
    "naming.json",
    "/presets",
    "one-default",
    "2 are",
  ),
  fault(
    "no default preset",
    change("naming.json", "/presets/0/default", false),
    "naming.json",
    "/presets",
    "one-default",
    "none is",
  ),
  fault(
    "an unknown naming note",
    change("naming.json", "/presets/0/notes/0", "other"),
    "naming.json",
    "/presets/0/notes/0",
    "unknown-note",
    '"other"',
  ),
  // Unverified
  fault(
    "a figure about something unverified",
    change("figures/documents-21.json", "/about/0", "link:ag-unverified"),
    "figures/documents-21.json",
    "/about/0",
    "unverified-shown",
    "left out",
  ),
  fault(
    "an unverified summary",
    change(selec, "/summary/confidence", "unverified"),
    selec,
    "/summary/confidence",
    "unverified-shown",
    "summary",
  ),
  fault(
    "an unverified default name",
    change("naming.json", "/presets/0/confidence", "unverified"),
    "naming.json",
    "/presets/0/confidence",
    "unverified-shown",
    "default",
  ),
  // Report text
  fault(
    "no front matter",
    text("---\ndocument: k4d-709\nsection: k4d-5-1\n---\n", ""),
    SELEC_TEXT,
    "2:1",
    "missing-front-matter",
    "document",
  ),
  fault(
    "front matter that is no YAML",
    text("document: k4d-709", "document: [k4d-709"),
    SELEC_TEXT,
    "1:1",
    "broken-front-matter",
    "YAML",
  ),
  fault(
    "a third key in front matter",
    text("section: k4d-5-1\n", "section: k4d-5-1\ntitle: x\n"),
    SELEC_TEXT,
    "1:1",
    "unknown-key",
    '"title"',
  ),
  fault(
    "an unknown section of a text",
    text("section: k4d-5-1", "section: k4d-9"),
    SELEC_TEXT,
    "1:1",
    "unknown-section",
    '"k4d-9"',
  ),
  fault(
    "a text that is no Markdown",
    add("text/k4d-709/notes.txt", "x"),
    "text/k4d-709/notes.txt",
    "",
    "unexpected-file",
    ".md",
  ),
  fault(
    "two files of one section",
    buildValidFiles().set("data/text/k4d-709/05-02.md", "---\ndocument: k4d-709\nsection: k4d-5-1\n---\n"),
    "text/k4d-709/05-02.md",
    "1:1",
    "duplicate-section",
    "05-01-selec.md",
  ),
  fault(
    "a broken directive",
    text(":::statement{#k4d-5-1-documents paragraph=1", ":::statement{#k4d-5-1-documents paragraph="),
    SELEC_TEXT,
    "6:1",
    "broken-directive",
    "malformed",
  ),
  fault(
    "an unclosed directive",
    text(
      'before [@bechev-2015].\n\n:::note{conflict="c-name" sources="https://www.example.org/page"}\nIt was called SECI Centre.\n:::\n::::\n',
      "before.\n",
    ),
    SELEC_TEXT,
    "11:1",
    "unclosed-directive",
    "::::",
  ),
  fault(
    "an unknown directive",
    text(":::statement{#k4d-5-1-documents", ":::quote{#k4d-5-1-documents"),
    SELEC_TEXT,
    "6:1",
    "unknown-directive",
    '"quote"',
  ),
  fault(
    "text outside a statement",
    text("---\n\n:::statement", "---\n\nLoose words.\n\n:::statement"),
    SELEC_TEXT,
    "6:1",
    "text-outside-statement",
    "outside",
  ),
  fault("a statement without id", text("#k4d-5-1-name ", ""), SELEC_TEXT, "11:1", "missing-id", "no id"),
  fault(
    "a statement without locator",
    text(" paragraph=2 fingerprint=ba9876543210", ""),
    SELEC_TEXT,
    "11:1",
    "missing-locator",
    "paragraph and fingerprint",
  ),
  fault(
    "a statement without fingerprint",
    text(" fingerprint=ba9876543210", ""),
    SELEC_TEXT,
    "11:1",
    "missing-locator",
    "lacks fingerprint",
  ),
  fault(
    "a malformed fingerprint",
    text("ba9876543210", "xyz"),
    SELEC_TEXT,
    "11:1",
    "bad-fingerprint",
    "12 hexadecimal",
  ),
  fault(
    "a paragraph that is no number",
    text("paragraph=2", "paragraph=two"),
    SELEC_TEXT,
    "11:1",
    "bad-paragraph",
    "whole number",
  ),
  fault(
    "a duplicate statement id",
    text("#k4d-5-1-name", "#k4d-5-1-documents"),
    SELEC_TEXT,
    "11:1",
    "duplicate-id",
    "used twice",
  ),
  fault(
    "a statement id of another section",
    text("#k4d-5-1-name", "#k4d-5-2-name"),
    SELEC_TEXT,
    "11:1",
    "id-not-of-section",
    '"k4d-5-1-"',
  ),
  fault(
    "an empty statement",
    text("It was called *otherwise* before [@bechev-2015].\n", ""),
    SELEC_TEXT,
    "13:1",
    "empty-text",
    "no text",
  ),
  fault("an unknown attribute", text("paragraph=2", "paragraph=2 page=3"), SELEC_TEXT, "11:1", "unknown-key", '"page"'),
  fault(
    "an unknown citation key",
    text("before [@bechev-2015]", "before [@becheve-2015]"),
    SELEC_TEXT,
    "11:1",
    "unknown-reference",
    '"becheve-2015"',
  ),
  fault(
    "a citation that cannot be read",
    text("before [@bechev-2015]", "before [@bechev-2015, p. 3]"),
    SELEC_TEXT,
    "12:34",
    "broken-citation",
    "[@key]",
  ),
  fault(
    "a citation outside brackets",
    text("before [@bechev-2015]", "before @bechev-2015"),
    SELEC_TEXT,
    "12:34",
    "broken-citation",
    "outside square brackets",
  ),
  fault(
    "a link in a statement",
    text("*otherwise*", "[otherwise](https://www.example.org)"),
    SELEC_TEXT,
    "12:15",
    "unknown-markup",
    "found link",
  ),
  fault("raw HTML in a statement", text("*otherwise*", "<br>"), SELEC_TEXT, "12:15", "unknown-markup", "found html"),
  fault(
    "a statement about nothing known",
    text('about="mechanism:selec"', 'about="mechanism:interpol"'),
    SELEC_TEXT,
    "11:1",
    "unknown-mechanism",
    '"interpol"',
  ),
  fault(
    "a target that is no target",
    text('about="mechanism:selec"', 'about="selec"'),
    SELEC_TEXT,
    "11:1",
    "bad-target",
    '"selec"',
  ),
  fault(
    "a note of no conflict",
    text('conflict="c-name" ', 'conflict="c-none" '),
    SELEC_TEXT,
    "14:1",
    "unknown-conflict",
    '"c-none"',
  ),
  fault(
    "a note with a page nobody names",
    text('sources="https://www.example.org/page"', 'sources="https://www.example.org/else"'),
    SELEC_TEXT,
    "14:1",
    "unknown-page",
    "/else",
  ),
  fault(
    "a note without source",
    text(':::note{conflict="c-name" sources="https://www.example.org/page"}', ":::note"),
    SELEC_TEXT,
    "14:1",
    "missing-source",
    "conflict=",
  ),
];

function reportSource(): readonly unknown[] {
  return [{ document: "k4d-709", section: "k4d-5" }];
}
function withDates(from: string, to: string): string {
  const record: unknown = JSON.parse(buildValidFiles().get("data/links/op-three.json") ?? "");
  return JSON.stringify({ ...(record as object), from, to }, null, 2);
}

describe("one fault gives one problem, at its place, and no other", { timeout: 60_000 }, () => {
  test.each(faults)("$what", ({ files, file, place, code, says }) => {
    const { dataset, problems } = compileFiles(files);

    expect(problems.map((problem) => [problem.file, problem.place, problem.code])).toEqual([[file, place, code]]);
    expect(problems[0]?.message).toContain(says);
    expect(dataset).toBeNull();
  });
});

describe("compileFiles", { timeout: 60_000 }, () => {
  test("an empty folder is one problem, and so is a folder that is gone", () => {
    const withoutLinks = buildValidFiles();
    for (const path of [...withoutLinks.keys()].filter((name) => name.startsWith("data/links/")))
      withoutLinks.delete(path);
    const withoutTexts = buildValidFiles();
    for (const path of [...withoutTexts.keys()].filter((name) => name.startsWith("data/text/")))
      withoutTexts.delete(path);
    const list = (files: ReadonlyMap<string, string>) =>
      compileFiles(files).problems.map(({ code, file }) => `${code} ${file}`);

    expect(list(new Map())).toEqual(["missing-folder data"]);
    expect(list(withoutLinks)).toEqual(["missing-folder data/links"]);
    expect(list(withoutTexts)).toEqual(["missing-folder data/text"]);
    expect(list(new Map([["data/edition.json", '{ "date": "2026" }']]))).toEqual([
      "missing-file data/borders.json",
      "missing-folder data/centres",
      "missing-file data/changes.json",
      "missing-folder data/conflicts",
      "missing-folder data/crossings",
      "missing-folder data/documents",
      "missing-folder data/figures",
      "missing-file data/former-ids.json",
      "missing-file data/gaps.json",
      "missing-folder data/links",
      "missing-folder data/mechanisms",
      "missing-file data/naming.json",
      "missing-file data/places.json",
      "missing-file data/references.json",
      "missing-folder data/text",
      "missing-file data/themes.json",
      "missing-file data/topics.json",
    ]);
  });

  test("the valid tree has no problem", () => {
    const { dataset, problems } = compileFiles(buildValidFiles());

    expect(problems).toEqual([]);
    expect(dataset).not.toBeNull();
  });

  test("all faults of all files are listed at once, in the order of the files", () => {
    const files = change(link, "/colour", "red");
    files.set("data/gaps.json", "[");
    files.set(`data/${SELEC_TEXT}`, (files.get(`data/${SELEC_TEXT}`) ?? "").replace("@prezelj-2013", "@prezelj-1913"));
    files.set("data/edition.json", '{ "date": "2026-13" }');

    const { problems } = compileFiles(files);

    expect(problems.map(({ code }) => code)).toEqual([
      "impossible-date",
      "broken-json",
      "unknown-key",
      "unknown-reference",
    ]);
    expect(formatProblems(problems)).toContain("4 problems in data/:\n  data/edition.json:1:11 /date: ");
  });

  test("several faults of one record are all listed", () => {
    const files = change(link, "/parties", ["xk", "al"]);
    const record: unknown = JSON.parse(files.get(`data/${link}`) ?? "");
    files.set(`data/${link}`, JSON.stringify({ ...(record as object), signed: "2012", facilitators: ["nobody"] }));

    const codes = compileFiles(files).problems.map(({ code }) => code);

    expect(codes.toSorted()).toEqual(["parties-not-sorted", "unknown-mechanism", "wrong-date-order"]);
  });

  test("what refers to a file that cannot be read is not reported as unknown", () => {
    const { problems } = compileFiles(add(selec, "{"));

    expect(problems.map(({ file, code }) => [file, code])).toEqual([[`data/${selec}`, "broken-json"]]);
  });

  test("the same input gives the same bytes", () => {
    const first = compileFiles(buildValidFiles());
    const reversed = new Map([...buildValidFiles()].reverse());

    expect(JSON.stringify(compileFiles(buildValidFiles()).dataset)).toBe(JSON.stringify(first.dataset));
    expect(JSON.stringify(compileFiles(reversed).dataset)).toBe(JSON.stringify(first.dataset));
  });

  test("the edition names the date and changes with the content", () => {
    const before = compileFiles(buildValidFiles()).dataset?.edition;
    const after = compileFiles(change(link, "/title", "Another title")).dataset?.edition;

    expect(before?.date).toBe("2026-11-21");
    expect(before?.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(after?.hash).not.toBe(before?.hash);
  });

  test("the dataset cannot be changed", () => {
    const { dataset } = compileFiles(buildValidFiles());

    expect(Object.isFrozen(dataset)).toBe(true);
    expect(Object.isFrozen(dataset?.links[0]?.parties)).toBe(true);
    expect(Object.isFrozen(dataset?.statements[0]?.content[0])).toBe(true);
  });
});
