import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../base/problems.ts";
import { pairsAmong } from "../../dataset/pairs.ts";
import { decodeOutlines, type OutlineEconomy, type Outlines } from "../../geometry/outlines.ts";
import type { Check } from "../compile.ts";
import type { Records } from "../readRecords.ts";
import { rememberReading } from "../rememberReading.ts";
import { problemOfPath } from "../textFile.ts";
import { borderLengthKm, metresOutside, nearestPointOnBorder } from "./measures.ts";

const outlinesFile = "geodata/outlines-detail.json";

/** Gazetteers give a village to some kilometres, and those named by a crossing stand close to the line. */
const townMetres = 3_000;
/** At zoom 11, where a crossing is looked at, 100 m are three pixels. */
const crossingMetres = 100;
/** A centre at a crossing stands in a building near it. */
const centreMetres = 5_000;
/** A field office or town that names the end of a sector may lie inland of it. */
const sectorMetres = 25_000;
/** Rivers and coasts are measured differently: published lengths of one border differ by as much. */
const lengthTolerance = 0.15;

/**
 * Holds places, crossings, centres and lengths of borders against the map that is drawn. Without the file of outlines
 * (content alone) there is nothing to hold them against.
 */
export function checkGeography(root: string): Check {
  return (records) => {
    const path = join(root, outlinesFile);
    if (!existsSync(path)) return [];
    try {
      const text = readFileSync(path, "utf8");
      const outlines = rememberReading(path, text, () => decodeOutlines(JSON.parse(text)));
      return findAstray(records, outlines);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      const message = `The outlines cannot be read (${reason}); put the file back, or write it with npm run geodata.`;
      return [problemOfPath(outlinesFile, "broken-geodata", message)];
    }
  };
}

/** What of some records does not lie where the outlines put it. */
export function findAstray(records: Records, outlines: Outlines): readonly Problem[] {
  const areas = new Map(outlines.economies.map((economy) => [economy.id, economy]));
  return [
    ...findPlacesAstray(records, areas),
    ...findCrossingsAstray(records, outlines),
    ...findCentresAstray(records, outlines, areas),
    ...findSectorsAstray(records, outlines),
    ...findLengthsAstray(records, outlines),
  ];
}

type Areas = ReadonlyMap<string, OutlineEconomy>;
const inWords = (metres: number) => (metres < 1_000 ? `${Math.round(metres)} m` : `${(metres / 1_000).toFixed(1)} km`);

function findPlacesAstray({ lists }: Records, areas: Areas): readonly Problem[] {
  return lists["places.json"].flatMap(({ record, file, path }) => {
    const home = record.kind === "town" ? record.economy : record.id;
    const area = areas.get(home ?? "");
    if (record.anchor === null || area === undefined) return [];
    const metres = metresOutside(area.geometry, record.anchor);
    if (metres <= townMetres) return [];
    const message = `"${record.id}" lies ${inWords(metres)} outside of "${home}" on the map; correct the anchor or the economy.`;
    return [file.problemAt([...path, "anchor"], "place-elsewhere", message)];
  });
}

function findCrossingsAstray({ folders }: Records, outlines: Outlines): readonly Problem[] {
  return folders.crossings.flatMap(({ record, file, path }) => {
    const border = outlines.border(record.pair);
    const nearest = border === null ? null : nearestPointOnBorder(border, record.coordinates);
    if (nearest === null || nearest.distanceMetres <= crossingMetres) return [];
    const [longitude, latitude] = nearest.position.map((degrees) => Number(degrees.toFixed(5)));
    const message = `This point is ${inWords(nearest.distanceMetres)} off the border ${record.pair}; correct it (the nearest point of the border is [${longitude}, ${latitude}]).`;
    return [file.problemAt([...path, "coordinates"], "off-border", message)];
  });
}

function findCentresAstray({ folders }: Records, outlines: Outlines, areas: Areas): readonly Problem[] {
  return folders.centres.flatMap(({ record, file, path }) => {
    const { coordinates, economy, crossing, participants } = record;
    const area = areas.get(economy ?? "");
    if (coordinates === null || economy === null || area === undefined) return [];
    const outside = metresOutside(area.geometry, coordinates);
    if (outside > crossingMetres) {
      const message = `This point is ${inWords(outside)} outside of "${economy}", where the centre stands; correct one of them.`;
      return [file.problemAt([...path, "coordinates"], "place-elsewhere", message)];
    }
    if (crossing === null) return [];
    const borders = participants.flatMap((other) => outlines.border(`${economy}-${other}`) ?? []);
    const distances = borders.flatMap((border) => nearestPointOnBorder(border, coordinates)?.distanceMetres ?? []);
    const nearest = Math.min(...distances);
    if (distances.length === 0 || nearest <= centreMetres) return [];
    const message = `The centre stands at a crossing, but this point is ${inWords(nearest)} from the next border of its participants; correct it.`;
    return [file.problemAt([...path, "coordinates"], "off-border", message)];
  });
}

function findSectorsAstray({ folders }: Records, outlines: Outlines): readonly Problem[] {
  return folders.links.flatMap(({ record, file, path }) => {
    const borders = pairsAmong(record.parties).flatMap((pair) => outlines.border(pair) ?? []);
    return (record.along ?? []).flatMap(({ name, position }, index) => {
      const distances = borders.flatMap((border) => nearestPointOnBorder(border, position)?.distanceMetres ?? []);
      const nearest = Math.min(...distances);
      if (nearest <= sectorMetres) return [];
      const how =
        distances.length === 0 ? "the parties share no border" : `it is ${inWords(nearest)} from their border`;
      const message = `"${name}" cannot stand for a sector: ${how}; correct the place or leave it out.`;
      return [file.problemAt([...path, "along", index], "off-border", message)];
    });
  });
}

function findLengthsAstray({ lists }: Records, outlines: Outlines): readonly Problem[] {
  return lists["borders.json"].flatMap(({ record, file, path }) => {
    const border = outlines.border(record.pair);
    if (border === null) {
      const message = `The map draws no border between the two of "${record.pair}"; correct the pair or remove the row.`;
      return [file.problemAt([...path, "pair"], "not-neighbours", message)];
    }
    const drawn = borderLengthKm(border);
    const published = [record.lengthKm, ...record.alternatives.map(({ lengthKm }) => lengthKm)];
    if (published.some((lengthKm) => Math.abs(drawn / lengthKm - 1) < lengthTolerance)) return [];
    const message = `The border drawn is ${Math.round(drawn)} km long, which no length given here comes near; correct the length or add the one that agrees.`;
    return [file.problemAt([...path, "lengthKm"], "length-off-map", message)];
  });
}
