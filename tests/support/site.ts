import { existsSync } from "node:fs";
import { join } from "node:path";
import { preview } from "vite";

const root = join(import.meta.dirname, "..", "..");

export interface Site {
  /** Address of the built atlas, with a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built atlas on a free port, with the headers of `npm start`. `npm test` builds it meanwhile (`builtSetup.ts`).
 */
export async function startSite(): Promise<Site> {
  if (process.env.ATLAS_BUILT === undefined && !existsSync(join(root, "dist", "index.html"))) {
    throw new Error("The browser tests look at the built atlas: run `npm run build` first.");
  }
  const server = await preview({ root, preview: { port: 0, host: "127.0.0.1" }, logLevel: "silent" });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The built atlas could not be served.");
  return { address, close: () => server.close() };
}
