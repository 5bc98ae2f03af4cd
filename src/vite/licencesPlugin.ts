import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findPkgRoot, type LicenseInfo, licensePlugin } from "rolldown-license-plugin";
import satisfies from "spdx-satisfies";
import type { Plugin } from "vite";

/** File of the built site that names everything whose code or font it holds. */
export const licencesFile = "third-party-licences.txt";

/**
 * Licences that the atlas can carry along under its own: each asks for no more than its text and its copyright notice.
 * Apache 2.0 also asks for a file NOTICE to be passed on where a package has one; the build stops at one.
 */
const allowed: readonly string[] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"];

/** Copyright notices that stand in a package's files and not in the text of its licence. */
const notices: Readonly<Record<string, string>> = {
  // As the font files say themselves; the package has "Google Inc." from the place it takes them from.
  "@fontsource-variable/source-sans-3": "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’",
};

/** Packages that name the licence and its author (in package.json), but leave out its text. */
const withoutText: Readonly<Record<string, { readonly license: string; readonly holder: string }>> = {
  dfa: { license: "MIT", holder: "Devon Govett" },
  fontkit: { license: "MIT", holder: "Devon Govett" },
};

/** The MIT licence as SPDX has it. */
const mitText = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The text that a package leaves out; empty where it is not known to. */
function knownText({ name, license }: LicenseInfo): string {
  const known = withoutText[name];
  return known?.license === license ? mitText(known.holder) : "";
}

const rule = "-".repeat(78);

function isAllowed(expression: string): boolean {
  try {
    return satisfies(expression, allowed);
  } catch {
    return false;
  }
}

/** A file of a package of the builder's own, for the pieces of it that a build puts between the modules. */
function modulesOfBuilder(id: string, root: string): readonly string[] {
  const name = /^\0(vite|rolldown)\//.exec(id)?.[1];
  return name === undefined
    ? []
    : [join(findInstalled(root, name) ?? join(root, "node_modules", name), "package.json")];
}

