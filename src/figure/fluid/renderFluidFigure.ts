import { geoIdentity } from "d3";
import { markerOutlines } from "../../geometry/markers.ts";
import { fitBounds, project, worldSizeAtZoomZero } from "../../geometry/mercator.ts";
import { economyLabelSource } from "../../layers/labels.ts";
import type { FillSpec, LabelSpec, LayerSpec, LineSpec, MarkerSpec } from "../../layers/spec.ts";
import { type PlaneFeature, planeFeatures } from "../../scene/planeIndex.ts";
import type { Scene } from "../../scene/scene.ts";
import { colourOf, isInRange, measureLabel, numberOf, passes } from "../../scene/values.ts";
import { buildDrawing, planeGeometry } from "../drawing.ts";
import { chooseLabels, type PlacedLabel } from "../drawLabels.ts";
import { pathWriter } from "../pathWriter.ts";
import { type Attributes, element, escapeText, formatNumber } from "../svg.ts";
import { shortenPath } from "./fluidPaths.ts";
import { FluidStyles, zoomGrid } from "./fluidStyles.ts";

/** A picture of a scene's frame for a box of any size: markup of one `svg`, and the style sheet that it needs. */
export interface FluidFigure {
  readonly markup: string;
  readonly styles: string;
  /** Width of the box through its height. */
  readonly aspect: number;
}

/** Height of the box in units of its path data: whole numbers of them are a fifth of a pixel on a large screen. */
const unitsHigh = 5000;
/** How far the picture is drawn beyond the box, in widths and heights of it. */
const beyond = { x: 2, y: 0.9 } as const;
/** Space around the box that is seen in every window, pixels: a name that reaches past it may be cut. */
const clear = 24;
/** Zoom for which dashes and opacities are taken. */
const middleZoom = 5.5;

/**
 * A scene without a selection, drawn for a box that has the shape of the scene's frame and any size: lines keep their width
 * and names their letters, which change with the size of the box as they do with the zoom. Names that do not find room at
 * some size are hidden there by a query of the box's width; those that reach past the box, and
 * those of neighbours, which the window moves, are left out. The style sheet
 * asks for a box that is a container by its inline size and has `className`. `scenes` are the same scene in two themes.
 */
export function renderFluidFigure(
  scenes: { readonly light: Scene; readonly dark: Scene },
  className: string,
): FluidFigure {
  const { light } = scenes;
  const [left, top] = project([light.bounds[0], light.bounds[3]]);
  const [right, bottom] = project([light.bounds[2], light.bounds[1]]);
  const [width, height] = [right - left, bottom - top];
  const aspect = width / height;
  const units = unitsHigh / height;
  const styles = new FluidStyles(`.${className}>svg`, (zoom) => width * worldSizeAtZoomZero * 2 ** zoom);
  const projection = geoIdentity()
    .scale(units)
    .translate([-left * units, -top * units])
    .clipExtent([
      [-beyond.x * unitsHigh * aspect, -beyond.y * unitsHigh],
      [(1 + beyond.x) * unitsHigh * aspect, (1 + beyond.y) * unitsHigh],
    ]);
  const path = pathWriter(projection, 0);
  const fluid: Fluid = {
    scenes,
    styles,
    names: placeNames(light, aspect),
    pathOf: (plane) => shortenPath(path(planeGeometry(plane))),
    placeOf: (plane) => {
      const [x, y] = plane.parts[0]?.[0] ?? [-1, -1];
      const share: readonly [number, number] = [(x - left) / width, (y - top) / height];
      const isNear = Math.abs(share[0] - 0.5) < 0.5 + beyond.x && Math.abs(share[1] - 0.5) < 0.5 + beyond.y;
      return isNear ? { x: `${formatNumber(share[0] * 100)}%`, y: `${formatNumber(share[1] * 100)}%` } : null;
    },
  };
  const parts = light.layers.map((layer, index) => drawFluidLayer(fluid, layer, scenes.dark.layers[index] ?? layer));
  const inner = { viewBox: `0 0 ${formatNumber(unitsHigh * aspect)} ${unitsHigh}`, preserveAspectRatio: "none" };
  let content = "";
  let ground = "";
  const close = (): void => {
    if (ground !== "") content += element("svg", inner, ground);
    ground = "";
  };
  for (const { markup, isGround } of parts) {
    if (markup === "") continue;
    if (isGround) ground += markup;
    else {
      close();
      content += markup;
    }
  }
  close();
  return { markup: element("svg", { width: "100%", height: "100%" }, content), styles: styles.write(), aspect };
}

