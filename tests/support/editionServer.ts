import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const dist = join(import.meta.dirname, "..", "..", "dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
/** Names of scripts and styles with the fingerprint of their content. */
const stamped = /-([\w-]{8})\.(js|css)\b/g;
/** The same in the newer edition, whose every script and style has another name. */
const stampedAnew = /-([\w-]{8})~2\.(js|css)$/;
const renew = (text: string): string => text.replace(stamped, "-$1~2.$2");

/** A server of the built atlas that can be cut off, and put a newer edition in its place. */
export interface EditionServer {
  /** Address of the atlas, with a slash at its end: a host of its own, since at `localhost` itself the host is asked first. */
  readonly address: string;
  /** Nobody answers from now on. */
  readonly cut: () => Promise<void>;
  /** Answers again, at the same address. */
  readonly restore: () => Promise<void>;
  /** A newer edition is there from now on; scripts and styles of the older one are gone. */
  readonly publish: () => void;
}

/** Serves `dist`; the caller cuts it off at the end. */
export async function serveEditions(): Promise<EditionServer> {
  let newer = false;
  const read = (path: string): string | Buffer => {
    const content = readFileSync(join(dist, normalize(path)));
    return newer && /\.(?:js|css|html)$/.test(path) ? renew(content.toString("utf8")) : content;
  };
  const answer = (path: string): string | Buffer | null => {
    try {
      if (!newer) return read(path);
      if (/^assets\/.*\.(?:js|css)$/.test(path))
        return stampedAnew.test(path) ? read(path.replace(stampedAnew, "-$1.$2")) : null;
      if (path === "index.html") return String(read(path)).replace("<html ", '<html data-edition="newer" ');
      // Another revision of the start page.
      if (path === "sw.js") return String(read(path)).replace(/(url:`\.\/`,revision:`)[0-9a-f]{4}/, "$1ffff");
      return read(path);
    } catch {
      return null;
    }
  };
  const server = createServer((request, response) => {
    const [asked = ""] = (request.url ?? "").slice(1).split("?");
    const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const content = answer(path);
    response.writeHead(content === null ? 404 : 200, { "Content-Type": types[extname(path)] ?? "text/plain" });
    response.end(content ?? "");
  });
  let port = 0;
  const restore = (): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  await restore();
  return {
    address: `http://atlas.localhost:${port}/`,
    restore,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    publish: () => {
      newer = true;
    },
  };
}
