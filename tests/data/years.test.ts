import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
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
  const { sources } = realScene(address);
  const targets = Object.entries(sources)
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
    const plain = drawnOf(`?year=${year}`, () => true);
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
  expect(colours.size).toBeGreaterThanOrEqual(4);
});
