import "../text/late.ts";
import type { MapCamera, Size } from "../geometry/mercator.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import { buildScene } from "../scene/buildScene.ts";
import type { Scene } from "../scene/scene.ts";
import { formatAtlasCitation } from "../text/citations.ts";
import type { Theme } from "../theme/theme.ts";
import { themes } from "../theme/tokens.ts";
import { type Atlas, buildAtlas } from "../view/atlas.ts";
import { type ComparedKind, comparedIn, focusesOf } from "../view/compare.ts";
import type { Names } from "../view/names.ts";
import { drawnQuery } from "../view/query.ts";
import type { ViewState } from "../view/state.ts";
import { formatAddress, wholeView } from "../view/urlCodec.ts";
import type { ExportRequest } from "./request.ts";
import { formatSourcesLine } from "./sourcesInWords.ts";

/** Zoom from which the light tier of the borders shows its corners. */
const detailZoom = 7.5;

/** All that the formats draw and say of one view. */
export interface ViewScene {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly theme: Theme;
  /** Null: the frame of what is selected. */
  readonly camera: MapCamera | null;
  readonly title: string;
  /** Empty for none. */
  readonly subtitle: string;
  /** The whole address at which the view can be opened again. */
  readonly address: string;
  /** How the view is cited, with edition, address and the reader's day. */
  readonly citation: string;
  /** On what it rests, in one line; empty for nothing. */
  readonly sources: string;
}

/** The address of a view on the site, without what belongs to a presentation, an embedding page or the reader's machine. */
export function addressOfView(view: ViewState, base: string): string {
  return new URL(`?${formatAddress(wholeView(view))}`, base).href.replace(/\?$/, "");
}

/**
 * The same for what leaves the reader's machine: of the atlas opened from a disk the name of its file alone, and not the
 * folders in which it lies.
 */
export function citedAddressOf(view: ViewState, base: string): string {
  const address = addressOfView(view, base);
  return address.replace(/^file:[^?#]*\//, "");
}

function nameOfCompared(kind: ComparedKind, id: string, names: Names): string {
  switch (kind) {
    case "place":
      return names.place(id);
    case "pair":
      return names.pair(id);
    case "mechanism":
      return names.mechanismShort(id);
    case "year":
      return id;
  }
}

/** The years between which a view tells what changed, or the year whose state it shows; null for now. */
function periodOf({ since, year }: ViewState, { dataset, translate }: Atlas): string | null {
  if (since !== null) {
    const last = year ?? Number(dataset.edition.date.slice(0, 4));
    return translate("since.heading", { first: String(since), last: String(last) });
  }
  return year === null ? null : translate("year.state", { year: String(year) });
}

/** What a view is about, as the panel says it, and when; what is compared stands side by side. */
export function titleOfView(view: ViewState, atlas: Atlas): { readonly title: string; readonly subtitle: string } {
  const { names, translate } = atlas;
  const compared = comparedIn(view.query, view.selection, atlas.indexes);
  const period = periodOf(view, atlas);
  const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" · ");
  if (compared !== null) {
    const named = compared.ids.map((id) => nameOfCompared(compared.kind, id, names));
    return { title: named.join(" · "), subtitle: join(translate("exports.compared"), period) };
  }
  const { kicker, title, subtitle } = buildPanelTitle(view.selection, atlas);
  return {
    title,
    subtitle: view.selection.kind === "none" ? (period ?? kicker) : join(kicker, subtitle, period),
  };
}

/** The camera under which a picture of `size` shows all that the reader's screen does; null stays the frame of what is selected. */
export function cameraForSize({ view: { camera }, screen }: ExportRequest, size: Size): MapCamera | null {
  if (camera === null || screen === null) return camera;
  const share = Math.min(size[0] / screen[0], size[1] / screen[1]);
  return { ...camera, zoom: camera.zoom + Math.log2(share) };
}

/** Draws a view anew, with the detailed borders where it is near. Rejects with a `PartError` where those cannot be loaded. */
export async function buildViewScene(request: ExportRequest): Promise<ViewScene> {
  const { dataset, outlines, view, base, today } = request;
  const atlas = buildAtlas(dataset, view);
  const theme = themes[request.theme];
  const camera = cameraForSize(request, request.size);
  const near = camera !== null && camera.zoom >= detailZoom;
  const scene = buildScene({
    atlas,
    outlines: near ? await outlines.loadDetail() : outlines.light,
    state: { ...view, query: drawnQuery(view.query) },
    theme,
  });
  const { title, subtitle } = titleOfView(view, atlas);
  const address = citedAddressOf(view, base);
  const compared = comparedIn(view.query, view.selection, atlas.indexes);
  const citation = formatAtlasCitation({
    title: view.selection.kind === "none" && compared === null ? null : title,
    edition: dataset.edition,
    address,
    accessed: today,
  });
  const sources = formatSourcesLine(focusesOf(view.selection, compared), atlas);
  return { atlas, scene, theme, camera, title, subtitle, address, citation, sources };
}
