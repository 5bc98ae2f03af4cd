import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { selectionKinds } from "../../src/dataset/vocabulary.ts";
import { PagesDriver } from "./driver/pages.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const kinds = selectionKinds;
const idsOf = (kind: (typeof kinds)[number]): readonly string[] =>
  readdirSync(join(dist, kind), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Another choice on every day, so that all pages come by in time; the seed is in the name of the test. `PAGES=40` looks at as many. */
const seed = Number(new Date().toISOString().slice(0, 10).replaceAll("-", ""));
const rounds = Math.max(1, Math.ceil((Number(process.env.PAGES ?? 0) - 2) / kinds.length));
const chosen = [
  ...Array.from({ length: rounds }, (_, round) =>
    kinds.map((kind, index) => {
      const ids = idsOf(kind);
      return `${kind}/${ids[(seed * 7919 + round * 15_485_863 + index * 104_729) % ids.length] ?? ""}/`;
    }),
  ).flat(),
  `${kinds[seed % kinds.length] ?? "link"}/`,
  `${kinds[(seed + 3) % kinds.length] ?? "place"}/`,
];

test(
  `axe finds nothing on pages of every kind, light and dark, and each link has a style (seed ${seed})`,
  async () => {
    const pages = await PagesDriver.open();
    const wrong: string[] = [];
    for (const address of chosen) {
      await pages.load(address);
      for (const theme of ["light", "dark"] as const) {
        await pages.wear(theme);
        const problems = [...(await pages.accessibilityProblems(theme === "dark")), ...(await pages.plainLinks())];
        wrong.push(...problems.map((problem) => `${address} ${theme}: ${problem}`));
      }
    }
    await pages.close();
    expect(wrong).toEqual([]);
  },
  120_000 * rounds,
);

describe("without script", () => {
  test("an economy, a pair, a mechanism and a section read whole on a telephone, with their maps and ways on", async () => {
    const pages = await PagesDriver.open({ javaScript: false, width: 390, height: 844 });
    for (const [address, heading, map, list, words] of [
      ["place/al/", "Albania", 358, "What the documents say", "Special Structure against Corruption"],
      ["pair/al-xk/", "Albania and Kosovo*", 358, "What the documents say", "Shared land border of 112 km"],
      ["mechanism/selec/", "Southeast European Law Enforcement Center", 358, "What the documents say", "Bucharest"],
      [
        "section/k4d-5-7/",
        "5.7 Southeast European Prosecutors Advisory Group (SEEPAG)",
        null,
        "Statements of this section",
        "(SELEC, n.d.)",
      ],
    ] as const) {
      await pages.load(address);
      expect(await pages.heading()).toBe(heading);
      expect([address, await pages.mapWidth()]).toEqual([address, map]);
      expect([address, await pages.overflow()]).toEqual([address, 0]);
      expect(await pages.words()).toContain(words);
      const { said, seen } = await pages.statementsUnder(list);
      expect([address, seen]).toEqual([address, said]);
      expect(seen).toBeGreaterThan(2);
    }
    expect(await pages.follow("SELEC, n.d.")).toBe("5.7 Southeast European Prosecutors Advisory Group (SEEPAG)");
    expect(await pages.worksInView()).toEqual([expect.stringContaining("SELEC")]);
    await pages.load("pair/al-xk/");
    expect(await pages.follow("Albania")).toBe("Albania");
    await pages.close();
  });
});
