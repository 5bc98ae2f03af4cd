import type { SceneFeature } from "../../src/layers/spec.ts";
import type { Scene } from "../../src/scene/scene.ts";

type Properties = Omit<SceneFeature["properties"], "id">;
const feature = (id: string, geometry: SceneFeature["geometry"], properties: Properties): SceneFeature => ({
  type: "Feature",
  id,
  geometry,
  properties: { id, ...properties },
});

const areas = [
  feature(
    "west",
    {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [18, 41],
            [18, 44],
            [20, 44],
            [20, 41],
            [18, 41],
          ],
        ],
      ],
    },
    { target: "place:al", name: "West" },
  ),
  feature(
    "east",
    {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [20, 41],
            [20, 44],
            [22, 44],
            [22, 41],
            [20, 41],
          ],
        ],
      ],
    },
    { target: "place:mk", name: "East" },
  ),
];
const lines = [
  feature(
    "arc",
    {
      type: "LineString",
      coordinates: [
        [19, 42],
        [20, 42.4],
        [21, 42],
      ],
    },
    { target: "link:one", name: 'One & "only"', width: 3, strength: 0.8 },
  ),
  feature(
    "far",
    {
      type: "LineString",
      coordinates: [
        [40, 60],
        [41, 61],
      ],
    },
    { target: "link:far", name: "Far", width: 3, strength: 0.8 },
  ),
];
const points = [
  feature(
    "p1",
    { type: "Point", coordinates: [19, 42] },
    { target: "centre:p1", name: "First", label: "First", order: 1 },
  ),
  feature(
    "p2",
    { type: "Point", coordinates: [19.02, 42] },
    { target: "centre:p2", name: "Second", label: "Second", order: 2 },
  ),
];

/** Two areas side by side, an arc across, two markers almost at one spot with names; and a line far outside. */
export const sceneFixture: Scene = {
  background: "#ddeeff",
  sources: { areas, lines, points },
  bundles: [],
  layers: [
    {
      id: "areas",
      type: "fill",
      source: "areas",
      colour: "#e0e0d0",
      opacity: 1,
      interactive: true,
      hatch: { colour: "#889988", angle: 45, gap: 6, width: 1.2 },
      emphasis: { dimmed: { opacityFactor: 0.4 } },
    },
    {
      id: "lines",
      type: "line",
      source: "lines",
      colour: "#1d4098",
      width: {
        get: "width",
        times: [
          [5, 1],
          [9, 2],
        ],
      },
      opacity: { get: "strength" },
      cap: "round",
      interactive: true,
      emphasis: { hovered: { widthFactor: 2 } },
    },
    {
      id: "points",
      type: "marker",
      source: "points",
      shape: "diamond",
      size: 12,
      colour: "#102030",
      strokeColour: "#ffffff",
      strokeWidth: 1.5,
      opacity: 1,
      interactive: true,
      minZoom: 5,
    },
    {
      id: "names",
      type: "label",
      source: "points",
      text: "label",
      size: 12,
      weight: 600,
      colour: "#102030",
      haloColour: "#ffffff",
      haloWidth: 1.5,
      anchor: "left",
      offset: [0.8, 0],
      priority: "order",
    },
  ],
  selected: [],
  related: [],
  legend: [
    {
      id: "lines",
      label: "Agreements",
      symbol: { type: "line", colour: "#1d4098", width: 3, opacity: 0.8, curved: true },
    },
    {
      id: "points",
      label: "Centres <new>",
      minZoom: 5,
      symbol: { type: "marker", shape: "diamond", colour: "#102030", strokeColour: "#ffffff" },
    },
  ],
  bounds: [18, 41, 22, 44],
  notes: ["* A note that stands in every picture."],
  attribution: ["Borders", "Data"],
  description: "Two areas and what ties them.",
};

/** Camera and size at which the fixture fills the picture. */
export const cameraFixture = { lat: 42.5, lon: 20, zoom: 6 };
export const sizeFixture = [400, 300] as const;
