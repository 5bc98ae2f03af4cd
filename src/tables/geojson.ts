import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Dataset, Link, Place, Position } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { formatSources, type PlaceNaming } from "./columns.ts";
import { publishedName } from "./published.ts";

/** What each property of a feature means, by kind of feature; kept beside the features so that neither goes stale. */
export const geoJsonProperties = {
  kind: "place, centre, crossing or link",
  id: "Id of the record in atlas.json",
  name: "English name under the default naming policy, or title",
  note: "Note that belongs to the name of a place; else null",
  type: "Kind of the record: economy, town; police-cooperation-centre, contact-centre; one-stop …; agreement …",
  parties: "Economies concerned, alphabetical",
  leads: "Of a link: parties that lead it, where the source says so; else empty",
  supports: "Of a link: parties that only support it; else empty",
  between: "Of a link: the pairs it holds for, where those are not all of its parties; else null",
  status: "signed, in-force, operating, planned, ended or unclear, as last known; null for a place",
  date: "Opening or signing, as precise as the source; null when unknown",
  approximate:
    "True when the point is approximate or stands for the whole (a line between capitals, a set of capitals)",
  basis: "report, leaflet, research or inferred; null for a place",
  inferredFrom: "report, leaflet or research, of what is inferred; else null",
  confidence: "high, medium or low; null for a place",
  sources: "Passages (document, section, works cited) and web pages",
} as const;
export type GeoJsonProperties = Readonly<
  Record<keyof typeof geoJsonProperties, string | boolean | readonly string[] | null>
>;

/** What is no link has no parties with roles. */
const noRoles = { leads: [], supports: [], between: null } as const;

/** What of a dataset has a place on the map. */
type Mapped = Pick<Dataset, "places" | "centres" | "crossings" | "links">;

interface GeoJsonChoices {
  /** How places are called; by the default policy unless told. */
  readonly nameOf?: PlaceNaming;
  /** The line along which a link is known to run; null for none. Left out: of no link. */
  readonly lineOf?: (link: Link) => Geometry | null;
}

/**
 * Places at their anchors, centres, crossings, and links: at their point where one is known, else a simple line between
 * the anchors of two parties or the anchors of three and more as a multi-point. Without any point the geometry is null.
 * `mapped`: the records to write, all of the dataset unless told.
 */
export function buildGeoJson(
  dataset: Dataset,
  mapped: Mapped = dataset,
  { nameOf = (place) => publishedName(place, dataset), lineOf = () => null }: GeoJsonChoices = {},
): FeatureCollection<Geometry | null, GeoJsonProperties> {
  const anchors = new Map(dataset.places.map((place) => [place.id, place.anchor]));
  return {
    type: "FeatureCollection",
    features: [
      ...mapped.places.map((place) => buildPlace(place, nameOf)),
      ...mapped.centres.map((centre) =>
        buildFeature(pointOf(centre.coordinates), {
          ...noRoles,
          kind: "centre",
          id: centre.id,
          name: centre.name,
          note: null,
          type: centre.kind,
          parties: centre.participants,
          status: centre.status,
          date: centre.opened,
          approximate: centre.approximate,
          basis: centre.basis,
          inferredFrom: centre.inferredFrom,
          confidence: centre.confidence,
          sources: formatSources(centre.sources),
        }),
      ),
      ...mapped.crossings.map((crossing) =>
        buildFeature(pointOf(crossing.coordinates), {
          ...noRoles,
          kind: "crossing",
          id: crossing.id,
          name: crossing.name,
          note: null,
          type: crossing.kind,
          parties: placesOfPair(crossing.pair),
          status: crossing.status,
          date: crossing.opened,
          approximate: crossing.approximate,
          basis: crossing.basis,
          inferredFrom: crossing.inferredFrom,
          confidence: crossing.confidence,
          sources: formatSources(crossing.sources),
        }),
      ),
      ...mapped.links.map((link) => buildLink(link, anchors, lineOf(link))),
    ],
  };
}

function buildPlace(place: Place, nameOf: PlaceNaming): Feature<Geometry | null, GeoJsonProperties> {
  const { name, note } = nameOf(place);
  return buildFeature(pointOf(place.anchor), {
    ...noRoles,
    kind: "place",
    id: place.id,
    name,
    note,
    type: place.kind,
    parties: place.kind === "economy" ? [place.id] : place.economy === null ? [] : [place.economy],
    status: null,
    date: null,
    approximate: place.kind === "economy",
    basis: null,
    inferredFrom: null,
    confidence: null,
    sources: formatSources(place.sources),
  });
}

function buildLink(
  link: Link,
  anchors: ReadonlyMap<string, Position | null>,
  line: Geometry | null,
): Feature<Geometry | null, GeoJsonProperties> {
  const ends = link.parties.flatMap((party) => {
    const anchor = anchors.get(party) ?? null;
    return anchor === null ? [] : [[...anchor]];
  });
  const between: Geometry | null =
    ends.length < 2
      ? null
      : ends.length === 2
        ? { type: "LineString", coordinates: ends }
        : { type: "MultiPoint", coordinates: ends };
  return buildFeature(pointOf(link.point) ?? line ?? between, {
    kind: "link",
    id: link.id,
    name: link.title,
    note: null,
    type: link.kind,
    parties: link.parties,
    leads: link.leads,
    supports: link.supports,
    between: link.between,
    status: link.status,
    date: link.signed ?? link.from,
    approximate: link.point === null,
    basis: link.basis,
    inferredFrom: link.inferredFrom,
    confidence: link.confidence,
    sources: formatSources(link.sources),
  });
}

function pointOf(position: Position | null): Geometry | null {
  return position === null ? null : { type: "Point", coordinates: [...position] };
}

function buildFeature(
  geometry: Geometry | null,
  properties: GeoJsonProperties,
): Feature<Geometry | null, GeoJsonProperties> {
  return { type: "Feature", id: `${String(properties.kind)}:${String(properties.id)}`, geometry, properties };
}
