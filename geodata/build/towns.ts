import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geodataPath, installOrigin, TOWNS_ORIGIN } from "./origins.ts";
import { NAMED_TOWNS, NOT_IN_ORIGIN } from "./townNames.ts";

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Town {
  readonly id: string;
  readonly name: string;
  readonly economy: string;
  readonly position: readonly [number, number];
  readonly geonamesId: number;
}

/**
 * Writes `geodata/towns.json`: the capital of every economy of the topology and every town that research names,
 * with the position GeoNames gives (`[longitude, latitude]`, degrees). Rows are in order of id.
 */
export async function buildTowns(economies: readonly string[]): Promise<void> {
  const folder = await installOrigin(TOWNS_ORIGIN);
  const cities = createRequire(`${folder}/`)(folder) as readonly City[];
  const towns = new Map<string, Town>();
  const missing: string[] = [];
  const add = (city: City, id: string, name = city.name) =>
    towns.set(id, {
      id,
      name,
      economy: city.country.toLowerCase(),
      position: city.loc.coordinates,
      geonamesId: city.cityId,
    });

  for (const economy of economies) {
    const capital = cities.find((city) => city.featureCode === "PPLC" && city.country.toLowerCase() === economy);
    if (capital) add(capital, toId(capital.name));
    else missing.push(`capital of ${economy}`);
  }
  const byId = new Map(cities.map((city) => [city.cityId, city]));
  for (const { id, geonamesId, name } of NAMED_TOWNS) {
    const city = byId.get(geonamesId);
    if (city) add(city, id, name);
    else missing.push(`${id} (GeoNames ${geonamesId})`);
  }
  const rows = [...towns.values()].sort((one, other) => one.id.localeCompare(other.id, "en"));
  writeFileSync(geodataPath("towns.json"), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`);
  console.log(`towns.json: ${rows.length} towns; not in the origin: ${[...missing, ...NOT_IN_ORIGIN].join(", ")}`);
}

function toId(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
}
