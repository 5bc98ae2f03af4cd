import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import type { Target } from "../dataset/model.ts";
import type { Scene } from "../scene/scene.ts";
import { addImage, applyOperation } from "./applyOperation.ts";
import { buildImages, buildLayers, buildStyle, type MapFeatures } from "./buildStyle.ts";
import { diffLayers } from "./diffStyle.ts";
import { FeatureStates, type StateChange } from "./featureStates.ts";
import { liftedMarkers } from "./liftedMarkers.ts";
import { buildCollection, mapSources, SourceMerger, sourceOfType, stateId } from "./mergedSources.ts";

/** Sources of the map in which each source of a scene is drawn. */
function placesOf({ layers }: Scene): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { source, type } of layers) {
    const drawn = places.get(source) ?? new Set<string>();
    places.set(source, drawn.add(sourceOfType[type]));
  }
  return places;
}

/**
 * What the map has of a scene: knows which features, layers and states it was given last, and sends only what differs.
 */
export class DrawnScene {
  private readonly merger = new SourceMerger();
  private readonly states = new FeatureStates();
  private scene: Scene;
  private hovered: readonly Target[] = [];
  private features: MapFeatures;
  private layers: readonly LayerSpecification[];
  private places: ReturnType<typeof placesOf>;

  constructor(scene: Scene) {
    this.scene = scene;
    this.features = this.featuresOf(scene);
    this.layers = buildLayers(scene);
    this.places = placesOf(scene);
  }

  /** The style that shows the scene from the start. */
  style(): StyleSpecification {
    return buildStyle(this.scene, this.features);
  }

  /** Tells a map that has just taken the style what else it must know: images and states. */
  complete(map: MapLibreMap): void {
    for (const image of buildImages(this.scene)) addImage(map, image);
    this.send(map, this.states.changesForScene(this.scene, this.hovered));
  }

  /** Draws another scene; true when something differs from the one before. */
  draw(map: MapLibreMap, scene: Scene): boolean {
    const layers = buildLayers(scene);
    const operations = diffLayers(this.layers, layers);
    for (const image of buildImages(scene)) addImage(map, image);
    for (const operation of operations) applyOperation(map, operation);
    const repainted = this.scene.background !== scene.background;
    this.scene = scene;
    this.layers = layers;
    this.places = placesOf(scene);
    const moved = this.setFeatures(map, this.featuresOf(scene));
    const changes = this.states.changesForScene(scene, this.hovered);
    this.send(map, changes);
    return repainted || moved || operations.length > 0 || changes.length > 0;
  }

  /** Emphasises other targets in the same scene. `map`: null before it knows the scene. */
  hover(map: MapLibreMap | null, hovered: readonly Target[]): void {
    const before = this.hovered;
    this.hovered = hovered;
    if (map === null) return;
    this.send(map, this.states.changesForHover(this.scene, before, hovered));
    this.setFeatures(map, { ...this.features, lifted: liftedMarkers(this.scene, hovered) });
  }

  private featuresOf(scene: Scene): MapFeatures {
    return { ...this.merger.merge(scene), lifted: liftedMarkers(scene, this.hovered) };
  }

  private setFeatures(map: MapLibreMap, features: MapFeatures): boolean {
    let changed = false;
    for (const id of mapSources) {
      const [before, after] = [this.features[id], features[id]];
      if (before === after || (before.length === 0 && after.length === 0)) continue;
      const source = map.getSource(id);
      if (source instanceof GeoJSONSource) void source.setData(buildCollection(after));
      changed = true;
    }
    this.features = features;
    return changed;
  }

  private send(map: MapLibreMap, changes: readonly StateChange[]): void {
    for (const { source, id, state } of changes) {
      for (const place of this.places.get(source) ?? []) {
        map.setFeatureState({ source: place, id: stateId(source, id) }, state);
      }
    }
  }
}
