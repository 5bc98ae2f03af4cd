import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** One built file: its size on the wire and the bytes that each package put into it. */
export interface BundleFile {
  readonly file: string;
  readonly gzipBytes: number;
  readonly entry: boolean;
  /** Files that are loaded together with this one. */
  readonly imports: readonly string[];
  readonly packages: Readonly<Record<string, number>>;
}

const packageOf = (id: string): string => {
  const inside = id.split("node_modules/").pop();
  if (inside === undefined || inside === id) return "atlas";
  const [scope = "", name = ""] = inside.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
};

/** Writes what is in the bundle to a file outside the site, for the size test. */
export function bundleReportPlugin(path: string): Plugin {
  return {
    name: "atlas-bundle-report",
    apply: "build",
    generateBundle(_options, bundle) {
      const files: BundleFile[] = Object.values(bundle).map((output) => {
        const packages: Record<string, number> = {};
        if (output.type === "chunk") {
          for (const [id, module] of Object.entries(output.modules)) {
            const name = packageOf(id);
            packages[name] = (packages[name] ?? 0) + module.renderedLength;
          }
        }
        const source = output.type === "chunk" ? output.code : output.source;
        return {
          file: output.fileName,
          gzipBytes: gzipSync(source).length,
          entry: output.type === "chunk" && output.isEntry,
          imports: output.type === "chunk" ? output.imports : [],
          packages,
        };
      });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(files, null, 2));
    },
  };
}
