import type { Position } from "geojson";
import type { Target } from "../../../src/dataset/model.ts";
import type { LayerSpec, SceneFeature } from "../../../src/layers/spec.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { Camera } from "../../../src/view/state.ts";

/** Camera and size of all pictures in these tests. */
export const camera: Camera = { lat: 42.5, lon: 20.25, zoom: 5.6 };
export const size = [400, 300] as const;

type Properties = Omit<SceneFeature["properties"], "id" | "target" | "name">;
function feature(
  geometry: SceneFeature["geometry"],
  id: string,
  target: Target | null,
  properties: Properties = {},
): SceneFeature {
  const named = target === null ? {} : { target, name: id };
  return { type: "Feature", id, geometry, properties: { id, ...named, ...properties } };
}
const area = (ring: Position[]): SceneFeature["geometry"] => ({ type: "Polygon", coordinates: [ring] });
const point = (at: Position): SceneFeature["geometry"] => ({ type: "Point", coordinates: at });

/** Two areas that share an edge, an arc between them, five markers in a row, labels in two scripts. */
const areas = [
  feature(
    area([
      [18, 41],
      [20, 41],
      [20, 44],
      [18, 44],
      [18, 41],
    ]),
    "west",
    "place:al",
    { fill: "#d9c8a5", count: 2 },
  ),
  feature(
    area([
      [20, 41],
      [22.5, 41],
      [22.5, 44],
      [20, 44],
      [20, 41],
    ]),
    "east",
    "place:mk",
    { fill: "#a9c5a0", count: 7 },
  ),
];
const links = [
  feature(
    {
      type: "LineString",
      coordinates: Array.from({ length: 33 }, (_, step) => {
        const along = step / 32;
        return [18.5 + 3.5 * along, 43.4 + 0.5 * Math.sin(Math.PI * along)];
      }),
    },
    "arc",
    "link:al-mk",
    { width: 2 },
  ),
  feature(
    {
      type: "LineString",
      coordinates: [
        [18.5, 41.3],
        [22, 41.3],
      ],
    },
    "dashed",
    "link:al-mk-informal",
    { width: 1.5 },
  ),
];
const shapes = ["circle", "square", "diamond", "triangle", "star"] as const;
export const markerPositions: readonly Position[] = shapes.map((_, index) => [18.6 + 0.75 * index, 42.2]);
const markers = shapes.map((shape, index) =>
  feature(point(markerPositions[index] ?? [0, 0]), shape, `centre:${shape}`, { shape }),
);
export const labelPositions = [
  [19, 42.7],
  [21.2, 42.7],
] as const satisfies readonly Position[];
const labels = [
  feature(point(labelPositions[0]), "label-west", null, { text: "Đorđević", rank: 1 }),
  feature(point(labelPositions[1]), "label-east", null, { text: "Шкодра", rank: 2 }),
];

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly halo: string;
  readonly link: string;
}
const light: Palette = { paper: "#e8eef2", ink: "#20252a", halo: "#ffffff", link: "#b3261e" };
const dark: Palette = { paper: "#10161c", ink: "#f2f2f2", halo: "#000000", link: "#ffb4a9" };

function layersOf({ ink, halo, link }: Palette): LayerSpec[] {
  const emphasis = {
    hovered: { widthFactor: 1.5, colour: "#0057d9" },
    selected: { widthFactor: 1.5 },
    dimmed: { opacityFactor: 0.25 },
  };
  return [
    { id: "areas", type: "fill", source: "areas", colour: { get: "fill" }, opacity: 0.9, interactive: true },
    {
      id: "hatched",
      type: "fill",
      source: "areas",
      colour: "#ffffff",
      opacity: 0.3,
      where: { property: "id", in: ["east"] },
      hatch: { colour: "#2f6b2f", angle: 45, gap: 8, width: 1.5 },
    },
    { id: "outlines", type: "line", source: "areas", colour: ink, width: 1, opacity: 0.6 },
    {
      id: "links",
      type: "line",
      source: "links",
      colour: link,
      width: {
        get: "width",
        times: [
          [4, 1],
          [8, 2],
        ],
      },
      opacity: 0.9,
      cap: "round",
      interactive: true,
      emphasis,
      where: { property: "id", in: ["arc"] },
    },
    {
      id: "informal",
      type: "line",
      source: "links",
      colour: link,
      width: {
        stops: [
          [4, 1],
          [8, 3],
        ],
      },
      opacity: {
        stops: [
          [4, 0.4],
          [8, 0.8],
        ],
      },
      dash: [3, 2],
      interactive: true,
      emphasis,
      where: { property: "id", in: ["dashed"] },
    },
    ...shapes.map(
      (shape): LayerSpec => ({
        id: `marker-${shape}`,
        type: "marker",
        source: "markers",
        shape,
        size: {
          stops: [
            [4, 10],
            [8, 22],
          ],
        },
        colour: "#7a3db8",
        strokeColour: halo,
        strokeWidth: 2,
        opacity: 1,
        interactive: true,
        emphasis,
        where: { property: "shape", in: [shape] },
      }),
    ),
    {
      id: "labels",
      type: "label",
      source: "labels",
      text: "text",
      size: 16,
      weight: 600,
      colour: ink,
      haloColour: halo,
      haloWidth: 1.5,
      anchor: "center",
      priority: "rank",
    },
    {
      id: "captions",
      type: "label",
      source: "markers",
      text: "id",
      size: {
        stops: [
          [4, 10],
          [8, 14],
        ],
      },
      weight: 400,
      colour: ink,
      haloColour: halo,
      haloWidth: 1,
      letterSpacing: 0.05,
      uppercase: true,
      anchor: "top",
      offset: [0, 0.8],
      minZoom: 5,
      maxZoom: 9,
      always: true,
    },
  ];
}

const base: Scene = {
  background: light.paper,
  sources: { areas, links, markers, labels },
  bundles: [],
  layers: layersOf(light),
  selected: [],
  related: [],
  legend: [],
  bounds: [18, 41, 22.5, 44],
  notes: [],
  attribution: ["synthetic"],
  description: "Two areas, two links and five markers.",
};

const movedSquare = markers.map((marker) =>
  marker.id === "square" ? { ...marker, geometry: point([19.35, 41.8]) } : marker,
);
const everyType = base.layers.filter(({ id }) => ["areas", "outlines", "marker-circle", "labels"].includes(id));

const named = {
  base,
  empty: { ...base, sources: {}, layers: [] },
  dark: { ...base, background: dark.paper, layers: layersOf(dark) },
  selected: { ...base, selected: ["link:al-mk"], related: ["place:al", "place:mk"] },
  fewer: { ...base, layers: everyType, sources: { areas, markers, labels } },
  moved: { ...base, sources: { ...base.sources, markers: movedSquare } },
  reordered: { ...base, layers: [...base.layers].reverse() },
} as const satisfies Record<string, Scene>;
export type SceneName = keyof typeof named;
/** Scenes by name; the same object each time, as a memoised selector gives them. */
export const scenes: Readonly<Record<SceneName, Scene>> = named;
