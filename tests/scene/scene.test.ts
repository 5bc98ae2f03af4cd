import { describe, expect, test } from "vitest";
import { buildSceneOfView, readView } from "../../src/commands/picture/sceneOfAddress.ts";
import type { Link } from "../../src/dataset/model.ts";
import { viewTransform } from "../../src/geometry/mercator.ts";
import type { LayerSpec, SceneFeature } from "../../src/layers/spec.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import { selectLegend } from "../../src/scene/legend.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { passes } from "../../src/scene/values.ts";
import { everyLink } from "../../src/view/everyLink.ts";
import { realFiles } from "../support/realScene.ts";

const files = realFiles();
const { dataset } = files;
const sceneOf = (address: string): Scene => buildSceneOfView(files, readView(files, address), "light", "light");
const featuresOf = (scene: Scene, pattern: RegExp): readonly SceneFeature[] =>
  Object.entries(scene.sources).flatMap(([id, features]) => (pattern.test(id) ? features : []));
const targetsOf = (scene: Scene): Set<string> =>
  new Set(
    scene.layers
      .filter(({ interactive }) => interactive === true)
      .flatMap(({ source }) => scene.sources[source] ?? [])
      .flatMap(({ properties }) => properties.target ?? []),
  );
/** The link itself, or the bundle of its pair. */
const drawnAs = (link: Link): string[] => [`link:${link.id}`, `pair:${[...link.parties].sort().join("-")}`];

/** Properties that a spec reads from its features. */
function readProperties(layer: LayerSpec): string[] {
  const read: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "get" && typeof inner === "string") read.push(inner);
      visit(inner);
    }
  };
  visit(layer);
  if (layer.where !== undefined) read.push(layer.where.property);
  if (layer.type === "label") read.push(layer.text, ...(layer.priority === undefined ? [] : [layer.priority]));
  return read;
}

/** Every layer asked for by name. */
const everything = `?layers=${everyLink.join()}`;
const addresses = [
  "",
  everything,
  "?basis=report",
  "?year=2012",
  "?layers=operations,crossings",
  "?select=mechanism:selec",
  "?select=mechanism:hf-3",
  "?select=place:mk",
  "?select=place:tr",
  "?select=pair:al-xk",
  "?select=link:op-mrak",
  "?select=centre:pcc-trebinje",
  "?select=crossing:cc-sukobin",
  "?select=reference:iom-2015",
  "?select=section:k4d-5-2",
  "?lang=en&naming=eu",
];

