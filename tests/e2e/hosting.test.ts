import { readdirSync, readFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileTypes } from "../../src/vite/hosting/headers.ts";
import { writeCaddyfile } from "../../src/vite/hosting/recipes.ts";
import { serveBare, serveByHeadersFile, serveObjects } from "../support/ruleHosts.ts";
import type { ServedPage } from "../support/servePage.ts";
import { caddyPath, nginxHasBrotli, nginxPath, startCaddy, startNginx } from "../support/webServers.ts";
import { openHost } from "./driver/host.ts";
import { siteAddress } from "./driver/open.ts";
import { openStart, type StartDriver } from "./driver/start.ts";

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

/** A page of another origin with frames of a site that have no origin of their own. */
async function inSandbox(address: string, look: (start: StartDriver) => Promise<void>): Promise<void> {
  const host = createServer((_request, response) => {
    const frame = `<iframe sandbox="allow-scripts" width="600" height="500" src="${address}?map=light&embed=1"></iframe>`;
    response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><title>A host</title>${frame}`);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const place = host.address();
  const window = await openStart({ javaScript: true });
  try {
    await window.load(`http://127.0.0.1:${typeof place === "object" ? place?.port : ""}/`);
    await look(window.inFrame());
  } finally {
    await window.close();
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  }
}

test("npm start serves assets as hosts do, kept for a year, and nothing else so", async () => {
  const cacheOf = async (path: string) => (await fetch(`${siteAddress()}${path}`)).headers.get("cache-control");
  for (const kind of ["js", "css", "woff2"]) {
    expect([kind, await cacheOf(asset(kind))]).toEqual([kind, "public, max-age=31536000, immutable"]);
  }
  for (const path of ["", "sw.js", "data/links.csv", "place/al/", "assets/no-such-part.js", "assets/"]) {
    expect([path, await cacheOf(path)]).toEqual([path, "no-cache"]);
  }
});

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

  test.skipIf(program === null)("what is not there has the headers too, and is kept by nobody", async () => {
    for (const path of ["assets/no-such-part.js", "no-such-page/", "no-such.html"]) {
      const { status, headers } = await ask(path, "gzip");
      expect([path, status, headers.get("cache-control")]).toEqual([path, 404, "no-cache"]);
      expect(headers.get("content-type")).toMatch(/^text\/(?:html|plain)/);
      expect(headers.get("content-security-policy")).toBe(promised["content-security-policy"]);
    }
  });

  test.skipIf(program === null)("a frame without an origin of its own shows the atlas", async () => {
    await inSandbox(site.address, (frame) => frame.started());
  });
});

const typeOf = (file: string): string => fileTypes[extname(file).slice(1)] ?? "application/octet-stream";

describe.each([
  ["a storage of objects, filled by objects.json", serveObjects],
  ["a host that reads _headers", (folder: string) => serveByHeadersFile(folder, typeOf)],
] as const)("%s", (_name, start) => {
  let site: ServedPage;
  beforeAll(async () => {
    site = await start(dist);
  });
  afterAll(() => site.close());

  test("gives every file its type, the promised headers and its time to be kept", async () => {
    const expected = [
      ["", "text/html", false],
      ["place/al/", "text/html", false],
      ["data/links.csv", "text/csv", false],
      ["data/atlas.geojson", "application/geo+json", false],
      ["embed.mjs", "text/javascript", false],
      ["sw.js", "text/javascript", false],
      [asset("js"), "text/javascript", true],
      [asset("woff2"), "font/woff2", true],
    ] as const;
    for (const [path, type, kept] of expected) {
      const { status, headers } = await fetch(`${site.address}${path}`);
      expect([path, status, headers.get("content-type")?.split(";")[0]]).toEqual([path, 200, type]);
      expect([path, Object.fromEntries(Object.keys(promised).map((key) => [key, headers.get(key)]))]).toEqual([
        path,
        promised,
      ]);
      const cache = headers.get("cache-control") ?? "no-cache";
      expect([path, cache]).toEqual([path, kept ? "public, max-age=31536000, immutable" : "no-cache"]);
    }
  });

  test("shows the atlas in a frame without an origin of its own", async () => {
    await inSandbox(site.address, (frame) => frame.started());
  });
});

describe("a host that sets no headers, as GitHub Pages", () => {
  let site: ServedPage;
  beforeAll(async () => {
    site = await serveBare(dist, typeOf);
  });
  afterAll(() => site.close());

  test("shows the atlas, and embeds of it in other pages; a frame without an origin of its own names the header that it lacks", async () => {
    const window = await openStart({ width: 1000, height: 700 });
    await window.load(`${site.address}?map=light`);
    await window.started();
    await window.close();
    const host = await openHost(
      `<iframe id="plain" width="600" height="400" src="SITEembed/?embed=1&map=light&select=pair:al-xk"></iframe>
      <iframe id="boxed" sandbox="allow-scripts" width="600" height="400" src="SITEembed/?embed=1&embed-interaction=picture"></iframe>`,
      { site: site.address },
    );
    await host.stands("plain");
    expect(await host.guests.says("boxed")).toBe(
      "The atlas could not be loaded: this frame is sandboxed without allow-same-origin, and its server does not send Access-Control-Allow-Origin. Open it in a window of its own.",
    );
    await host.close();
  });
});

test("the container serves by the recipe that is tested here, from where it puts the site", () => {
  const read = (name: string): string => readFileSync(join(dist, "hosting", name), "utf8");
  const lines = read("Containerfile").split("\n");
  const copied = lines.flatMap((line) => /^COPY (\S+) (\S+)$/.exec(line)?.slice(1, 3) ?? []);
  expect(copied).toEqual([".", "/srv/www", "hosting/Caddyfile", "/etc/caddy/Caddyfile"]);
  expect(read("Caddyfile")).toBe(writeCaddyfile({ listen: "80", root: "/srv/www" }));
});
