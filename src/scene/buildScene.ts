import { remember } from "../base/remember.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { BuiltLayer, LayerContext } from "../layers/context.ts";
import { layers } from "../layers/registry.ts";
import { isResting } from "../layers/rest.ts";
import type { LayerSpec, LegendEntry, SceneFeature } from "../layers/spec.ts";
import type { Atlas } from "../view/atlas.ts";
import { comparedIn, focusesOf } from "../view/compare.ts";
import { selectInView } from "../view/filter/filter.ts";
import { describeChanges, listChoices } from "../view/filter/summary.ts";
import { earliestYear, facetsOnly, latestYear, setFacet } from "../view/query.ts";
import type { Selection, ViewState } from "../view/state.ts";
import { describeScene } from "./describe.ts";
import { buildFocus } from "./focus.ts";
import { buildFrame } from "./frame.ts";
import type { Scene } from "./scene.ts";

/** What a scene is made from: the atlas as the view sees it, the borders, the state and the theme. */
export interface SceneContext extends Omit<LayerContext, "inView" | "everyYear" | "compared" | "focuses" | "atRest"> {
  /** `query` carries the facets that narrow what is shown, and what is compared; left out, neither is done. */
  readonly state: LayerContext["state"] & Partial<Pick<ViewState, "query" | "since">>;
}

const recordsInView = remember(
  ({ dataset }: Atlas, basis: ViewState["basis"], year: number | null, since: number | null, query: string) =>
    // Kinds are switched by the layers themselves, which draw what is selected even when its kind is off.
    selectInView(dataset, { basis, year, since, query, layers: null }),
);
const focusOf = remember(buildFocus);
const frameOf = remember(
  (
    atlas: Atlas,
    outlines: Outlines,
    selection: Selection,
    focuses: readonly Selection[],
    basis: ViewState["basis"],
    year: number | null,
  ) => buildFrame(atlas, outlines, { selection, basis, year }, { focuses }),
);

/** The choices of a query, for all that is dated to any year. */
const inEveryYear = (query: string): string =>
  setFacet(setFacet(query, "period", [`${earliestYear}-${latestYear}`]), "undated", []);

/** Legend lines that say the same for every kind of link. */
const sharedEntries: readonly string[] = ["several", "faint"];

/**
 * The picture of a state: all layers, bottom first, with texts above everything else; the legend, the frame, and the notes
 * that must stand in it. Pure; the same records, borders and choices give the same source arrays (the same objects), so
 * that a renderer sends only what is new.
 */
export function buildScene(given: SceneContext): Scene {
  const { atlas, outlines, state, theme } = given;
  const { names, namingNotes, translate } = atlas;
  const query = facetsOnly(state.query ?? "");
  const inView = recordsInView(atlas, state.basis, state.year, state.since ?? null, query);
  const everyYear = state.year === null ? null : recordsInView(atlas, state.basis, null, null, inEveryYear(query));
  const compared = comparedIn(state.query ?? "", state.selection, atlas.indexes);
  const focuses = focusesOf(state.selection, compared);
  const atRest = isResting(state, compared !== null || query !== "" || inView.since !== null);
  const context: LayerContext = { ...given, inView, everyYear, compared, focuses, atRest };
  const built: BuiltLayer[] = layers.map((layer) => layer.build(context));
  const sources: Record<string, readonly SceneFeature[]> = {};
  for (const layer of built) Object.assign(sources, layer.sources);
  const specs = built.flatMap((layer) => layer.specs);
  const ordered: LayerSpec[] = [
    ...specs.filter((spec) => spec.type !== "label"),
    ...specs.filter((spec) => spec.type === "label" && spec.always !== true),
    // What must be read takes its room first: renderers place texts from the top down.
    ...specs.filter((spec) => spec.type === "label" && spec.always === true),
  ];
  // Lines that several layers share ("paler: planned …") stand once, at the end.
  const counts = new Map<string, number>();
  for (const { counted } of built)
    if (counted) counts.set(counted.label, (counts.get(counted.label) ?? 0) + counted.count);
  const entries = layers.flatMap(({ switchable }, at) =>
    (built[at]?.legend ?? []).map((entry): LegendEntry => {
      if (switchable === null || sharedEntries.includes(entry.id)) return entry;
      const count = counts.get(`layer.${switchable}`);
      return { ...entry, layer: switchable, ...(count === undefined ? {} : { count }) };
    }),
  );
  const legend: LegendEntry[] = [
    ...entries.filter(({ id }) => !sharedEntries.includes(id)),
    ...sharedEntries.flatMap((shared) => {
      const same = entries.filter(({ id }) => id === shared);
      return same.slice(0, 1).map((entry) => ({ ...entry, features: same.flatMap(({ features = [] }) => features) }));
    }),
  ];
  const { selected, related } = focusOf(atlas, inView, focuses);
  const narrowing = listChoices({ basis: "all", year: null, layers: null, query }, names, translate).map(
    ({ label }) => label,
  );
  const notes = [
    ...namingNotes,
    ...new Set(built.flatMap((layer) => layer.notes)),
    ...(inView.since === null ? [] : [describeChanges(inView, translate)]),
    ...(state.year === null || inView.since !== null
      ? []
      : [translate(inView.doubts.size === 0 ? "map.note.year" : "map.note.undated", { year: String(state.year) })]),
    ...(state.basis === "report" ? [translate("map.note.report")] : []),
    ...(narrowing.length === 0 ? [] : [translate("summary.narrowed", { list: narrowing.join("; ") })]),
  ];
  const scene = {
    background: theme.map.sea,
    sources,
    layers: ordered,
    bundles: built.flatMap((layer) => layer.bundles ?? []),
    selected,
    related,
    legend,
    bounds: frameOf(atlas, outlines, state.selection, focuses, state.basis, state.year),
    notes,
    attribution: [translate("attribution.borders"), translate("attribution.data")],
  };
  const described = describeScene(
    built.flatMap((layer) => layer.counted ?? []),
    state.selection,
    compared,
    atlas,
    inView,
  );
  const waiting = legend.find(({ id }) => id === "rest");
  return { ...scene, description: waiting === undefined ? described : `${described} ${waiting.label}.` };
}
