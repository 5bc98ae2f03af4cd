import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { ECONOMY_OF_CODE } from "./areas.ts";
import { readCleanTopology } from "./clean.ts";
import { encodeOutlines } from "./encode.ts";
import { geodataPath } from "./origins.ts";
import { simplifyOutlines } from "./simplify.ts";
import { DETAIL, LIGHT, type Tier } from "./tiers.ts";
import { buildTowns } from "./towns.ts";

await buildTowns(Object.values(ECONOMY_OF_CODE));
const clean = await readCleanTopology();
for (const tier of [LIGHT, DETAIL]) await writeTier(tier);

async function writeTier(tier: Tier): Promise<void> {
  const text = JSON.stringify(encodeOutlines(await simplifyOutlines(clean, tier), tier.grid));
  const size = gzipSync(text, { level: 9 }).length;
  console.log(`${tier.file}: ${size} bytes compressed, limit ${tier.limit}`);
  if (size > tier.limit) throw new Error(`${tier.file} is over its limit.`);
  writeFileSync(geodataPath(tier.file), `${text}\n`);
}
