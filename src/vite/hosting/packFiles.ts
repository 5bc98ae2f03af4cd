import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fileTypes, packedTypes } from "./headers.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a compressed file saves no packet, bytes. */
const least = 1024;

/**
 * Files that are compressed once, at build: the program, its styles, the data, what embeds begin with, and what stands at the
 * top of the site. The pages of records are not: two more files for each would take the site to its 60 MB, counted in blocks
 * of a disk, for some 6 kB a page that any server compresses as it sends them.
 */
function listPacked(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !file.includes("/") || /^(?:assets|data|embed)\//.test(file))
    .filter((file) => packedTypes.includes(fileTypes[extname(file).slice(1)] ?? ""));
}

/**
 * Writes `.br` and `.gz` beside text files of a built site. `published`: brotli at its highest, 8 % smaller, for which it takes
 * some 15 s of a processor in place of one.
 */
export async function packFiles(folder: string, published: boolean): Promise<void> {
  const quality = published ? constants.BROTLI_MAX_QUALITY : 9;
  const level = constants.Z_BEST_COMPRESSION;
  await Promise.all(
    listPacked(folder).map(async (name) => {
      const file = join(folder, name);
      const content = readFileSync(file);
      if (content.length < least) return;
      await writeFile(`${file}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
      await writeFile(`${file}.gz`, await zip(content, { level }));
    }),
  );
}
