import { availableParallelism } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { roomForNew } from "./src/commands/machine.mjs";
import { bundleReportPlugin } from "./src/vite/bundleReportPlugin.ts";
import { contentPolicyPlugin } from "./src/vite/contentPolicyPlugin.ts";
import { embedScriptPlugin } from "./src/vite/embedScriptPlugin.ts";
import { firstPagePlugin } from "./src/vite/firstPagePlugin.ts";
import { siteHeaders } from "./src/vite/hosting/headers.ts";
import { hostingPlugin } from "./src/vite/hosting/hostingPlugin.ts";
import { previewCachePlugin } from "./src/vite/hosting/previewCachePlugin.ts";
import { licencesPlugin } from "./src/vite/licencesPlugin.ts";
import { offlinePlugin, workerModules } from "./src/vite/offlinePlugin.ts";
import { pagesPlugin } from "./src/vite/pagesPlugin.ts";
import { programPlugins } from "./src/vite/programPlugins.ts";
import { ClosingLine } from "./tests/support/closingLine.ts";
import { LongestFirst } from "./tests/support/longestFirst.ts";

/** Tests that draw with WebGL. */
const webglTests = ["tests/map/controller.test.ts", "tests/e2e/walks.test.ts", "tests/e2e/embedTurns.test.ts"];
/** Tests that look at the built atlas, most of them in a browser, without WebGL. */
const browserTests = [
  "tests/e2e/**/*.test.ts",
  "tests/visual/letters.test.ts",
  "tests/docs/bundle.test.ts",
  "tests/docs/site.test.ts",
];

/** Tests that make whole documents and have them read by other programs: `npm run test:quick` leaves them to `npm test`. */
const documentTests = [
  "tests/exports/pdf.test.ts",
  "tests/exports/pptx.test.ts",
  "tests/views/table/spreadsheet.test.ts",
];
const isQuick = process.env.ATLAS_QUICK !== undefined;

/** Tests of components that have not been loaded yet: each file with modules of its own. */
const freshTests = ["tests/**/*.fresh.test.tsx"];

/** Files of tests at a time. The runner's own choice is one fewer than cores, which on two cores leaves one idle. */
const workers = Math.max(2, availableParallelism() - 1);

/**
 * How often a walk in a browser is tried again when it fails: of some hundreds of them on a busy machine one may fail for what
 * no reader meets. The closing line names each that needed it; a fault fails every time.
 */
const triesAgain = 1;

/**
 * How files run that look at the built atlas, after all others. A file and its browser keep a core busy: with three on two cores
 * each test took half as long again, and all together ended no sooner.
 */
const inBrowser = {
  environment: "node",
  globalSetup: "tests/support/siteSetup.ts",
  setupFiles: "tests/support/builtSetup.ts",
  maxWorkers: workers,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: triesAgain,
} as const;

const base = "./";
const program = [...programPlugins()];

/**
 * A project of tests, made of the same modules as the site. All share the plugins that make them, and so compile the data once;
 * to extend this file would read it anew for each project, and compile for each.
 */
const project = (
  test: TestProjectInlineConfiguration["test"],
  more: TestProjectInlineConfiguration = {},
): TestProjectInlineConfiguration => ({
  base,
  plugins: [program, react()],
  ...more,
  // Components and their pages are made by the thousand and thrown away.
  test: { execArgv: roomForNew, ...test },
});

export default defineConfig({
  base,
  plugins: [
    program,
    contentPolicyPlugin(),
    firstPagePlugin(),
    licencesPlugin(workerModules(import.meta.dirname)),
    // Before what counts the files of the build: it takes one away.
    pagesPlugin(),
    offlinePlugin(),
    embedScriptPlugin(),
    bundleReportPlugin(".cache/bundle.json"),
    hostingPlugin(),
    previewCachePlugin(),
    react(),
  ],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    // The scripts that the first screen needs are one file: a slow line pays for each, and small ones compress badly. Not in
    // it: style sheets, which stay with their entries (the pages of records have one of their own), and the entry itself.
    rolldownOptions: {
      preserveEntrySignatures: "allow-extension",
      output: {
        codeSplitting: {
          groups: [
            {
              name: "first",
              tags: ["$initial"],
              test: /^(?!.*(?:\.css|\.html|\/src\/pages\/|\/src\/main\.tsx))/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  preview: {
    headers: { ...siteHeaders },
    // The preview's own answers about origins name one, also in a 304: what a browser keeps is then refused to a frame without
    // an origin. The header of the list holds for all.
    cors: false,
  },
  test: {
    reporters: ["default", new ClosingLine()],
    sequence: { sequencer: LongestFirst },
    projects: [
      project({
        name: "unit",
        environment: "node",
        // Property tests and whole compilations take their time on a busy machine.
        testTimeout: 60_000,
        include: ["tests/**/*.test.ts"],
        exclude: [...browserTests, ...webglTests, ...(isQuick ? documentTests : [])],
        maxWorkers: workers,
        // What half the time went into was reading the same modules and the same data again for each file.
        isolate: false,
      }),
      project({
        name: "fresh",
        environment: "jsdom",
        setupFiles: ["tests/support/domSetup.ts"],
        testTimeout: 60_000,
        include: freshTests,
        maxWorkers: workers,
      }),
      project(
        {
          name: "dom",
          environment: "jsdom",
          setupFiles: ["tests/support/domSetup.ts"],
          testTimeout: 60_000,
          include: ["tests/**/*.test.tsx"],
          exclude: freshTests,
          maxWorkers: workers,
          // Components and data are read once for all files, as in a page that stays open.
          isolate: false,
        },
        // Whether the documents are at hand must not change what a test sees.
        {
          resolve: { alias: { "virtual:atlas-originals": join(import.meta.dirname, "tests/support/noOriginals.ts") } },
        },
      ),
      project({
        ...inBrowser,
        name: "browser",
        include: browserTests,
        exclude: webglTests,
        // Files share a browser and the data that they have read.
        isolate: false,
      }),
      project({ ...inBrowser, name: "webgl", include: webglTests }),
    ],
  },
});
