import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileDataset, compileFiles } from "../../../src/compiler/compile.ts";
import { checkGeography } from "../../../src/compiler/geography/checkGeography.ts";
import { readDataFiles } from "../../../src/compiler/readData.ts";

const real = readDataFiles(process.cwd());
const check = checkGeography(process.cwd());

type Row = Record<string, unknown>;

/** Problems of the real content with one record changed, as `file place code: message`. */
function problemsWith(path: string, change: (record: Row & readonly Row[]) => void): readonly string[] {
  const record: Row & readonly Row[] = JSON.parse(real.get(`data/${path}`) ?? "null");
  change(record);
  const files = new Map(real).set(`data/${path}`, JSON.stringify(record, null, 2));
  return compileFiles(files, [], new Set(), [check]).problems.map(
    ({ file, place, code, message }) => `${file} ${place} ${code}: ${message}`,
  );
}
function rowOf(rows: readonly Row[], key: string, value: string): Row {
  return rows.find((row) => row[key] === value) ?? {};
}
const indexIn = (path: string, key: string, value: string) =>
  (JSON.parse(real.get(`data/${path}`) ?? "[]") as readonly Row[]).findIndex((row) => row[key] === value);

describe("content held against the map", { timeout: 120_000 }, () => {
  test("lies where the map puts it: towns in their economies, crossings and centres at their borders, borders as long", () => {
    const { dataset, problems } = compileDataset(process.cwd(), [check]);

    expect(problems).toEqual([]);
    expect(dataset?.crossings).toHaveLength(29);
  });

  test("tells a crossing that is off its border, and the nearest point of it", () => {
    const problems = problemsWith("crossings/cc-morine.json", (record) => {
      record.coordinates = [20.5, 42.2];
    });

    expect(problems).toEqual([
      expect.stringMatching(
        /^data\/crossings\/cc-morine\.json \/coordinates off-border: This point is [\d.]+ km off the border al-xk; correct it \(the nearest point of the border is \[20\.\d{1,5}, 42\.\d{1,5}\]\)\.$/,
      ),
    ]);
  });

  test("accepts the nearest point that it told", () => {
    const [problem = ""] = problemsWith("crossings/cc-morine.json", (record) => {
      record.coordinates = [20.5, 42.2];
    });
    const point = /border is (\[.*?\])/.exec(problem)?.[1] ?? "";

    expect(
      problemsWith("crossings/cc-morine.json", (record) => Object.assign(record, { coordinates: JSON.parse(point) })),
    ).toEqual([]);
  });

  test("tells a town and an economy whose point lies elsewhere", () => {
    const anchor = [20.457, 44.787];

    expect(problemsWith("places.json", (rows) => Object.assign(rowOf(rows, "id", "plav"), { anchor }))).toEqual([
      expect.stringMatching(
        `^data/places\\.json /${indexIn("places.json", "id", "plav")}/anchor place-elsewhere: "plav" lies [\\d.]+ km outside of "me"`,
      ),
    ]);
    expect(problemsWith("places.json", (rows) => Object.assign(rowOf(rows, "id", "mk"), { anchor }))).toEqual([
      expect.stringMatching(
        `^data/places\\.json /${indexIn("places.json", "id", "mk")}/anchor place-elsewhere: "mk" lies [\\d.]+ km outside of "mk"`,
      ),
    ]);
  });

  test("tells a centre outside of its economy, and one far from the crossing at which it stands", () => {
    const move = (coordinates: readonly number[]) =>
      problemsWith("centres/jcc-blace.json", (record) => Object.assign(record, { coordinates }));

    expect(move([20.457, 44.787])).toEqual([
      expect.stringMatching(/^data\/centres\/jcc-blace\.json \/coordinates place-elsewhere: .* km outside of "mk"/),
    ]);
    expect(move([21.5, 41.6])).toEqual([
      expect.stringMatching(/^data\/centres\/jcc-blace\.json \/coordinates off-border: .* km from the next border/),
    ]);
  });

  test("tells a place that cannot stand for a sector of the border, and a sector of what is no patrol", () => {
    const along = [{ name: "Sarajevo", position: [18.35644, 43.84864] }];

    expect(problemsWith("links/jp-ba-hr.json", (record) => Object.assign(record, { along }))).toEqual([
      expect.stringMatching(
        /^data\/links\/jp-ba-hr\.json \/along\/0 off-border: "Sarajevo" cannot stand for a sector: it is [\d.]+ km from their border/,
      ),
    ]);
    expect(
      problemsWith("links/ag-ba-hr-police10.json", (record) => Object.assign(record, { along: [] })),
    ).toContainEqual(expect.stringMatching(/^data\/links\/ag-ba-hr-police10\.json \/along sector-of-no-patrol:/));
  });

  test("tells a border that nobody draws, and a length that no border has", () => {
    const index = indexIn("borders.json", "pair", "al-xk");
    const pair = problemsWith("borders.json", (rows) => Object.assign(rowOf(rows, "pair", "al-xk"), { pair: "al-rs" }));
    const length = problemsWith("borders.json", (rows) =>
      Object.assign(rowOf(rows, "pair", "al-xk"), { lengthKm: 1_120, alternatives: [] }),
    );

    expect(pair).toContainEqual(
      expect.stringMatching(`^data/borders\\.json /${index}/pair not-neighbours: The map draws no border`),
    );
    expect(length).toEqual([
      expect.stringMatching(
        `^data/borders\\.json /${index}/lengthKm length-off-map: The border drawn is 11\\d km long`,
      ),
    ]);
  });

  test("says that the outlines cannot be read, without a stack", () => {
    const root = mkdtempSync(join(tmpdir(), "atlas-geodata-"));
    mkdirSync(join(root, "geodata"));
    writeFileSync(join(root, "geodata/outlines-detail.json"), '{ "type": "Topology" ');

    const { problems } = compileFiles(real, [], new Set(), [checkGeography(root)]);
    rmSync(root, { recursive: true });

    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "geodata/outlines-detail.json broken-geodata",
    ]);
  });
});
