import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, createServer, type ViteDevServer } from "vite";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { datasetPlugin } from "../../src/vite/datasetPlugin.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const folders: string[] = [];
const servers: ViteDevServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A project of one module that exports the dataset, with `data/` as given, in a folder of its own. */
function writeProject(files: ReadonlyMap<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "atlas-data-"));
  folders.push(root);
  const entry = 'export const load = () => import("virtual:atlas-dataset");\n';
  for (const [path, text] of [...files, ["entry.js", entry] as const]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
async function buildProject(root: string) {
  const result = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [datasetPlugin()],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: join(root, "entry.js"), preserveEntrySignatures: "strict" },
    },
  });
  if (Array.isArray(result) || !("output" in result)) throw new Error("one output was expected");
  return result.output;
}
async function serveProject(root: string): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [datasetPlugin()],
    server: { port: 0, strictPort: false, fs: { strict: false } },
  });
  servers.push(server);
  return server.listen();
}
async function get(server: ViteDevServer, path: string) {
  const response = await fetch(new URL(path, server.resolvedUrls?.local[0]));
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}
async function loadTitle(server: ViteDevServer): Promise<string | undefined> {
  const module = await server.ssrLoadModule("virtual:atlas-dataset");
  return (module.default as Dataset).links[0]?.title;
}

describe("datasetPlugin", { timeout: 60_000 }, () => {
  test("a build emits the published files and keeps the dataset in a chunk of its own", async () => {
    const output = await buildProject(writeProject(buildValidFiles()));
    const names = output.map(({ fileName }) => fileName);
    const entry = output.find((chunk) => chunk.type === "chunk" && chunk.isEntry);

    expect(names).toEqual(expect.arrayContaining(["data/atlas.json", "data/links.csv", "data/datapackage.json"]));
    expect(names.filter((name) => name.startsWith("data/"))).toHaveLength(18);
    expect(entry?.type === "chunk" ? entry.code : "").not.toContain("ag-al-xk");
  });

  test("a build stops and prints every problem", async () => {
    const files = buildValidFiles();
    files.set("data/gaps.json", "[");
    files.set("data/links/ag-al-xk.json", (files.get("data/links/ag-al-xk.json") ?? "").replace("signed", "sined"));

    const building = buildProject(writeProject(files));

    await expect(building).rejects.toThrow(/2 problems in data\/:[\s\S]*gaps\.json:1:2[\s\S]*unknown-key/);
  });

  test("what stops a build is told without a stack", async () => {
    const files = buildValidFiles().set("data/gaps.json", "[");
    const error: unknown = await buildProject(writeProject(files)).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ message: expect.stringContaining("1 problem in data/:"), stack: "" });
  });

  test("the dev server's page shows the problems without a stack, with a link to the first place", async () => {
    const root = writeProject(buildValidFiles().set("data/gaps.json", "[\n1,\n]"));
    const server = await serveProject(root);
    const error: unknown = await server.transformRequest("virtual:atlas-dataset").catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      message: expect.stringContaining("1 problem in data/:\n  data/gaps.json:3:1"),
      stack: "",
      loc: { file: join(root, "data/gaps.json"), line: 3, column: 1 },
    });
  });

  test("the dev server serves the published files at the same paths", async () => {
    const server = await serveProject(writeProject(buildValidFiles()));

    const atlas = await get(server, "/data/atlas.json");
    const csv = await get(server, "/data/links.csv?download");

    expect(atlas.status).toBe(200);
    expect(atlas.type).toBe("application/json");
    expect(JSON.parse(atlas.text).edition.date).toBe("2026-11-21");
    expect(csv.type).toBe("text/csv; charset=utf-8");
    expect(csv.text).toContain("ag-al-xk,agreement");
  });

  test("the dev server reloads the page when data/ changes, with the new content", async () => {
    const root = writeProject(buildValidFiles());
    const server = await serveProject(root);
    const send = vi.spyOn(server.ws, "send");
    const before = await loadTitle(server);
    const path = join(root, "data/links/ag-al-xk.json");

    writeFileSync(path, (buildValidFiles().get("data/links/ag-al-xk.json") ?? "").replace("Agreement on", "Treaty on"));
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: "full-reload" }), { timeout: 20_000 });

    expect(before).toBe("Agreement on police cooperation");
    expect(await loadTitle(server)).toBe("Treaty on police cooperation");
  });

  test("the dev server says what is wrong with the data, and recovers", async () => {
    const root = writeProject(buildValidFiles().set("data/gaps.json", "["));
    const server = await serveProject(root);
    const send = vi.spyOn(server.ws, "send");

    const broken = await get(server, "/data/atlas.json");
    writeFileSync(join(root, "data/gaps.json"), "[]");
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: "full-reload" }), { timeout: 20_000 });
    const mended = await get(server, "/data/atlas.json");

    expect(broken.status).toBe(500);
    expect(broken.text).toContain("1 problem in data/:\n  data/gaps.json:1:2");
    expect(mended.status).toBe(200);
  });
});
