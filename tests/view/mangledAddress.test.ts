import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKeys } from "../../src/view/address.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { changed, parse } from "../fixtures/knownNames.ts";

const albania = { kind: "place", id: "al" } as const;
const pair = { kind: "pair", id: "al-xk" } as const;
const trebinje = { kind: "centre", id: "pcc-trebinje" } as const;

describe("addresses as mail and chat hand them on", () => {
  test.each<[string, string, Partial<ViewState>]>([
    ["a full stop", "?select=place:al.", { selection: albania }],
    ["a closing bracket and a comma", "?select=place:al),", { selection: albania }],
    ["an angle bracket", "?select=place:al%3E", { selection: albania }],
    ["typographic quotes", "?select=%E2%80%9Cplace:al%E2%80%9D", { selection: albania }],
    ["a French quote", "?select=place:al%C2%BB", { selection: albania }],
    ["a French quote in Latin 1", "?select=place:al%BB", { selection: albania }],
    ["an ellipsis", "?select=place:al%E2%80%A6", { selection: albania }],
    ["a cut percent sequence", "?select=place:al%2", { selection: albania }],
    ["a square bracket after a flag", "?select=place:al&present=1]", { selection: albania, present: true }],
    ["a full stop after a camera", "?at=42.5,20.25,7.", { camera: { lat: 42.5, lon: 20.25, zoom: 7 } }],
    ["a full stop after words", "?q=small%20arms.", { query: "small arms" }],
    ["a bracket after a filter", "?q=field:police)", { query: "field:police" }],
    [
      "&amp;",
      "?select=place:al&amp;view=table&amp;basis=report",
      { selection: albania, view: "table", basis: "report" },
    ],
    ["&amp;amp;", "?select=place:al&amp;amp;view=table", { selection: albania, view: "table" }],
    ["a numeric entity", "?select=place:al&#38;view=table", { selection: albania, view: "table" }],
    ["an encoded &amp;", "?select=place:al%26amp%3Bview=table", { selection: albania, view: "table" }],
    ["an encoded &", "?select=place:al%26view=table", { selection: albania, view: "table" }],
    ["semicolons", "?select=place:al;view=table", { selection: albania, view: "table" }],
    ["the whole encoded once more", "?select%3Dplace%253Aal", { selection: albania }],
    ["the whole encoded twice more", "?select%253Dplace%25253Aal", { selection: albania }],
    [
      "several keys encoded once more",
      "?select%3Dplace%3Aal%26q%3Dsmall%2520arms%26view%3Dtable",
      { selection: albania, query: "small arms", view: "table" },
    ],
    ["values encoded once more", "?select=place%253Aal&q=small%2520arms", { selection: albania, query: "small arms" }],
    ["an encoded & encoded again", "?select=place%3Aal%2526view%253Dtable", { selection: albania, view: "table" }],
    ["an en dash", "?select=pair:al%E2%80%93xk", { selection: pair }],
    ["a non-breaking hyphen", "?select=pair:al%E2%80%91xk", { selection: pair }],
    ["a figure dash", "?select=pair:al%E2%80%92xk", { selection: pair }],
    ["a minus", "?select=pair:al%E2%88%92xk", { selection: pair }],
    ["an en dash in Windows 1252", "?select=pair:al%96xk", { selection: pair }],
    ["a hyphen made soft", "?select=pair:al%C2%ADxk", { selection: pair }],
    ["a hyphen made soft in an id", "?select=centre:pcc%C2%ADtrebinje", { selection: trebinje }],
    ["an underscore", "?select=pair:al_xk", { selection: pair }],
    ["the other order", "?select=pair:xk-al", { selection: pair }],
    ["a minus in a camera", "?at=42,%E2%88%9220,7", { camera: { lat: 42, lon: -20, zoom: 7 } }],
    ["an en dash in a period", "?q=period:2010%E2%80%932019", { query: "period:2010-2019" }],
    ["capitals", "?SELECT=Pair:AL-XK&View=TABLE", { selection: pair, view: "table" }],
    ["capitals in filters", "?q=Economy:AL%20Table:Centres", { query: "economy:al table:centres" }],
    ["a zero-width space", "?select=place:%E2%80%8Bal", { selection: albania }],
    ["a soft hyphen put in", "?select=centre:pcc-tre%C2%ADbinje", { selection: trebinje }],
    ["a byte order mark", "?%EF%BB%BFselect=place:al", { selection: albania }],
    ["no-break spaces", "?select=%C2%A0place:al%C2%A0", { selection: albania }],
    ["spaces as plus", "?at=42,+20,+7", { camera: { lat: 42, lon: 20, zoom: 7 } }],
    ["lines folded in a value", "?select=centre:pcc-%0D%0A%20trebinje", { selection: trebinje }],
    ["lines folded before a key", "?select=place:al&%0A%20view=table", { selection: albania, view: "table" }],
    ["a word joiner in a search", "?q=small%E2%81%A0%20arms", { query: "small arms" }],
    ["full-width signs", "?select=place%EF%BC%9Aal", { selection: albania }],
    ["quoted-printable", "?select=3Dplace:al&year=3D2012", { selection: albania, year: 2012 }],
    ["an = left over before a key", "?=select=place:al", { selection: albania }],
    ["an encoded = before a key", "?view=table&%3Dselect=place:al", { selection: albania, view: "table" }],
    [
      "a quote and a bracket before a key",
      "?(%22select=place:al&%E2%80%9Cview=table",
      { selection: albania, view: "table" },
    ],
    ["a slash for the colon", "?select=place/al", { selection: albania }],
    ["marks put on with a second ?", "?select=place:al?utm_source=mail", { selection: albania }],
    ["marks put on with a second ? to a search", "?q=police?mtm_campaign=a", { query: "police" }],
    ["two question marks", "??select=place:al", { selection: albania }],
    ["the same key twice, one of them broken", "?select=nonsense&select=place:al", { selection: albania }],
    ["the same key twice, alike", "?select=place:al&select=Place:AL", { selection: albania }],
    ["the query in the fragment", "#/?select=place:al&view=table", { selection: albania, view: "table" }],
  ])("%s: %s", (_what, query, part) => {
    const { state, rejected } = parse(query);
    expect(state).toEqual(changed(part));
    expect(rejected).toEqual([]);
  });

  test("layers keep their meaning", () => {
    expect(parse("?layers=Agreements,%20centres,").state.layers).toEqual(["agreements", "centres"]);
    expect(parse("?layers=").state.layers).toEqual([]);
    expect(parse("?layers=.").state.layers).toEqual([]);
  });
});

