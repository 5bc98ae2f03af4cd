import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react()],
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts", "tests/data/**/*.test.ts", "tests/docs/**/*.test.ts"],
        },
      },
      { extends: true, test: { name: "dom", environment: "jsdom", include: ["tests/unit/**/*.test.tsx"] } },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/map/**/*.test.ts", "tests/e2e/**/*.test.ts", "tests/visual/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
