import { type Box, doBoxesMeet } from "../geometry/clipRing.ts";
import type { MapCamera, Pixel, Size } from "../geometry/mercator.ts";
import { viewTransform } from "../geometry/mercator.ts";
import { economyLabelSource } from "../layers/labels.ts";
import { partnerLabels } from "../layers/linkLabels.ts";
import type { LabelSpec, SceneFeature } from "../layers/spec.ts";
import { planeFeatures } from "./planeIndex.ts";
import type { Scene } from "./scene.ts";
import { isInRange, lineHeight, measureLabel, middleOfLabel, passes } from "./values.ts";

interface Drawn {
  readonly feature: SceneFeature;
  readonly layer: LabelSpec;
  readonly at: Pixel;
  readonly box: Box;
}

/** Names of points: of towns, and of what sits there. */
const pointSources: readonly string[] = ["towns", "seat-labels"];

const isIn = ([left, top, right, bottom]: Box, [x, y]: Pixel): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Where a label stands beside its point, pixels. */
function boxOf(layer: LabelSpec, { properties }: SceneFeature, at: Pixel, zoom: number): Box {
  const { lines, widths, size } = measureLabel(layer, properties, zoom);
  const [wide, high] = [Math.max(0, ...widths), size * lineHeight * lines.length];
  const [x, y] = middleOfLabel(layer, at, [wide, high], size);
  return [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
}

/**
 * The scene without the names of towns and seats of which only a part could be read: cut by the edge of the map or by a
 * `covered` box (controls over it, pixels), or of a sign that lies under one; what is chosen keeps its name. A partner is not
 * named at its number as well where the name on its land can be read. Nothing to leave out: the same object.
 */
export function leaveOutCutNames(scene: Scene, camera: MapCamera, size: Size, covered: readonly Box[]): Scene {
  const { planeToPixel } = viewTransform(camera, size);
  const view: Box = [0, 0, size[0], size[1]];
  const labels = scene.layers.filter(
    (layer): layer is LabelSpec => layer.type === "label" && isInRange(layer, camera.zoom),
  );
  /** Names of a source with the layer that draws them and their place. */
  const namesOf = (source: string, ofLayer: (layer: LabelSpec) => boolean) =>
    planeFeatures(scene.sources[source] ?? []).map(({ feature, parts }) => {
      const layer = labels.find((one) => one.source === source && ofLayer(one) && passes(one, feature.properties));
      const point = parts[0]?.[0];
      if (layer === undefined || point === undefined) return { feature, drawn: null };
      const at = planeToPixel(point);
      return { feature, drawn: { layer, at, box: boxOf(layer, feature, at, camera.zoom) } };
    });
  const isOut = ({ at, box }: { readonly at: Pixel; readonly box: Box }): boolean =>
    box[0] < 0 ||
    box[1] < 0 ||
    box[2] > size[0] ||
    box[3] > size[1] ||
    covered.some((cover) => doBoxesMeet(cover, box) || isIn(cover, at));
  const sources: Record<string, readonly SceneFeature[]> = {};
  const blank = (source: string, names: ReturnType<typeof namesOf>, isBlank: (name: Drawn) => boolean): void => {
    const kept = names.map(({ feature, drawn }) =>
      drawn === null || !isBlank({ feature, ...drawn })
        ? feature
        : { ...feature, properties: { ...feature.properties, [drawn.layer.text]: "" } },
    );
    if (kept.some((feature, at) => feature !== names[at]?.feature)) sources[source] = kept;
  };
  for (const source of pointSources) {
    if (labels.some((layer) => layer.source === source && layer.always === true)) continue;
    blank(
      source,
      namesOf(source, () => true),
      (name) => doBoxesMeet(name.box, view) && isOut(name),
    );
  }
  const onLand = new Set(
    namesOf(economyLabelSource, () => true).flatMap(({ feature, drawn }) =>
      drawn === null || isOut(drawn) ? [] : [String(feature.properties[drawn.layer.text])],
    ),
  );
  for (const { id, source } of labels) {
    if (!id.endsWith(partnerLabels)) continue;
    const names = namesOf(source, (layer) => layer.id === id);
    blank(source, names, ({ feature, layer }) => onLand.has(String(feature.properties[layer.text])));
  }
  return Object.keys(sources).length === 0 ? scene : { ...scene, sources: { ...scene.sources, ...sources } };
}
