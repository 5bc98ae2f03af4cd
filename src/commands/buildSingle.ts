// npm run build:single: the whole atlas as one file that opens from a disk, beside the built site.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSiteAddress } from "../vite/pagesPlugin.ts";
import { buildSingleFile } from "../vite/singleFile.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "dist-single");
const html = await buildSingleFile(root, readSiteAddress(process.env.ATLAS_SITE_URL));
mkdirSync(folder, { recursive: true });
const file = join(folder, "cooperation-atlas.html");
writeFileSync(file, html);
console.log(`${file}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB, opens from a disk with no network.`);
