import { readdirSync, readFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedPage } from "../support/servePage.ts";
import { caddyPath, nginxHasBrotli, nginxPath, startCaddy, startNginx } from "../support/webServers.ts";
import { openStart } from "./driver/start.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const asset = (kind: string): string => {
  const found = readdirSync(join(dist, "assets")).find((name) => name.endsWith(`.${kind}`));
  if (found === undefined) throw new Error("Build the site first: run `npm run build`.");
  return `assets/${found}`;
};

/** An answer as it came, not unpacked. */
async function receive(
  address: string,
  encoding: string,
): Promise<{ readonly headers: IncomingMessage["headers"]; readonly bytes: Buffer }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    get(address, { headers: { "Accept-Encoding": encoding } }, resolve).on("error", reject),
  );
  return { headers: answer.headers, bytes: Buffer.concat(await answer.toArray()) };
}

const promised = {
  "content-security-policy":
    "default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "access-control-allow-origin": "*",
};

describe.each([
  ["nginx", nginxPath, startNginx, nginxHasBrotli ? ["br", "gzip"] : ["gzip"]],
  ["Caddy", caddyPath, startCaddy, ["br", "gzip"]],
] as const)("%s serves the site by its recipe (skipped where it is not installed)", (_name, program, start, packed) => {
  let site: ServedPage;
  const ask = (path: string, encoding: string, headers: Record<string, string> = {}) =>
    fetch(`${site.address}${path}`, { headers: { "Accept-Encoding": encoding, ...headers }, redirect: "manual" });
  beforeAll(async () => {
    if (program !== null) site = await start(program, dist);
  });
  afterAll(async () => {
    if (program !== null) await site.close();
  });

  test.skipIf(program === null)("every answer has the promised headers, from whatever folder", async () => {
    for (const path of ["", "mechanism/selec/", "data/atlas.json", asset("js"), asset("woff2"), "hosting/README.md"]) {
      const { status, headers } = await ask(path, "gzip");
      expect([path, status, Object.fromEntries(Object.keys(promised).map((key) => [key, headers.get(key)]))]).toEqual([
        path,
        200,
        promised,
      ]);
    }
    expect((await ask("no-such-page/", "gzip")).status).toBe(404);
  });

  test.skipIf(program === null)(
    "assets are kept for a year, all else is asked for again and is then the same",
    async () => {
      expect((await ask(asset("css"), "gzip")).headers.get("cache-control")).toBe(
        "public, max-age=31536000, immutable",
      );
      for (const path of ["", "sw.js", "data/links.csv", "place/al/"]) {
        const first = await ask(path, "identity");
        const tag = first.headers.get("etag") ?? "";
        expect([path, first.headers.get("cache-control"), tag.length > 4]).toEqual([path, "no-cache", true]);
        expect([path, (await ask(path, "identity", { "If-None-Match": tag })).status]).toEqual([path, 304]);
      }
    },
  );

  test.skipIf(program === null)(
    "compressed files go out as they lie there, pages are compressed on the way",
    async () => {
      for (const encoding of packed) {
        for (const path of ["", asset("js"), "data/atlas.json"]) {
          const file = `${path === "" ? "index.html" : path}.${encoding === "br" ? "br" : "gz"}`;
          const { headers, bytes } = await receive(`${site.address}${path}`, encoding);
          expect([file, headers["content-encoding"], headers.vary]).toEqual([file, encoding, "Accept-Encoding"]);
          expect([file, bytes.equals(readFileSync(join(dist, file)))]).toEqual([file, true]);
        }
      }
      expect((await ask("place/al/", "gzip")).headers.get("content-encoding")).toBe("gzip");
    },
  );

  test.skipIf(program === null)("files have their types, and a folder without its slash leads to it", async () => {
    const types = await Promise.all(
      [
        "",
        "data/links.csv",
        "data/atlas.geojson",
        "atlas.webmanifest",
        "changes.atom",
        asset("js"),
        "embed.js",
        "embed.mjs",
      ].map(async (path) => (await ask(path, "identity")).headers.get("content-type")),
    );
    expect(types).toEqual([
      "text/html; charset=utf-8",
      "text/csv; charset=utf-8",
      "application/geo+json",
      "application/manifest+json",
      expect.stringMatching(/^application\/atom\+xml(; charset=utf-8)?$/),
      // A module of another type is refused by browsers.
      ...["assets", "embed.js", "embed.mjs"].map(() => "text/javascript; charset=utf-8"),
    ]);
    const moved = await ask("place/al", "identity");
    expect([301, 308]).toContain(moved.status);
    expect(new URL(moved.headers.get("location") ?? "", site.address).href).toBe(`${site.address}place/al/`);
  });

  test.skipIf(program === null)("a frame without an origin of its own shows the atlas", async () => {
    const host = createServer((_request, response) => {
      const frame = `<iframe sandbox="allow-scripts" width="600" height="500" src="${site.address}?map=light&embed=1"></iframe>`;
      response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><title>A host</title>${frame}`);
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const address = host.address();
    const window = await openStart({ javaScript: true });
    try {
      await window.load(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
      await window.inFrame().started();
    } finally {
      await window.close();
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    }
  });
});