describe.each(addresses)("scene of the view '%s'", (address) => {
  const scene = sceneOf(address);

  test("has unique layer ids, and each source is there and used", () => {
    const ids = scene.layers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect([...new Set(scene.layers.map(({ source }) => source))].sort()).toEqual(Object.keys(scene.sources).sort());
  });
  test("has unique feature ids in each source, equal to the property", () => {
    for (const [source, features] of Object.entries(scene.sources)) {
      const ids = features.map(({ id }) => id);
      expect(ids, source).toEqual([...new Set(ids)]);
      expect(features.map(({ properties }) => properties.id)).toEqual(ids);
    }
  });
  test("has every property that a layer reads, and a target and a name where it can be pressed", () => {
    for (const layer of scene.layers) {
      const wanted = [...readProperties(layer), ...(layer.interactive === true ? ["target", "name"] : [])];
      for (const { id, properties } of scene.sources[layer.source] ?? []) {
        if (!passes(layer, properties)) continue;
        for (const property of wanted) expect(properties[property], `${layer.id}, ${id}: ${property}`).toBeDefined();
      }
    }
  });
  test("keeps texts on top, zoom stops rising and dashes for the status of a line", () => {
    const types = scene.layers.map(({ type }) => type);
    expect(types.lastIndexOf("marker")).toBeLessThan(types.indexOf("label"));
    const stops = JSON.stringify(scene.layers).match(/"(?:stops|times)":(\[\[.*?\]\])/g) ?? [];
    for (const found of stops) {
      const zooms = (JSON.parse(found.slice(found.indexOf(":") + 1)) as [number, number][]).map(([zoom]) => zoom);
      expect(zooms).toEqual([...new Set(zooms)].sort((a, b) => a - b));
    }
    const dashed = scene.layers.filter((layer) => layer.type === "line" && layer.dash !== undefined);
    expect(dashed.map(({ id }) => id)).toEqual(["border-status"]);
  });
  test("has one legend line for each thing", () => {
    const ids = scene.legend.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  test("carries the naming note, since the name is on it", () => {
    expect(scene.notes.join()).toContain("without prejudice");
    expect(featuresOf(scene, /^economy-labels$/).map(({ properties }) => properties.label)).toContain("Kosovo*");
  });
  test("has a frame with extent and a description", () => {
    const [west, south, east, north] = scene.bounds;
    expect(east).toBeGreaterThan(west);
    expect(north).toBeGreaterThan(south);
    expect(scene.description).not.toMatch(/\{|undefined/);
  });
});

describe("sources", () => {
  test("are the same objects when nothing changed, and mostly when only the theme did", () => {
    const view = readView(files, "?select=place:mk");
    const first = buildSceneOfView(files, view, "light", "light");
    // Dataset and borders are the same; names and texts are built anew by the helper, so compare what needs neither.
    const second = buildSceneOfView(files, view, "dark", "light");
    for (const source of ["backdrop", "borders", "coast"]) expect(second.sources[source]).toBe(first.sources[source]);
  });
});

describe("what is drawn", () => {
  test("has every link where every layer is asked for, alone or in the bundle of its pair", () => {
    const targets = targetsOf(sceneOf(everything));
    for (const link of dataset.links) {
      expect(
        drawnAs(link).some((target) => targets.has(target)),
        link.id,
      ).toBe(true);
    }
  });
  test("at rest has agreements between each two of the six and patrols on borders, and says how much waits", () => {
    const scene = sceneOf("");
    const drawn = [...targetsOf(scene)].filter((target) => /^(?:link|pair):/.test(target));
    const six = new Set(dataset.places.filter(({ group }) => group === "western-balkans").map(({ id }) => id));
    for (const target of drawn) {
      const link = dataset.links.find(({ id }) => target === `link:${id}`);
      const parties = link?.parties ?? target.slice("pair:".length).split("-");
      expect(["agreement", "joint-patrol", undefined], target).toContain(link?.kind);
      expect(parties.length, target).toBe(2);
      if (link?.kind !== "joint-patrol")
        expect(
          parties.every((party) => six.has(party)),
          target,
        ).toBe(true);
    }
    expect(drawn).toContain("pair:al-xk");
    expect(drawn).toContain("link:jp-hr-rs");
    const waiting = (address: string) => sceneOf(address).legend.find(({ id }) => id === "rest")?.label;
    expect(waiting("")).toMatch(/^\d\d more links, of other kinds or with others: not drawn$/);
    // What is chosen, narrowed or asked for by name is drawn, and so is all that the two documents say.
    for (const address of [everything, "?select=place:al", "?q=economy:hr", "?basis=report", "?layers=informal"]) {
      expect(waiting(address) ?? "", address).not.toContain("more link");
    }
    expect(targetsOf(sceneOf("?layers=informal"))).toContain("link:ag-ba-xk-informal");
  });
  test("has operations too, but their branches cannot be pressed until something is selected", () => {
    const branchesOf = (address: string) => sceneOf(address).layers.find(({ id }) => id === "operations-branches");
    expect(targetsOf(sceneOf(everything))).toContain("link:op-mrak");
    expect(branchesOf(everything)?.interactive).toBe(false);
    expect(branchesOf("?select=place:mk")?.interactive).toBe(true);
  });
  test("shows a selected link also when its layer is off", () => {
    expect(targetsOf(sceneOf("?layers=centres"))).not.toContain("link:op-mrak");
    expect(targetsOf(sceneOf("?layers=centres&select=link:op-mrak"))).toContain("link:op-mrak");
  });
  test("draws a link of three or more as one node with a branch to each, never as pairs", () => {
    const [mrak] = featuresOf(sceneOf("?layers=operations"), /^operations-branches$/).filter(
      ({ id }) => id === "op-mrak",
    );
    expect(mrak?.geometry.type).toBe("MultiLineString");
    expect(mrak?.geometry.type === "MultiLineString" ? mrak.geometry.coordinates.length : 0).toBe(6);
  });
  test("draws border patrols on the very points of the shared border", () => {
    const [patrol] = featuresOf(sceneOf(""), /^patrols$/).filter(({ id }) => id === "patrol-al-mk");
    const border = files.light.border("al-mk");
    expect(patrol?.geometry).toEqual(border);
  });
  test("draws patrols in resorts as arcs, not on the border", () => {
    expect(featuresOf(sceneOf("?layers=patrols"), /^patrol-arcs/).map(({ properties }) => properties.target)).toContain(
      "link:jp-al-xk-season",
    );
  });
  test("shows of a place only its own links", () => {
    const scene = sceneOf("?select=place:mk");
    for (const { properties } of featuresOf(scene, /^(agreements|informal|priorities|patrols|patrol-arcs)/)) {
      const target = properties.target ?? "";
      const link = dataset.links.find(({ id }) => target === `link:${id}`);
      const parties = link?.parties ?? target.slice("pair:".length).split("-");
      expect(parties, target).toContain("mk");
    }
  });
  test("opens a selected pair's bundle into one arc for each link", () => {
    const scene = sceneOf("?select=pair:al-xk");
    const own = dataset.links.filter(({ kind, parties }) => kind === "agreement" && parties.join() === "al,xk");
    expect(
      featuresOf(scene, /^agreements$/)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(own.map(({ id }) => id).sort());
  });
  test("does not move an arc when others are hidden", () => {
    const arcOf = (address: string) =>
      featuresOf(sceneOf(address), /^agreements$/).find(({ id }) => id === "agreement-al-mk");
    expect(arcOf("?select=place:mk")?.geometry).toEqual(arcOf("")?.geometry);
    expect(arcOf("?layers=agreements")?.geometry).toEqual(arcOf("")?.geometry);
  });
  test("shows nothing that rests on research when only the documents count", () => {
    const targets = targetsOf(sceneOf("?basis=report"));
    for (const [kind, records] of [
      ["link", dataset.links],
      ["centre", dataset.centres],
      ["crossing", dataset.crossings],
    ] as const) {
      for (const { id, basis } of records) if (basis === "research") expect(targets).not.toContain(`${kind}:${id}`);
    }
    expect(targets).toContain("link:ag-al-xk-21");
  });
  test("fills the six by memberships, and by role when a mechanism is selected", () => {
    expect(featuresOf(sceneOf(""), /^memberships$/).map(({ id }) => id)).toContain("memberships-rs");
    const roles = featuresOf(sceneOf("?select=mechanism:selec"), /^roles$/);
    expect(roles.find(({ id }) => id === "role-rs")?.properties.role).toBe("member");
    expect(roles.find(({ id }) => id === "role-xk")).toBeUndefined();
  });
  test("leads spokes from the seat of a selected mechanism to its members", () => {
    const spokes = featuresOf(sceneOf("?select=mechanism:selec"), /^spokes$/);
    expect(spokes.length).toBeGreaterThan(8);
    const bucharest = dataset.places.find(({ id }) => id === "bucharest")?.anchor;
    for (const { geometry } of spokes)
      expect(geometry.type === "LineString" && geometry.coordinates[0]).toEqual(bucharest);
  });
  test("leads spokes from a selected centre to its participants only", () => {
    const spokes = featuresOf(sceneOf("?select=centre:pcc-trebinje"), /^centre-spokes$/);
    expect(spokes.map(({ properties }) => properties.target)).toEqual(["centre:pcc-trebinje"]);
  });
  test("draws the line of differing status as the naming policy has it", () => {
    const lineOf = (naming: string) => sceneOf(`?naming=${naming}`).layers.find(({ id }) => id === "border-status");
    const solid = dataset.naming.presets.find(({ line }) => line === "international")?.id ?? "";
    expect(lineOf(solid)).toBeDefined();
    expect(lineOf(solid)).not.toHaveProperty("dash");
    expect(lineOf("eu")).toHaveProperty("dash");
  });
});

describe("frame and legend", () => {
  test("frames what is selected", () => {
    const [west, south, east, north] = sceneOf("?select=centre:pcc-trebinje").bounds;
    for (const [lon, lat] of [
      [18.3436, 42.712],
      [20.457, 44.787],
    ] as const) {
      expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
    }
    expect(sceneOf("?select=section:k4d-7").bounds).toEqual(sceneOf("").bounds);
    // A section that names Italy and Türkiye among fifteen others shows where the six work with them, not all of both.
    expect(sceneOf("?select=section:k4d-5-2").bounds).toEqual([13.2, 37.6, 29.2, 48]);
  });
  test("frames the sector of a patrol with some surroundings, and both economies only where no sector is known", () => {
    const boundsOf = (search: string) => sceneOf(search).bounds.map((degrees) => Math.round(degrees * 100) / 100);
    expect(boundsOf("?select=link:jp-al-xk")).toEqual([19.96, 41.54, 21.16, 42.74]);
    expect(boundsOf("?select=link:jp-ba-hr")).toEqual([18.36, 44.32, 19.56, 45.52]);
    expect(boundsOf("?select=link:jp-ba-rs")).toEqual(boundsOf("?select=pair:ba-rs"));
  });
  test("names crossings only from the zoom at which they are drawn", () => {
    const scene = sceneOf("");
    expect(selectLegend(scene, 6).map(({ id }) => id)).not.toContain("crossings");
    expect(selectLegend(scene, 8).map(({ id }) => id)).toContain("crossings");
  });
  test("can be pressed: Trebinje's centre at its place", () => {
    const camera = { lat: 42.712, lon: 18.3436, zoom: 7 };
    const at = viewTransform(camera, [800, 600]).toPixel([18.3436, 42.712]);
    expect(hitTest(sceneOf(""), camera, [800, 600], at)[0]?.target).toBe("centre:pcc-trebinje");
  });
});