interface Fluid {
  readonly scenes: { readonly light: Scene; readonly dark: Scene };
  readonly styles: FluidStyles;
  readonly names: ReadonlyMap<LabelSpec, ReadonlyMap<PlaneFeature, Name>>;
  readonly pathOf: (plane: PlaneFeature) => string;
  /** Where a point stands in the box; null far outside of it. */
  readonly placeOf: (plane: PlaneFeature) => { readonly x: string; readonly y: string } | null;
}

/** A name as it was placed once, and the zooms of the grid at which it finds room. */
interface Name {
  readonly label: PlacedLabel;
  readonly at: readonly [number, number];
  readonly seen: boolean[];
}

/** Places the names of a scene at every zoom of the grid. */
function placeNames(scene: Scene, aspect: number): Fluid["names"] {
  const names = new Map<LabelSpec, Map<PlaneFeature, Name>>();
  const [west, east] = [project([scene.bounds[0], 0])[0], project([scene.bounds[2], 0])[0]];
  zoomGrid.forEach((zoom, index) => {
    const width = (east - west) * worldSizeAtZoomZero * 2 ** zoom;
    const size = [width + 2 * clear, width / aspect + 2 * clear] as const;
    const drawing = buildDrawing(fitBounds(scene.bounds, size, clear), size);
    for (const { layer, labels } of chooseLabels(scene, drawing)) {
      const ofLayer = names.get(layer) ?? new Map<PlaneFeature, Name>();
      names.set(layer, ofLayer);
      for (const label of labels) {
        const { box, plane } = label;
        const isWhole = box.left >= 0 && box.top >= 0 && box.right <= size[0] && box.bottom <= size[1];
        // Names of neighbours go where the window leaves room for them (`keepNamesInView`), which nobody knows here.
        if (layer.always !== true && (!isWhole || layer.source === economyLabelSource)) continue;
        const point = plane.parts[0]?.[0];
        const at = point === undefined ? ([0, 0] as const) : drawing.pixelOf(point);
        const name = ofLayer.get(plane) ?? { label, at, seen: zoomGrid.map(() => false) };
        name.seen[index] = true;
        ofLayer.set(plane, name);
      }
    }
  });
  return names;
}

interface DrawnLayer {
  readonly markup: string;
  /** It is drawn in the units of the box, and not at points of it. */
  readonly isGround: boolean;
}

function drawFluidLayer(fluid: Fluid, light: LayerSpec, dark: LayerSpec): DrawnLayer {
  if (light.type === "label" && dark.type === "label")
    return { markup: drawNames(fluid, light, dark), isGround: false };
  const { scenes, styles } = fluid;
  const range = zoomGrid.map((zoom) => isInRange(light, zoom));
  if (!range.includes(true)) return { markup: "", isGround: false };
  const others = planeFeatures(scenes.dark.sources[dark.source] ?? []);
  const drawn = planeFeatures(scenes.light.sources[light.source] ?? [])
    .flatMap((plane, index) => {
      const other = others[index] ?? plane;
      if (!passes(light, plane.feature.properties)) return [];
      if (light.type === "marker" && dark.type === "marker") return [drawFluidMarker(fluid, light, dark, plane)];
      if (light.type === "fill" && dark.type === "fill") return [drawFluidFill(fluid, [light, dark], [plane, other])];
      if (light.type === "line" && dark.type === "line") return [drawFluidLine(fluid, [light, dark], [plane, other])];
      return [];
    })
    .join("");
  if (drawn === "") return { markup: "", isGround: false };
  const seen = styles.seenAt(range);
  const isGround = light.type !== "marker";
  return { markup: element("g", { "data-layer": light.id, class: seen === "" ? null : seen }, drawn), isGround };
}

type Both<T> = readonly [light: T, dark: T];

const opacityAt = (layer: FillSpec | LineSpec | MarkerSpec, { feature }: PlaneFeature): number =>
  Math.round(Math.min(1, Math.max(0, numberOf(layer.opacity, feature.properties, middleZoom))) * 1000) / 1000;
const unlessOne = (name: string, value: number): string => (value === 1 ? "" : `${name}:${value};`);
const eachColour = (name: string, [light, dark]: Both<string>) => ({
  light: `${name}:${light}`,
  dark: light === dark ? "" : `${name}:${dark}`,
});

function drawFluidFill({ pathOf, styles }: Fluid, [light, dark]: Both<FillSpec>, planes: Both<PlaneFeature>): string {
  const [plane, other] = planes;
  const opacity = opacityAt(light, plane);
  const d = pathOf(plane);
  if (d === "" || opacity === 0) return "";
  const colours: Both<string> = [
    colourOf(light.colour, plane.feature.properties),
    colourOf(dark.colour, other.feature.properties),
  ];
  const rule = { shared: unlessOne("fill-opacity", opacity), ...eachColour("fill", colours) };
  return element("path", { d, class: styles.classOf(rule) });
}