describe("what has more than one reading stays as it is", () => {
  test.each([
    ["?q=100%25", "100%"],
    ["?q=a%26b", "a&b"],
    ["?q=c%2B%2B", "c++"],
    ["?q=%22small%20arms%22", '"small arms"'],
    ["?q=(SELEC)", "(SELEC)"],
    ["?q=police%3F", "police?"],
    ["?q=Serbia%E2%80%93Kosovo", "Serbia–Kosovo"],
  ])("%s", (query, text) => {
    expect(parse(query).state.query).toBe(text);
  });

  test("an id that is none in any reading", () => {
    expect(parse("?select=place:alb").rejected).toEqual([{ key: "select", value: "place:alb", taken: null }]);
  });
});

describe("a key of ours with a wrong value is named, other people's keys are not", () => {
  test.each([
    "mtm_campaign=a&mtm_kwd=b",
    "pk_campaign=a&piwik_kwd=b",
    "utm_source=mail&utm_id=1",
    "fbclid=1&gclid=2&gbraid=3&msclkid=4",
    "mc_cid=1&mc_eid=2&_hsenc=3&mkt_tok=4&igshid=5",
    "colour=red&layer=agreements",
    "utm_source",
    "&&=&",
    "__proto__=1&constructor=2&hasOwnProperty",
  ])("no notice for %s", (query) => {
    expect(parse(`?select=place:al&${query}`)).toMatchObject({ state: changed({ selection: albania }), rejected: [] });
  });

  test.each([
    ["year=2100", "year", "2100"],
    ["year=1990", "year", "1990"],
    ["since=never", "since", "never"],
    ["since=2100", "since", "2100"],
    ["step=two", "step", "two"],
    ["step=-1", "step", "-1"],
    ["at=99,20,7", "at", "99,20,7"],
    ["at=42,20", "at", "42,20"],
    ["at=0x10,20,7", "at", "0x10,20,7"],
    ["at=42,,7", "at", "42,,7"],
    ["layers=agreements,ships", "layers", "agreements,ships"],
    ["select=", "select", ""],
    ["select=constructor:al", "select", "constructor:al"],
    ["view=%00", "view", ""],
    ["view=%ED%A0%80", "view", "���"],
    ["select=%E0%A4%A", "select", "�%A"],
  ])("%s", (query, key, value) => {
    expect(parse(query)).toMatchObject({ state: initialViewState, rejected: [{ key, value, taken: null }] });
  });

  test("nothing changes between a year and one before it: the later one is let go", () => {
    expect(parse("?year=2012&since=2019")).toMatchObject({
      state: changed({ year: 2012 }),
      rejected: [{ key: "since", value: "2019", taken: null }],
    });
    expect(parse("?year=2012&since=2012")).toMatchObject({ state: changed({ year: 2012, since: 2012 }), rejected: [] });
  });

  test("of two values that differ the first counts, and the other is named", () => {
    expect(parse("?view=table&view=matrix")).toMatchObject({
      state: changed({ view: "table" }),
      rejected: [{ key: "view", value: "matrix", taken: "table" }],
    });
  });

  test("very long values are read, and cut only where they are shown", () => {
    expect(parse(`?view=${"a".repeat(200_000)}`).rejected[0]?.value).toHaveLength(200_000);
    expect(parse(`?q=${"a".repeat(200_000)}`).state.query).toHaveLength(1000);
  });

  test.each([
    ["separators", "%26"],
    ["pairs without a key", "%26a"],
    ["pairs of ours behind another", ";year=2014"],
    ["second queries", "?a="],
    ["separators as they are", "&"],
    ["signs encoded again", "%2525"],
    ["commas", ","],
    ["signs that turn the writing", "%E2%80%AE"],
  ])("a megabyte of %s under a key fails nothing, and leaves what stood before it as it was", (_what, unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    for (const key of ["select", "q", "foo"]) {
      const { state, rejected } = parse(`?theme=dark&${key}=${long}`);
      expect([key, state.theme, rejected.filter(({ key: of }) => !addressKeys.includes(of))]).toEqual([
        key,
        "dark",
        [],
      ]);
    }
  });
});

