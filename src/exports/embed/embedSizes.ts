import { isRecord } from "../../base/isRecord.ts";
import { definePart } from "../../ui/part.ts";
import { siteAddress } from "../../ui/singleFile.ts";

/** What an embed makes a reader's browser load, compressed bytes as measured at build (`vite/embedScriptPlugin.ts`). */
export interface EmbedSizes {
  /** `embed.js`. */
  readonly script: number;
  /** What comes at first and always: the page with the largest of the pictures. */
  readonly picture: number;
  /** The atlas with its data, borders, text and the map without WebGL, beyond the picture. */
  readonly atlas: number;
  /** What the map by WebGL needs beyond it. */
  readonly map: number;
}

function readSizes(data: unknown): EmbedSizes | null {
  if (!isRecord(data)) return null;
  const { script, picture, atlas, map } = data;
  if (typeof script !== "number" || typeof picture !== "number") return null;
  if (typeof atlas !== "number" || typeof map !== "number") return null;
  return { script, picture, atlas, map };
}

/** The published sizes; null where none are published, as beside a single file and in development. */
export const embedSizesPart = definePart(
  async (): Promise<unknown> => {
    const address = siteAddress("embed-sizes.json");
    if (address === null) return null;
    const response = await fetch(address);
    return response.ok ? response.json() : null;
  },
  (data) => readSizes(data),
);
