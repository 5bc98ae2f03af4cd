import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildAtlas } from "../../src/view/atlas.ts";
import { everyLink } from "../../src/view/everyLink.ts";
import { selectInView } from "../../src/view/filter/filter.ts";
import { realDataset, realScene } from "../support/realScene.ts";

/**
 * What was there in a year, worked out from the files of `data/` alone, by the reading rules that its README and `design.md`
 * give: a beginning has a date in or before the year, no end lies before it, and nothing is only planned. Nothing of
 * `src/view/filter/` is used for it.
 */
interface Part {
  readonly confidence?: string;
}
interface Happening extends Part {
  readonly type: string;
  readonly date?: string;
}
interface Taking extends Part {
  readonly place?: string;
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
  readonly toBetween?: readonly (string | null)[];
}
interface Written extends Part {
  readonly id: string;
  readonly kind: string;
  readonly status: string | { readonly value: string };
  readonly signed?: string;
  readonly inForce?: string;
  readonly from?: string;
  readonly to?: string;
  readonly agreed?: string;
  readonly opened?: string;
  readonly founded?: { readonly date?: string };
  readonly events?: readonly Happening[];
  readonly participations?: readonly Taking[];
}

const isKnown = ({ confidence }: Part): boolean => confidence !== "unverified";
const filesOf = (folder: string): readonly Written[] => {
  const at = path.join(import.meta.dirname, "../../data", folder);
  return readdirSync(at)
    .filter((name) => name.endsWith(".json"))
    .map((name): Written => JSON.parse(readFileSync(path.join(at, name), "utf8")))
    .filter(isKnown)
    .sort((one, two) => (one.id < two.id ? -1 : 1));
};
const files = {
  mechanisms: filesOf("mechanisms"),
  links: filesOf("links"),
  centres: filesOf("centres"),
  crossings: filesOf("crossings"),
};
const first = (...dates: readonly (string | undefined)[]): number =>
  Math.min(...dates.flatMap((date) => (date === undefined ? [] : [Number(date.slice(0, 4))])));
const last = (date: string | null | undefined): number =>
  date === null || date === undefined ? 9999 : Number(date.slice(0, 4));

const foundings = ["founded", "established", "launched", "initiated", "opened", "operational", "institutionalised"];
const endings = ["ended", "closed", "dissolved", "transformed", "completed", "project-ended", "merged", "integrated"];
const statusOf = ({ status }: Written): string => (typeof status === "string" ? status : (status?.value ?? "unknown"));

function lifeOf(mechanism: Written): readonly [number, number] {
  const dated = (types: readonly string[]) =>
    (mechanism.events ?? [])
      .filter((event) => isKnown(event) && types.includes(event.type))
      .flatMap(({ date }) => date ?? [])
      .sort();
  const over = ["ended", "transformed", "completed"].includes(statusOf(mechanism));
  const from = mechanism.from ?? dated(foundings)[0];
  const to = mechanism.to ?? (over ? dated(endings).at(-1) : undefined);
  // Over, and nobody says since when: only the year of its beginning is sure.
  return [first(from), over && to === undefined ? first(from) : last(to)];
}

/** First and last year in which a link, centre or crossing is dated to have been there; agreed counts, planned does not. */
function yearsOf(record: Written): readonly [number, number] {
  if (record.status === "planned") return [9999, 0];
  const begun = first(record.signed, record.inForce, record.from, record.founded?.date, record.agreed, record.opened);
  const over = record.status === "ended";
  if (record.kind === "joint-operation" && over) {
    const [from, to] = [record.from ?? record.to, record.to ?? record.from];
    return [first(record.signed, from), last(to)];
  }
  return [begun, over ? (record.to === undefined ? begun : last(record.to)) : last(record.to)];
}

const holdsIn = ([from, to]: readonly [number, number], year: number): boolean => from <= year && year <= to;
const idsIn = (kind: "links" | "centres" | "crossings", year: number): readonly string[] =>
  files[kind].filter((record) => holdsIn(yearsOf(record), year)).map(({ id }) => id);