describe("keys that are not ours are left alone", () => {
  test("they are given back as they stood", () => {
    expect(
      parse("?utm_source=A%20b+c&select=place:al&pk_kwd=x;y&amp;view=table&redirect=https://a.example/?q=1&").foreign,
    ).toBe("utm_source=A%20b+c&pk_kwd=x;y&redirect=https://a.example/?q=1");
  });
  test("marks put on with a second ? become a key of their own", () => {
    expect(parse("?select=place:al?utm_source=mail&x=1").foreign).toBe("utm_source=mail&x=1");
  });
  test("a key of ours inside of another's value stays there", () => {
    expect(parse("?redirect=https%3A%2F%2Fa.example%2F%3Fselect%3Dplace%3Aal")).toMatchObject({
      state: initialViewState,
      foreign: "redirect=https%3A%2F%2Fa.example%2F%3Fselect%3Dplace%3Aal",
    });
  });
});

/** Addresses of the page itself. */
const cleanStates: fc.Arbitrary<ViewState> = fc
  .record({
    selection: fc.constantFrom<ViewState["selection"][]>({ kind: "none" }, albania, pair, trebinje, {
      kind: "section",
      id: "k4d-5-2",
    }),
    view: fc.constantFrom<ViewState["view"][]>("map", "table", "report"),
    layers: fc.constantFrom<ViewState["layers"][]>(null, [], ["agreements", "centres"]),
    year: fc.option(fc.integer({ min: 1991, max: 2026 })),
    basis: fc.constantFrom<ViewState["basis"][]>("all", "report"),
    camera: fc.option(
      fc.record({
        lat: fc.integer({ min: -849999, max: 849999 }).map((n) => n / 1e4),
        lon: fc.integer({ min: -1799999, max: 1799999 }).map((n) => n / 1e4),
        zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      }),
    ),
    query: fc.constantFrom("", "small arms", "field:police economy:al", "table:centres columns:name,town Đorđević"),
    theme: fc.constantFrom<ViewState["theme"][]>(null, "dark"),
    step: fc.option(fc.integer({ min: 1, max: 99 })),
    embed: fc.boolean(),
  })
  .map(changed)
  .filter((state) => formatAddress(state) !== "");