function drawFluidLine({ pathOf, styles }: Fluid, [light, dark]: Both<LineSpec>, planes: Both<PlaneFeature>): string {
  const [plane, other] = planes;
  const { properties } = plane.feature;
  const opacity = opacityAt(light, plane);
  const width = numberOf(light.width, properties, middleZoom);
  if (opacity === 0 || width <= 0) return "";
  const d = pathOf(plane);
  if (d === "") return "";
  const colours: Both<string> = [colourOf(light.colour, properties), colourOf(dark.colour, other.feature.properties)];
  const whole = Math.floor(middleZoom);
  const unit = numberOf(light.width, properties, whole) * 2 ** (middleZoom - whole);
  const dash = light.dash?.map((length) => formatNumber(length * unit)).join(" ");
  const rule = {
    shared: [
      `fill:none;stroke-linejoin:round;vector-effect:non-scaling-stroke;stroke-width:${styles.lengthOf(light.width, properties)};`,
      light.cap === undefined || light.cap === "butt" ? "" : `stroke-linecap:${light.cap};`,
      dash === undefined ? "" : `stroke-dasharray:${dash};`,
      unlessOne("stroke-opacity", opacity),
    ].join(""),
    ...eachColour("stroke", colours),
  };
  return element("path", { d, class: styles.classOf(rule) });
}

/** A marker at its point: one em is the height of what it fills. */
function drawFluidMarker({ placeOf, styles }: Fluid, light: MarkerSpec, dark: MarkerSpec, plane: PlaneFeature): string {
  const at = placeOf(plane);
  const opacity = opacityAt(light, plane);
  const { properties } = plane.feature;
  if (at === null || opacity === 0) return "";
  const fills = eachColour("fill", [light.colour, dark.colour]);
  const strokes = eachColour("stroke", [light.strokeColour, dark.strokeColour]);
  const rule = {
    shared: `font-size:${styles.lengthOf(light.size, properties, 2 * light.strokeWidth)};paint-order:stroke;stroke-linejoin:round;stroke-width:${2 * light.strokeWidth}px;${unlessOne("opacity", opacity)}`,
    light: `${fills.light};${strokes.light}`,
    dark: `${fills.dark};${strokes.dark}`,
  };
  const shape =
    light.shape === "circle"
      ? element("circle", { r: ".5em" })
      : element(
          "svg",
          { x: "-.5em", y: "-.5em", width: "1em", height: "1em", viewBox: "-.5 -.5 1 1" },
          element("path", {
            d: `M${markerOutlines[light.shape].map(([x, y]) => `${formatNumber(x)},${formatNumber(y)}`).join("L")}Z`,
            class: styles.classOf({ shared: "vector-effect:non-scaling-stroke", light: "", dark: "" }),
          }),
        );
  return element("svg", { ...at, class: styles.classOf(rule) }, shape);
}

/** The names of a layer, each at its point; one em is the size of its letters. */
function drawNames({ names, placeOf, styles }: Fluid, light: LabelSpec, dark: LabelSpec): string {
  const placed = names.get(light) ?? new Map<PlaneFeature, Name>();
  const drawn = [...placed]
    .flatMap(([plane, { label, at, seen }]) => {
      const point = placeOf(plane);
      if (point === null) return [];
      const { properties } = plane.feature;
      const fills = eachColour("fill", [colourOf(light.colour, properties), colourOf(dark.colour, properties)]);
      const strokes = eachColour("stroke", [light.haloColour, dark.haloColour]);
      const rule = {
        shared: [
          `font-size:${styles.lengthOf(light.size, properties)};font-weight:${light.weight};paint-order:stroke;`,
          `stroke-linejoin:round;stroke-width:${2 * light.haloWidth}px;`,
          light.letterSpacing === undefined ? "" : `letter-spacing:${light.letterSpacing}em;`,
        ].join(""),
        light: `${fills.light};${strokes.light}`,
        dark: `${fills.dark};${strokes.dark}`,
      };
      const ems = (pixels: number): string => `${Number((pixels / label.size).toFixed(3))}em`;
      const [first] = label.lines;
      if (first === undefined || measureLabel(light, properties, middleZoom).lines.length === 0) return [];
      const place = (line: PlacedLabel["lines"][number]): Attributes => ({
        x: ems(line.x - at[0]),
        y: ems(line.baseline - at[1]),
      });
      const text =
        label.lines.length === 1
          ? element("text", place(first), escapeText(first.text))
          : element(
              "text",
              {},
              label.lines.map((line) => element("tspan", place(line), escapeText(line.text))).join(""),
            );
      const classes = [styles.classOf(rule), styles.seenAt(seen)].filter((name) => name !== "").join(" ");
      return [element("svg", { ...point, class: classes }, text)];
    })
    .join("");
  return drawn === "" ? "" : element("g", { "data-layer": light.id }, drawn);
}