/** The folder of a package as seen from another folder; null when it is not installed. */
function findInstalled(from: string, name: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

/**
 * Modules of other packages that are in a package's published files, as the source maps beside a module say (MapLibre holds
 * twenty). Throws when one of them is not installed, since its licence could not be read.
 */
function modulesWithin(file: string): readonly string[] {
  const folder = dirname(file);
  const names = new Set<string>();
  for (const map of readdirSync(folder).filter((name) => name.endsWith(".map"))) {
    const { sources = [] }: { readonly sources?: readonly string[] } = JSON.parse(
      readFileSync(join(folder, map), "utf8"),
    );
    for (const source of sources) {
      // A builder's empty file in the place of one that browsers do not need.
      if (source.endsWith("/_empty.js")) continue;
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].map((name) => {
    const found = findInstalled(folder, name);
    if (found === null)
      throw new Error(`"${name}" is part of ${file}, but it is not installed: its licence cannot be read.`);
    return join(found, "package.json");
  });
}

/** Every module of a bundle and, as a path in its package, what is in them of other packages. */
function allModules(ids: readonly string[], root: string): readonly string[] {
  const files = ids.flatMap((id) => [
    ...modulesOfBuilder(id, root),
    ...(id.startsWith("\0") ? [] : [id.split("?")[0] ?? id]),
  ]);
  const byFolder = new Map(files.filter((file) => file.includes("node_modules")).map((file) => [dirname(file), file]));
  return [...files, ...[...byFolder.values()].filter((file) => existsSync(file)).flatMap(modulesWithin)];
}

/** The licence in a readme, for packages that have no file of its own for it; empty for none. */
function licenceInReadme(folder: string): string {
  const name = readdirSync(folder).find((file) => /^readme/i.test(file));
  const text = name === undefined ? "" : readFileSync(join(folder, name), "utf8");
  const [, section = ""] = /^#+ *licen[cs]e.*$([\s\S]*)/im.exec(text) ?? [];
  return /copyright/i.test(section) ? (section.split(/^#+ /m)[0] ?? "") : "";
}

/** The text of a licence without what the package only needed to be built itself. */
const ownPart = (text: string): string =>
  (text.split(/^# Licenses of bundled dependencies/m)[0] ?? "").replace(/\r\n?/g, "\n").trim();

function formatLicences(entries: readonly LicenseInfo[]): string {
  const parts = entries.map(({ name, version, license, licenseText }) =>
    [
      `${name} ${version}`,
      `Licence: ${license}`,
      "",
      ...(notices[name] === undefined ? [] : [notices[name], ""]),
      licenseText,
    ].join("\n"),
  );
  const head = [
    "Software and fonts in this build of the Western Balkans Cooperation Atlas that others have made, each with its licence.",
    "",
    "The atlas itself: code MIT; records and texts CC BY 4.0, contributors to the Western Balkans Cooperation Atlas.",
    "Borders: ODbL 1.0, © OpenStreetMap contributors. Towns: GeoNames, CC BY 4.0. Data is not part of the list below.",
    "",
    ...entries.map(({ name, version, license }) => `  ${name} ${version} (${license})`),
  ].join("\n");
  // Hosts that send plain text without its encoding would have ours taken for another one.
  return `\uFEFF${[head, ...parts].join(`\n\n${rule}\n\n`)}\n`;
}

/**
 * Writes name, version, licence and copyright of everything in a build that others have made, code and fonts, also
 * inside prebuilt packages. The build stops with a list when a package has a licence that is not allowed, none, or no
 * text of it. `besides`: modules of what is built apart, such as the service worker.
 */
export function licencesPlugin(besides: readonly string[] = []): Plugin {
  let root = process.cwd();
  return {
    name: "atlas-licences",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(options, bundle) {
      const ids = [
        ...Object.values(bundle).flatMap((output) => (output.type === "chunk" ? Object.keys(output.modules) : [])),
        ...besides,
      ];
      const modules = allModules(ids, root);
      const folders = new Map(
        modules.flatMap((file) => {
          const folder = findPkgRoot(file);
          return folder === null ? [] : [[folder.split("/node_modules/").pop() ?? "", folder] as const];
        }),
      );
      const found: LicenseInfo[] = [];
      const collector = licensePlugin({ done: (licences) => void found.push(...licences) }).generateBundle;
      if (typeof collector !== "function") throw new Error("The licence collector has changed its form.");
      // The collector reads the names of the modules and nothing else of a bundle.
      const named = { all: { type: "chunk", modules: Object.fromEntries(modules.map((file) => [file, {}])) } };
      await Reflect.apply(collector, this, [options, named, false]);
      const entries = found
        .map((entry) => ({
          ...entry,
          licenseText: ownPart(
            entry.licenseText || licenceInReadme(folders.get(entry.name) ?? root) || knownText(entry),
          ),
        }))
        .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
      const problems = entries.flatMap(({ name, version, license, licenseText }) => {
        if (license === "") return [`${name} ${version}: names no licence`];
        if (!isAllowed(license)) return [`${name} ${version}: "${license}" is not on the list of allowed licences`];
        // Apache 2.0 wants a notice handed on; a package that has one would need it in the list.
        const folder = folders.get(name) ?? root;
        if (license.includes("Apache") && readdirSync(folder).some((file) => /^notice/i.test(file))) {
          return [`${name} ${version}: its notice would have to be passed on`];
        }
        return licenseText === "" ? [`${name} ${version}: the text of its licence (${license}) is missing`] : [];
      });
      for (const name of folders.keys()) {
        if (!entries.some((entry) => entry.name === name)) problems.push(`${name}: its package.json cannot be read`);
      }
      if (problems.length > 0) {
        this.error(
          `Licences of third parties stand in the way of this build:\n${problems.map((line) => `  ${line}`).join("\n")}`,
        );
      }
      this.emitFile({ type: "asset", fileName: licencesFile, source: formatLicences(entries) });
    },
  };
}
