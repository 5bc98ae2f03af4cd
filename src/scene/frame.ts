import { remember } from "../base/remember.ts";
import type { PlaceId, Position, Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { boundsOf, growBounds, joinBounds, type LonLat } from "../geometry/mercator.ts";
import type { Outlines } from "../geometry/outlines.ts";
import { rolesByPlace } from "../layers/rolesInView.ts";
import { seatOf } from "../layers/spokes.ts";
import type { Atlas } from "../view/atlas.ts";
import { economyOf, selectTargets } from "../view/focus.ts";
import { isBorderPatrol } from "../view/sector.ts";
import type { Selection, ViewState } from "../view/state.ts";
import type { Bounds } from "./scene.ts";

/** Where the six lie, should no outline be there to tell; `[west, south, east, north]`. */
const region: Bounds = [15.7, 39.6, 23.1, 46.2];
/** A frame around a point is at least this wide and high, degrees. */
const leastExtent = 0.5;

/** The sector of a patrol stands among its surroundings: so much of its extent is added at each side, and it is at least so wide, degrees. */
const sectorShare = 0.5;
const sectorExtent = 1.2;

/** How far from the six a mechanism's members still widen its frame; `[west, south, east, north]`. */
const reach: Bounds = [13.2, 37.6, 29.2, 48];
const holdIn = ([west, south, east, north]: Bounds, [lon, lat]: Position): Position => [
  Math.max(west, Math.min(east, lon)),
  Math.max(south, Math.min(north, lat)),
];

/** Frame of each area's largest part, so that far islands do not count. */
const areaBounds = remember((outlines: Outlines): ReadonlyMap<PlaceId, Bounds> => {
  const frames = new Map<PlaceId, Bounds>();
  for (const area of outlines.economies) {
    if (area.group === "backdrop") continue;
    let largest: { readonly bounds: Bounds; readonly extent: number } | null = null;
    for (const [outer = []] of area.geometry.coordinates) {
      const bounds = boundsOf(outer.map(([lon = 0, lat = 0]): LonLat => [lon, lat]));
      if (bounds === null) continue;
      const extent = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
      if (largest === null || extent > largest.extent) largest = { bounds, extent };
    }
    if (largest !== null) frames.set(area.id, largest.bounds);
  }
  return frames;
});

const coreBounds = remember((outlines: Outlines): Bounds => {
  const areas = areaBounds(outlines);
  const core = outlines.economies.filter(({ group }) => group === "western-balkans");
  const frames = core.flatMap(({ id }) => {
    const frame = areas.get(id);
    return frame === undefined ? [] : [frame];
  });
  return joinBounds(frames) ?? region;
});

/**
 * The frame that shows a selection, or all that are compared: things drawn for it, not more. Nothing selected, or nothing of it on the map: the six.
 * `widest`: how far members still widen the frame of a mechanism.
 */
export function buildFrame(
  atlas: Atlas,
  outlines: Outlines,
  state: Pick<ViewState, "selection" | "basis" | "year">,
  {
    widest = reach,
    focuses = [state.selection],
  }: { readonly widest?: Bounds; readonly focuses?: readonly Selection[] } = {},
): Bounds {
  const frames = focuses.flatMap((focus) => {
    const targets = selectTargets(atlas.dataset, focus);
    const all = targets.flatMap((target) => {
      const frame = frameOf(target, atlas, outlines, state, widest);
      return frame === null ? [] : [frame];
    });
    const frame = joinBounds(all);
    // A text that names Italy and Türkiye among others is still one about the six.
    return frame === null ? [] : [all.length > 1 ? holdFrame(frame, widest) : frame];
  });
  return joinBounds(frames) ?? coreBounds(outlines);
}

/** A frame as far as it lies within another; itself where the two have nothing in common. */
function holdFrame(frame: Bounds, [west, south, east, north]: Bounds): Bounds {
  const held: Bounds = [
    Math.max(frame[0], west),
    Math.max(frame[1], south),
    Math.min(frame[2], east),
    Math.min(frame[3], north),
  ];
  return held[0] < held[2] && held[1] < held[3] ? held : frame;
}

const growFrame = (points: readonly Position[], share: number, least: number): Bounds | null => {
  const frame = boundsOf(points);
  return frame === null ? null : growBounds(frame, share, least);
};

function frameOf(
  target: Target,
  { dataset, indexes }: Atlas,
  outlines: Outlines,
  { basis, year }: Pick<ViewState, "basis" | "year">,
  widest: Bounds,
): Bounds | null {
  const id = idOf(target);
  const areas = areaBounds(outlines);
  const areaOf = (place: PlaceId): Bounds[] => {
    const frame = areas.get(place);
    return frame === undefined ? [] : [frame];
  };
  const anchorOf = (place: PlaceId): Position[] => {
    const record = indexes.places.get(place);
    return record?.anchor == null || record.group === "elsewhere" ? [] : [record.anchor];
  };
  const around = (points: readonly Position[], share: number) => growFrame(points, share, leastExtent);
  switch (kindOf(target)) {
    case "place": {
      const place = indexes.places.get(id);
      if (place?.kind === "town") return joinBounds(areaOf(economyOf(dataset, id))) ?? around(anchorOf(id), 0);
      const partners = (indexes.linksByPlace.get(id) ?? [])
        .flatMap((link) => (link.parties.length === 2 ? link.parties : []))
        .filter((party) => indexes.places.get(party)?.group === "western-balkans");
      const links = place?.group === "western-balkans" ? boundsOf(partners.flatMap(anchorOf)) : null;
      return joinBounds([...areaOf(id), ...(links === null ? [] : [links])]) ?? around(anchorOf(id), 0);
    }
    case "pair":
      return joinBounds(placesOfPair(id).flatMap(areaOf)) ?? around(placesOfPair(id).flatMap(anchorOf), 0.2);
    case "link": {
      const link = indexes.links.get(id);
      if (link === undefined) return null;
      if (isBorderPatrol(link) && link.along !== null && link.along.length > 0)
        return growFrame(
          link.along.map(({ position }) => position),
          sectorShare,
          sectorExtent,
        );
      const points = [...link.parties.flatMap(anchorOf), ...(link.point === null ? [] : [link.point])];
      return link.parties.length === 2 && link.kind === "joint-patrol"
        ? joinBounds(link.parties.flatMap(areaOf))
        : around(points, 0.25);
    }
    case "centre": {
      const centre = indexes.centres.get(id);
      if (centre === undefined) return null;
      const own = centre.coordinates === null ? [] : [centre.coordinates];
      return around([...own, ...centre.participants.flatMap(anchorOf)], 0.12);
    }
    case "crossing": {
      const crossing = indexes.crossings.get(id);
      return crossing === undefined ? null : around([crossing.coordinates], 0);
    }
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(id);
      if (mechanism === undefined) return null;
      const roles = rolesByPlace(dataset, basis, year, id);
      const inside = [...roles].filter(([, { role }]) => role === "member" || role === "beneficiary");
      const places = (inside.length > 0 ? inside : [...roles]).map(([place]) => place);
      const seat = seatOf(indexes, mechanism);
      const core = places.filter((place) => indexes.places.get(place)?.group === "western-balkans");
      // A body that reaches from Brussels to Ankara is framed where the six still fill the picture.
      const points = boundsOf(
        [...places.flatMap(anchorOf), ...(seat === null ? [] : [seat])].map((point) => holdIn(widest, point)),
      );
      const frame = joinBounds([...core.flatMap(areaOf), ...(points === null ? [] : [growBounds(points, 0.05)])]);
      return frame ?? (mechanism.economy === null ? null : joinBounds(areaOf(mechanism.economy)));
    }
    default:
      return null;
  }
}