const mechanismsIn = (year: number): readonly Written[] =>
  files.mechanisms.filter((mechanism) => holdsIn(lifeOf(mechanism), year));

/** Mechanisms of which an economy is dated to have been a member in a year. */
function membershipsIn(place: string, year: number): readonly string[] {
  return mechanismsIn(year)
    .filter((mechanism) =>
      (mechanism.participations ?? []).some((part) => {
        const [earliest] = part.toBetween ?? [];
        const over = part.to !== undefined || part.toBetween !== undefined;
        const sure = part.to ?? earliest ?? undefined;
        const end = over ? (sure === undefined ? 0 : last(sure)) : 9999;
        return (
          part.place === place && part.role === "member" && isKnown(part) && holdsIn([first(part.from), end], year)
        );
      }),
    )
    .map(({ id }) => id);
}

const dataset = realDataset();
const shownIn = (year: number | null, query = "") => selectInView(dataset, { basis: "all", layers: null, query, year });
const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id).sort();
const six = ["al", "ba", "me", "mk", "rs", "xk"];
const targetsIn = (address: string, isSource: (name: string) => boolean): readonly string[] => {
  const { bundles, sources } = realScene(address);
  // With what a bundle opens into.
  const opened = bundles.map(({ far, near }) => [far, near] as const);
  const targets = [...Object.entries(sources), ...opened]
    .filter(([name]) => isSource(name))
    .flatMap(([, features]) => features.map(({ properties }) => properties.target ?? ""));
  return [...new Set(targets)].sort();
};

describe.each([1996, 2005, 2012, 2019])("%i, worked out from the files alone", (year) => {
  test("links, centres, crossings and mechanisms in view are those dated to have been there", () => {
    const shown = shownIn(year);
    expect(idsOf(shown.links)).toEqual(idsIn("links", year));
    expect(idsOf(shown.centres)).toEqual(idsIn("centres", year));
    expect(idsOf(shown.crossings)).toEqual(idsIn("crossings", year));
    expect(idsOf(shown.mechanisms)).toEqual(idsOf(mechanismsIn(year)));
    expect([...shown.doubts]).toEqual([]);
  });

  test("memberships of the six are those dated to have been", () => {
    const { participations } = shownIn(year);
    for (const place of six) {
      const own = participations.filter((part) => part.place === place && part.role === "member");
      expect([...new Set(own.map(({ mechanism }) => mechanism))].sort(), place).toEqual(membershipsIn(place, year));
    }
  });

  test("the map draws those, and the rest only apart when it is asked for", () => {
    const drawnOf = (address: string, isSource: (name: string) => boolean) =>
      targetsIn(address, isSource).filter((target) => /^(link|centre|crossing):/.test(target));
    const placed = dataset.centres.filter(({ coordinates }) => coordinates !== null).map(({ id }) => id);
    const due = new Set([
      ...idsIn("links", year).map((id) => `link:${id}`),
      ...idsIn("centres", year)
        .filter((id) => placed.includes(id))
        .map((id) => `centre:${id}`),
      ...idsIn("crossings", year).map((id) => `crossing:${id}`),
    ]);
    const everything = [`?year=${year}`, `?year=${year}&layers=${everyLink.join()}`];
    const plain = [...new Set(everything.flatMap((address) => drawnOf(address, () => true)))].sort();
    expect(plain.filter((target) => !due.has(target))).toEqual([]);
    // Patrols of one border that are several are drawn as one, of the pair.
    const missing = [...due].filter((target) => !plain.includes(target) && !target.startsWith("link:jp-"));
    expect(missing).toEqual([]);
    const asked = `?year=${year}&q=undated:shown`;
    expect(drawnOf(asked, (name) => !name.startsWith("apart"))).toEqual(plain);
    const apart = drawnOf(asked, (name) => name.startsWith("apart"));
    expect(apart.filter((target) => due.has(target))).toEqual([]);
    expect(apart.length).toBeGreaterThan(20);
  });
});

