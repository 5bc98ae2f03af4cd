import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { writeCaddyfile, writeNginx } from "../../src/vite/hosting/recipes.ts";
import type { ServedPage } from "./servePage.ts";

function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Programs of servers on this machine; null for one that is not installed, so that its tests are skipped. */
export const nginxPath = findProgram("nginx");
export const caddyPath = findProgram("caddy");

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
/** Whether the nginx of this machine can send `.br` files. */
export const nginxHasBrotli = existsSync(brotliModule);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Waits until a server answers; throws what it has said when it has ended. */
async function answers(address: string, ended: () => string | null): Promise<void> {
  for (;;) {
    const said = ended();
    if (said !== null) throw new Error(said);
    const found = await fetch(address).catch(() => null);
    if (found !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts a server by its recipe on a free port of this machine, with the built site in a folder of a folder: `…/some/atlas/`.
 * The address given is that of the atlas, with a slash at its end.
 */
async function startServer(
  program: string,
  site: string,
  prepare: (folder: string, listen: string, root: string) => readonly string[],
): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-server-"));
  const root = join(folder, "www");
  mkdirSync(join(root, "some"), { recursive: true });
  symlinkSync(site, join(root, "some", "atlas"));
  const listen = `127.0.0.1:${await freePort()}`;
  const environment = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const server = spawn(program, prepare(folder, listen, root), { env: environment });
  let said = "";
  let end: string | null = null;
  server.stderr.on("data", (part) => {
    said += String(part);
  });
  const closed = new Promise<void>((resolve) => {
    server.on("close", (status) => {
      end = `${program} has ended (${status}): ${said}`;
      resolve();
    });
  });
  const address = `http://${listen}/some/atlas/`;
  await answers(address, () => end);
  return {
    address,
    close: async () => {
      server.kill("SIGTERM");
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** nginx by `hosting/nginx.conf`. */
export function startNginx(program: string, site: string): Promise<ServedPage> {
  return startServer(program, site, (folder, listen, root) => {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    const file = join(folder, "nginx.conf");
    const around = [
      ...(nginxHasBrotli ? [`load_module ${brotliModule};`] : []),
      // Started by root it would read as somebody else, who may not read here.
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      `daemon off; worker_processes 1; pid ${join(folder, "pid")}; error_log stderr warn;`,
      "events { }",
      `http { access_log off; ${temporary.join(" ")}`,
      writeNginx({ listen, root }, nginxHasBrotli),
      "}",
    ];
    writeFileSync(file, around.join("\n"));
    return ["-c", file, "-p", folder];
  });
}

/** Caddy by `hosting/Caddyfile`. */
export function startCaddy(program: string, site: string): Promise<ServedPage> {
  return startServer(program, site, (folder, listen, root) => {
    const file = join(folder, "Caddyfile");
    writeFileSync(file, `{\n\tadmin off\n}\n${writeCaddyfile({ listen, root })}`);
    return ["run", "--config", file, "--adapter", "caddyfile"];
  });
}
