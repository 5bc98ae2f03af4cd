import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { bundleReportPlugin } from "./src/vite/bundleReportPlugin.ts";
import { contentPolicy, contentPolicyPlugin } from "./src/vite/contentPolicyPlugin.ts";
import { datasetPlugin } from "./src/vite/datasetPlugin.ts";
import { licencesPlugin } from "./src/vite/licencesPlugin.ts";
import { originalsPlugin } from "./src/vite/originalsPlugin.ts";
import { themePlugin } from "./src/vite/themePlugin.ts";
import { topologyPlugin } from "./src/vite/topologyPlugin.ts";
import { ClosingLine } from "./tests/support/closingLine.ts";

export default defineConfig({
  base: "./",
  plugins: [
    datasetPlugin(),
    originalsPlugin(),
    themePlugin(),
    topologyPlugin(),
    contentPolicyPlugin(),
    licencesPlugin(),
    bundleReportPlugin(".cache/bundle.json"),
    react(),
  ],
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  preview: {
    headers: {
      "Content-Security-Policy": contentPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    },
  },
  test: {
    reporters: ["default", new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Property tests and whole compilations take their time on a busy machine.
          testTimeout: 60_000,
          include: ["tests/{unit,data,docs,house}/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          setupFiles: ["tests/support/domSetup.ts"],
          testTimeout: 60_000,
          include: ["tests/unit/**/*.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/map/**/*.test.ts", "tests/e2e/**/*.test.ts", "tests/visual/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