test("in 1996 there is one link, and no patrol, centre or crossing", () => {
  expect(idsIn("links", 1996)).toEqual(["ag-al-hr-crime93"]);
  const { links, centres, crossings } = shownIn(1996);
  expect(idsOf(links)).toEqual(["ag-al-hr-crime93"]);
  expect([...centres, ...crossings]).toEqual([]);
});

test("a body that is over, nobody says since when, is not taken to have gone on", () => {
  // RECOM began in 2008; no date is known for its end.
  expect([2008, 2009, 2019].map((year) => idsOf(shownIn(year).mechanisms).includes("recom"))).toEqual([
    ...[true, false, false],
  ]);
  expect(shownIn(2019).unsure.get("mechanism:recom")).toBe("end-unknown");
});

test("now everything on record is in view, undated and planned too", () => {
  const shown = shownIn(null);
  for (const kind of ["mechanisms", "links", "centres", "crossings"] as const)
    expect(idsOf(shown[kind])).toEqual(idsOf(files[kind]));
  expect([...shown.unsure]).toEqual([]);
});

test("what is not shown is counted, and the switch brings exactly that", () => {
  const undated = files.links.filter(
    (link) => first(link.signed, link.inForce, link.from) === Number.POSITIVE_INFINITY,
  );
  const planned = undated.filter(({ status }) => status === "planned").map(({ id }) => `link:${id}`);
  const { unsure } = shownIn(1996);
  const links = [...unsure].filter(([key]) => key.startsWith("link:"));
  // An operation that is over and has only an end is dated by it.
  const open = undated.filter(
    ({ kind, status, to }) => !(kind === "joint-operation" && status === "ended" && to !== undefined),
  );
  expect(links.map(([key]) => key).sort()).toEqual(open.map(({ id }) => `link:${id}`));
  expect(links.filter(([, doubt]) => doubt === "planned").map(([key]) => key)).toEqual(planned);
  const asked = shownIn(1996, "undated:shown");
  expect([...asked.doubts].sort()).toEqual([...unsure].sort());
  expect(idsOf(asked.links).filter((id) => !idsOf(shownIn(1996).links).includes(id))).toEqual(open.map(({ id }) => id));
});

test("the fill of memberships means the same number in every year", () => {
  const colours = new Map<string, string>();
  for (const year of [1999, 2005, 2008, 2012, 2019]) {
    const { legend } = realScene(`?year=${year}`);
    const symbol = legend.find(({ id }) => id === "memberships")?.symbol;
    if (symbol?.type !== "ramp") throw new Error(`no ramp in ${year}`);
    symbol.labels.forEach((label, step) => {
      const colour = symbol.colours[step] ?? "";
      expect(colours.get(label) ?? colour, `${label} in ${year}`).toBe(colour);
      colours.set(label, colour);
    });
  }
  expect(new Set(colours.values()).size).toBe(colours.size);
  // Steps of ten, as far as these years reach.
  expect(colours.size).toBeGreaterThanOrEqual(3);
});

