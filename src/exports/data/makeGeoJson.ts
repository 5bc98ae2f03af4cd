import "../../text/late.ts";
import type { Feature, Geometry } from "geojson";
import type { Link } from "../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import type { Outlines } from "../../geometry/outlines.ts";
import { patrolLines } from "../../layers/patrols.ts";
import { buildFocus } from "../../scene/focus.ts";
import { buildGeoJson } from "../../tables/geojson.ts";
import { type Atlas, buildAtlas } from "../../view/atlas.ts";
import { comparedIn, focusesOf } from "../../view/compare.ts";
import { type InView, selectInView } from "../../view/filter/filter.ts";
import { listChoices } from "../../view/filter/summary.ts";
import type { ViewState } from "../../view/state.ts";
import { formatChoice } from "../../views/table/aboutTable.ts";
import { citeView } from "../citation/citeView.ts";
import { pauseAt } from "../progress.ts";
import { type ExportRequest, type ExportTools, restWhenDue } from "../request.ts";
import { citedAddressOf, titleOfView } from "../viewScene.ts";

/** The records that are taken along: of a selection those that the map does not set back, else all that is in view. */
function recordsOf(atlas: Atlas, view: ViewState): Pick<InView, "places" | "links" | "centres" | "crossings"> {
  const inView = selectInView(atlas.dataset, view);
  if (view.selection.kind === "none" && comparedIn(view.query, view.selection, atlas.indexes) === null) return inView;
  const focuses = focusesOf(view.selection, comparedIn(view.query, view.selection, atlas.indexes));
  const { selected, related } = buildFocus(atlas, inView, focuses);
  const wanted = new Set([...selected, ...related]);
  const chosen = (kind: "link" | "centre" | "crossing") => (record: { readonly id: string }) =>
    wanted.has(targetOf(kind, record.id));
  const links = inView.links.filter(chosen("link"));
  const parties = new Set([
    ...[...wanted].flatMap((target) => (kindOf(target) === "place" ? [idOf(target)] : [])),
    ...links.flatMap((link) => link.parties),
  ]);
  return {
    links,
    centres: inView.centres.filter(chosen("centre")),
    crossings: inView.crossings.filter(chosen("crossing")),
    places: atlas.dataset.places.filter(({ id }) => parties.has(id)),
  };
}

/** About a decimetre: no position in the data is better known. */
const decimals = 6;
const rounded = (line: readonly (readonly number[])[]): number[][] =>
  line.map((position) => position.map((degrees) => Number(degrees.toFixed(decimals))));

/** The stretches of borders along which patrols go: of detailed borders, the longest piece of this work. */
async function linesOf(
  links: readonly Link[],
  outlines: Outlines,
  rest: () => Promise<void>,
): Promise<ReadonlyMap<string, Geometry>> {
  const found = new Map<string, Geometry>();
  for (const link of links) {
    const lines = patrolLines(link, outlines).filter((line) => line.length > 1);
    if (lines.length > 0) found.set(link.id, { type: "MultiLineString", coordinates: lines.map(rounded) });
    await rest();
  }
  return found;
}

/** The same text as of the whole in one piece, its features written one by one. */
async function writeCollection(
  head: object,
  features: readonly Feature<Geometry | null>[],
  rest: () => Promise<void>,
): Promise<string> {
  const rows: string[] = [];
  for (const feature of features) {
    rows.push(`  ${JSON.stringify(feature, null, 1).replaceAll("\n", "\n  ")}`);
    await rest();
  }
  const list = rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n ]`;
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "features": ${list}\n}\n`;
}

/**
 * What is selected, or else all that is in view, as GeoJSON (RFC 7946: WGS 84, longitude first). Patrols run along the shared
 * border from the detailed outlines, other links straight between two anchors. Where it comes from, and what its lines
 * mean, stands in the member `about`, which programs that do not know it pass over.
 */
export async function makeGeoJson(request: ExportRequest, tools: ExportTools): Promise<string> {
  const { dataset, outlines, view, base } = request;
  const rest = restWhenDue(tools);
  // The press, the names and indexes, and the reading of the borders are a piece of work each.
  await pauseAt(tools, 0);
  const atlas = buildAtlas(dataset, view);
  const { names, naming, namingNotes, translate } = atlas;
  await pauseAt(tools, 0.1);
  const detail = await outlines.loadDetail();
  await pauseAt(tools, 0.3);
  const records = recordsOf(atlas, view);
  await pauseAt(tools, 0.4);
  const lines = await linesOf(records.links, detail, rest);
  await pauseAt(tools, 0.7);
  const { features, ...collection } = buildGeoJson(atlas.dataset, records, {
    lineOf: ({ id }) => lines.get(id) ?? null,
    nameOf: ({ id }) => ({
      name: names.place(id),
      note: id === dataset.naming.place && namingNotes.length > 0 ? namingNotes.join(" ") : null,
    }),
  });
  await pauseAt(tools, 0.8);
  // Names of places are given by the policy as a whole, with their note; in other names it stands in the words.
  const named = features.map(({ properties, ...feature }) => {
    const { kind, name } = properties;
    return { ...feature, properties: { ...properties, name: kind === "place" ? name : names.text(String(name)) } };
  });
  const about = {
    title: titleOfView(view, atlas).title,
    edition: `${dataset.edition.date} (${dataset.edition.hash})`,
    address: citedAddressOf(view, base),
    citation: citeView(request).plain,
    filters: listChoices(view, names, translate).map((choice) => formatChoice(choice, translate)),
    naming: `${naming.label} (${naming.institution})`,
    geometry: translate("exports.geojson.geometry"),
    attribution: [translate("attribution.borders"), translate("attribution.data")],
  };
  await pauseAt(tools, 0.9);
  return writeCollection({ ...collection, about }, named, rest);
}
