import { describe, expect, test } from "vitest";
import { layerIds } from "../../src/dataset/vocabulary.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { formatAddress, isHistoryStep, parseAddress } from "../../src/view/urlCodec.ts";
import { migrateQuery } from "../../src/view/urlMigrations.ts";
import { changed, knownNames, parse } from "../fixtures/knownNames.ts";

describe("an address is read", () => {
  test("nothing gives the default without complaint", () => {
    expect(parse("")).toEqual({ state: initialViewState, rejected: [], foreign: "", anchor: null });
  });

  test("a reader may insist on the map with WebGL", () => {
    expect(parse("?map=full")).toMatchObject({ state: { map: "full" }, rejected: [] });
  });

  test("every key is understood", () => {
    const { state, rejected } = parse(
      "?select=mechanism:selec&view=table&layers=agreements,centres&year=2012&since=2004&basis=report&at=42.5,20.25,7.5&map=light&q=small%20arms&lang=sq&theme=dark&naming=un&story=trebinje&step=3&present=1&embed=1",
    );
    expect(rejected).toEqual([]);
    expect(state).toEqual({
      selection: { kind: "mechanism", id: "selec" },
      view: "table",
      layers: ["agreements", "centres"],
      year: 2012,
      since: 2004,
      basis: "report",
      camera: { lat: 42.5, lon: 20.25, zoom: 7.5 },
      map: "light",
      query: "small arms",
      lang: "sq",
      theme: "dark",
      naming: "un",
      story: "trebinje",
      step: 3,
      present: true,
      embed: true,
    });
  });

  test("the two of a pair may stand in either order", () => {
    expect(parse("?select=pair:xk-al").state.selection).toEqual({ kind: "pair", id: "al-xk" });
  });

  test("no layers at all is not the default set", () => {
    expect(parse("?layers=").state.layers).toEqual([]);
  });

  test.each([
    ["select=mechanism:nato", "select", "mechanism:nato"],
    ["select=nonsense", "select", "nonsense"],
    ["select=", "select", ""],
    ["view=globe", "view", "globe"],
    ["layers=agreements,ships", "layers", "agreements,ships"],
    ["year=20x2", "year", "20x2"],
    ["year=99999", "year", "99999"],
    ["basis=rumour", "basis", "rumour"],
    ["at=42,20", "at", "42,20"],
    ["at=42,,7", "at", "42,,7"],
    ["at=99,20,7", "at", "99,20,7"],
    ["map=globe", "map", "globe"],
    ["lang=xx", "lang", "xx"],
    ["theme=pink", "theme", "pink"],
    ["naming=mine", "naming", "mine"],
    ["story=none", "story", "none"],
    ["step=-1", "step", "-1"],
    ["present=yes", "present", "yes"],
  ])("%s gives the default and is named", (query, key, value) => {
    expect(parse(query)).toMatchObject({ state: initialViewState, rejected: [{ key, value, taken: null }] });
  });

  test("all layers that there are narrow nothing, in whatever order", () => {
    const all = { ...knownNames, layers: layerIds };
    const { state, rejected } = parseAddress(`?layers=${layerIds.toReversed().join(",")}`, all);
    expect(state.layers).toBeNull();
    expect(rejected).toEqual([]);
    expect(parseAddress(`?layers=${layerIds.slice(1).join(",")}`, all).state.layers).toEqual(layerIds.slice(1));
  });

  test("a broken part leaves the good parts alone", () => {
    const { state, rejected } = parse("?select=place:mk&view=globe&theme=dark&at=here");
    expect(state).toEqual(changed({ selection: { kind: "place", id: "mk" }, theme: "dark" }));
    expect(rejected.map(({ key }) => key)).toEqual(["view", "at"]);
  });

  test("a broken percent sign does not throw", () => {
    expect(parse("?q=%E0%A4%A").rejected).toEqual([]);
  });
});

describe("an address is written", () => {
  test("the default state is the empty query", () => {
    expect(formatAddress(initialViewState)).toBe("");
  });

  test("readably, in a fixed order, defaults left out", () => {
    const state = changed({
      theme: "dark",
      selection: { kind: "pair", id: "al-xk" },
      camera: { lat: 42.123456, lon: 20, zoom: 7.129 },
      layers: ["agreements", "centres"],
    });
    expect(formatAddress(state)).toBe("select=pair:al-xk&layers=agreements,centres&at=42.1235,20,7.13&theme=dark");
  });

  test.each([
    "select=mechanism:selec&view=table&layers=agreements&year=2012&since=2004&basis=report&at=42.5,20.25,7.5&map=light&q=a%26b&lang=sq&theme=contrast&naming=eu&story=trebinje&step=2&present=1&embed=1",
    "layers=",
    "select=reference:iom-2015",
  ])("what was read is written the same: %s", (query) => {
    expect(formatAddress(parse(query).state)).toBe(query);
  });
});

describe("history", () => {
  test.each<[keyof ViewState, Partial<ViewState>, boolean]>([
    ["selection", { selection: { kind: "place", id: "mk" } }, true],
    ["view", { view: "table" }, true],
    ["lang", { lang: "sq" }, true],
    ["step", { step: 2 }, true],
    ["camera", { camera: { lat: 1, lon: 2, zoom: 3 } }, false],
    ["layers", { layers: [] }, false],
    ["theme", { theme: "dark" }, false],
    ["year", { year: 2012 }, false],
  ])("a change of %s makes a step: %s", (_key, part, step) => {
    expect(isHistoryStep(initialViewState, changed(part))).toBe(step);
  });
});

test.each([
  ["link:op-saric-2022", { kind: "link", id: "op-drugs-hr-rs-2022" }],
  ["link:op-elez", { kind: "link", id: "op-arrests-ba-hr-rs" }],
])("the address of an id that had to go leads to the record: %s", (old, selection) => {
  const all = { ...knownNames, hasSelection: (kind: string, id: string) => `${kind}:${id}` !== old };
  expect(parseAddress(`?select=${old}`, all)).toMatchObject({ state: { selection }, rejected: [] });
});

test("old addresses are rewritten step by step, the given query stays as it is", () => {
  const old = new URLSearchParams("sel=a");
  const renamed = migrateQuery(old, [
    (query) => {
      query.set("select", query.get("sel") ?? "");
      query.delete("sel");
      return query;
    },
    (query) => {
      query.set("select", `mechanism:${query.get("select")}`);
      return query;
    },
  ]);
  expect(renamed.toString()).toBe("select=mechanism%3Aa");
  expect(old.toString()).toBe("sel=a");
});