/** What became of links, centres, crossings, and of who takes part, from the files alone: `what target date`. */
function changesBetween(from: number, to: number): readonly string[] {
  const found: string[] = [];
  const within = (date: string | undefined | null, until?: string | null): boolean =>
    date !== undefined && date !== null && first(date) >= from && last(until ?? date) <= to;
  const add = (what: string, target: string, date: string | undefined): void => {
    if (within(date)) found.push(`${what} ${target} ${date}`);
  };
  for (const { id, kind, status, signed, inForce, from: begun, to: ended } of files.links) {
    if (status === "planned") continue;
    const target = `link:${id}`;
    const once =
      kind === "joint-operation" &&
      (begun === undefined || ended === undefined || begun.slice(0, 4) === ended.slice(0, 4));
    if (once) {
      add("held", target, begun ?? ended ?? signed);
      continue;
    }
    add("signed", target, signed);
    if (inForce !== signed) add("status", target, inForce);
    if (begun !== signed && begun !== inForce) add("began", target, begun);
    add("ended", target, ended);
  }
  for (const { id, status, founded, opened } of files.centres) {
    if (status === "planned") continue;
    add("signed", `centre:${id}`, founded?.date);
    add("began", `centre:${id}`, opened);
  }
  for (const { id, status, agreed, opened } of files.crossings) {
    if (status === "planned") continue;
    add("signed", `crossing:${id}`, agreed);
    add("began", `crossing:${id}`, opened);
  }
  for (const mechanism of files.mechanisms) {
    const [born, gone] = lifeOf(mechanism);
    for (const part of (mechanism.participations ?? []).filter(isKnown)) {
      const who = `mechanism:${mechanism.id}`;
      if (part.from !== undefined && first(part.from) !== born) add("joined", who, part.from);
      if (part.to !== undefined && last(part.to) !== gone) add("left", who, part.to);
      const [earliest, latest] = part.toBetween ?? [];
      if (latest && within(earliest, latest)) found.push(`left ${who} ${earliest}`);
    }
  }
  return found.sort();
}

describe.each([
  [2003, 2008],
  [2012, 2019],
  [2019, null],
] as const)("what changed from %s to %s, worked out from the files alone", (since, year) => {
  const shown = selectInView(dataset, { basis: "all", layers: null, query: "", year, since });
  const toldOf = ({ kind, target, date }: (typeof shown.changes)[number]) => `${kind} ${target} ${date}`;

  test("begun, signed, in force, ended, joined and left", () => {
    const told = shown.changes.filter(
      ({ target, participation }) => participation !== null || !target.startsWith("mechanism:"),
    );
    expect(told.map(toldOf).sort()).toEqual(changesBetween(since, year ?? 2026));
    expect(told.length).toBeGreaterThan(10);
  });

  test("mechanisms that began", () => {
    const began = shown.changes.filter(({ kind, target }) => kind === "began" && target.startsWith("mechanism:"));
    const due = files.mechanisms.filter((mechanism) => {
      const [born] = lifeOf(mechanism);
      return born >= since && born <= (year ?? 2026);
    });
    expect(began.map(({ target }) => target).sort()).toEqual(due.map(({ id }) => `mechanism:${id}`).sort());
  });

  test("each has a source, and the map draws what changed in front and the rest behind", () => {
    expect(shown.changes.filter(({ fact }) => fact.sources.length === 0)).toEqual([]);
    const changed = new Set<string>(shown.changes.map(({ target }) => target));
    const address = `?since=${since}${year === null ? "" : `&year=${year}`}`;
    const isTie = (target: string): boolean => /^(link|centre|crossing):/.test(target);
    const front = targetsIn(address, (name) => !name.startsWith("apart")).filter(isTie);
    const allBehind = targetsIn(address, (name) => name.startsWith("apart"));
    const behind = allBehind.filter(isTie);
    expect(front.filter((target) => !changed.has(target))).toEqual([]);
    expect(behind.filter((target) => changed.has(target))).toEqual([]);
    // Unchanged agreements of two are one line for each pair.
    const behindTies = allBehind.filter((target) => isTie(target) || target.startsWith("pair:"));
    expect([front.length > 5, behindTies.length > 0]).toEqual([true, true]);
  });

  test("what has no date is no change and is counted", () => {
    const undated = [...shown.unsure].filter(([key]) => key.startsWith("link:")).length;
    expect(undated).toBeGreaterThan(20);
    expect(shown.changes.filter(({ target }) => shown.unsure.get(target) === "planned")).toEqual([]);
  });
});

test("under the report alone, no change rests on research", () => {
  const atlas = buildAtlas(dataset, { basis: "report", lang: "en", naming: null });
  const { changes } = selectInView(atlas.dataset, {
    basis: "report",
    layers: null,
    query: "",
    year: 2019,
    since: 1999,
  });
  expect(changes.length).toBeGreaterThan(5);
  expect(changes.filter(({ fact }) => fact.basis === "research" || fact.inferredFrom === "research")).toEqual([]);
});