const random = (seed: number): (() => number) => {
  let now = seed;
  return () => {
    now = (now * 16807 + 11) % 2147483647;
    return now / 2147483647;
  };
};
/** What mail, chat, word processors and redirects do to an address; each keeps its one meaning. */
const mutations: Readonly<Record<string, (address: string, seed: number) => string>> = {
  trailing: (address, seed) => {
    const marks = [
      ".",
      ",",
      ";",
      ":",
      ")",
      "%3E",
      "]",
      "%22",
      "'",
      "%C2%BB",
      "!",
      "%E2%80%9D",
      "%E2%80%A6",
      ").",
      "%60",
      "%7D",
    ];
    return `${address}${marks[seed % marks.length]}`;
  },
  entities: (address) => address.replaceAll("&", "&amp;"),
  "whole encoded again": (address) => encodeURIComponent(address),
  "percent signs encoded again": (address) => address.replaceAll("%", "%25"),
  "colons and commas encoded": (address) => address.replaceAll(":", "%3A").replaceAll(",", "%2C"),
  dashes: (address, seed) =>
    address.replace(/(?<=[a-z])-(?=[a-z])/g, encodeURIComponent(["‐", "‑", "‒", "–", "—", "−", "－"][seed % 7] ?? "-")),
  capitals: (address) => address.replace(/(?<=^|&)(?!q=)[^&]*/g, (part) => part.toUpperCase()),
  invisible: (address, seed) => {
    const next = random(seed + 1);
    const signs = ["%E2%80%8B", "%C2%AD", "%EF%BB%BF", "%E2%81%A0", "%E2%80%8E"];
    return address.replace(/(?<=[a-z0-9])(?=[a-z0-9=&:,-])(?<!%[0-9a-f]?)(?<!%..)/gi, (at) =>
      next() < 0.2 ? `${at}${signs[Math.floor(next() * signs.length)]}` : at,
    );
  },
  "plus for spaces": (address) => address.replaceAll("%20", "+"),
  "no-break spaces": (address) => address.replaceAll("%20", "%C2%A0"),
  "lines folded": (address) => address.replaceAll("&", "&%0D%0A%20").replaceAll("%20", "%20%0A%20"),
  "campaign marks": (address) => `mtm_source=a&${address}&fbclid=b`,
  "pair turned": (address) => address.replace("pair:al-xk", "pair:xk-al"),
};

describe("properties", () => {
  for (const [name, mutate] of Object.entries(mutations)) {
    test(`the same state with: ${name}`, () => {
      fc.assert(
        fc.property(cleanStates, fc.nat(1000), (state, seed) => {
          expect(parse(`?${mutate(formatAddress(state), seed)}`)).toMatchObject({ state, rejected: [] });
        }),
      );
    });
  }

  test("the same state with several of them one after the other", () => {
    fc.assert(
      fc.property(
        cleanStates,
        fc.uniqueArray(fc.constantFrom("entities", "dashes", "pair turned", "campaign marks", "plus for spaces"), {
          maxLength: 3,
        }),
        fc.constantFrom("trailing", "whole encoded again", "lines folded"),
        fc.nat(1000),
        (state, names, last, seed) => {
          const mangled = [...names, last].reduce(
            (address, name) => mutations[name]?.(address, seed) ?? address,
            formatAddress(state),
          );
          expect(parse(`?${mangled}`)).toMatchObject({ state, rejected: [] });
        },
      ),
    );
  });

  test("what was read and written is read the same again", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "select",
        "q",
        "view",
        "at",
        "layers",
        "year",
        "=",
        "&",
        ";",
        "?",
        "%26",
        "%25",
        "%",
        "amp;",
        "place:al",
        "field:",
        "–",
        "#",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const first = parse(`?${pieces.join("")}`);
        const again = parse(`?${formatAddress(first.state)}`);
        expect(again.state).toEqual(first.state);
        expect(again.rejected.filter(({ key }) => key !== "q")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("no text at all throws, also one with lone halves of characters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "q=", "select=", "at=", "layers="),
        (text, start) => {
          const { state, foreign } = parse(`?${start}${text}`);
          expect(typeof `${formatAddress(state)}${foreign}`).toBe("string");
        },
      ),
      { numRuns: 200 },
    );
    const halves = fc
      .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(halves, (text) => {
        expect(() => formatAddress(changed({ query: text }))).not.toThrow();
        expect(() => parse(`?q=${text}&select=${text}&${text}`)).not.toThrow();
      }),
    );
  });

  test("a search is cut between characters", () => {
    const { state } = parse(`?q=${"a".repeat(999)}%F0%9F%98%80`);
    expect(state.query).toBe("a".repeat(999));
    expect(formatAddress(state)).toBe(`q=${"a".repeat(999)}`);
  });
});
