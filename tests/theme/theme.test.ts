import { readFileSync } from "node:fs";
import { interpolateRgb, lab, rgb } from "d3";
import { describe, expect, test } from "vitest";
import { cssVariables, nameHalo, patrolRibbon, themes } from "../../src/theme/tokens.ts";
import { lineKinds } from "../support/colourPairs.ts";

type Matrix = readonly (readonly [number, number, number])[];
/**
 * Full deficiency of one cone, on linear sRGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency", IEEE TVCG 15(6), 2009, table for severity 1.0.
 */
const deficiencies: Readonly<Record<string, Matrix | null>> = {
  none: null,
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const linear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const encode = (value: number): number => {
  const held = Math.min(1, Math.max(0, value));
  return 255 * (held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055);
};
function channels(colour: string): [number, number, number] {
  const { r, g, b } = rgb(colour);
  return [linear(r), linear(g), linear(b)];
}
function contrast(first: string, second: string): number {
  const [one, other] = [first, second].map((colour) => {
    const [r, g, b] = channels(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  });
  return Math.max(one ?? 0, other ?? 0) / Math.min(one ?? 1, other ?? 1);
}
function seen(colour: string, matrix: Matrix | null) {
  const [r, g, b] = channels(colour);
  const [x, y, z] = (
    matrix ?? [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
  ).map(([fromR, fromG, fromB]) => encode(fromR * r + fromG * g + fromB * b));
  return lab(rgb(x ?? 0, y ?? 0, z ?? 0));
}

const matrixStyles = readFileSync(new URL("../../src/views/matrix/matrix.css", import.meta.url), "utf8");
describe.each(Object.values(themes))("theme $name", (theme) => {
  const { ui, map, ramp, kinds } = theme;

  test("has text that can be read on its grounds", () => {
    for (const ground of [ui.paper, ui.surface, ui.surfaceRaised]) {
      for (const text of [ui.ink, ui.muted, ui.accent, ui.accentStrong, ui.warning, ui.danger]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      for (const mark of [ui.lineStrong, ui.focus]) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(ui.accentInk, ui.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui.warning, ui.warningSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui.danger, ui.dangerSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui.ink, ui.accentSoft)).toBeGreaterThanOrEqual(4.5);
    for (const label of [map.label, map.labelCore, map.labelTown]) {
      expect(contrast(label, map.halo)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("has numbers and notes that can be read on every level of the matrix of pairs", () => {
    const variables = cssVariables(theme);
    const colourOf = (selector: string, property: string): string => {
      const rule = matrixStyles.slice(matrixStyles.indexOf(`\n${selector} {`)).split("}")[0] ?? "";
      const [, token] = new RegExp(`\\n  ${property}: var\\((--[\\w-]+)\\)`).exec(rule) ?? [];
      return variables[token ?? ""] ?? "";
    };
    const numbers = colourOf(".pair-counts .kind-counts", "color");
    const hatch = (ground: string): string => interpolateRgb(ground, ui.warning)(0.32);
    for (const level of ["1", "2", "3", "4"]) {
      const ground = colourOf(`.matrix [data-level="${level}"]`, "background-color");
      expect(contrast(numbers, ground), `level ${level}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(numbers, hatch(ground)), `level ${level}, hatched`).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [ui.accentSoft, hatch(ui.paper)]) {
      expect(contrast(numbers, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
    const note = contrast(colourOf(".gap-note", "color"), colourOf(".gap-note", "background"));
    expect(note, "note of a gap").toBeGreaterThanOrEqual(4.5);
  });

  test("has kinds of link that stand out from land and sea", () => {
    for (const [kind, colour] of Object.entries(kinds)) {
      for (const ground of [map.sea, map.backdrop, map.land, map.landCore, ...ramp]) {
        expect(contrast(colour, ground), `${kind} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test.each(Object.entries(deficiencies))("has line kinds apart in colour with a deficiency of %s", (_, matrix) => {
    for (const [index, first] of lineKinds.entries()) {
      for (const second of lineKinds.slice(index + 1)) {
        const [one, other] = [seen(kinds[first], matrix), seen(kinds[second], matrix)];
        const distance = Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
        expect(distance, `${first} and ${second}`).toBeGreaterThanOrEqual(15);
      }
    }
  });

  test.each(Object.entries(deficiencies))(
    "has the ribbon of patrols apart from its grounds, the border on it and the arcs over it, with a deficiency of %s",
    (_, matrix) => {
      const ribbon = patrolRibbon(theme);
      const beside = [
        map.sea,
        map.backdrop,
        map.land,
        map.landCore,
        ...ramp,
        map.borderCore,
        kinds.agreement,
        kinds.centre,
      ];
      for (const other of beside) {
        const [one, two] = [seen(ribbon, matrix), seen(other, matrix)];
        const distance = Math.hypot(one.l - two.l, one.a - two.a, one.b - two.b);
        expect(distance, `ribbon and ${other}`).toBeGreaterThanOrEqual(12);
      }
    },
  );

  test("has numbers that can be read on their discs, and names of the six on their halo", () => {
    for (const kind of ["agreement", "informal"] as const) {
      expect(contrast(map.casing, kinds[kind]), kind).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [map.labelCore, map.labelTown]) {
      expect(contrast(colour, nameHalo(theme)), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("gives every token to the style sheets under a name of its own", () => {
    const variables = cssVariables(theme);
    expect(variables["--paper"]).toBe(ui.paper);
    expect(variables["--accent-ink"]).toBe(ui.accentInk);
    expect(variables["--map-border-core"]).toBe(map.borderCore);
    expect(variables["--kind-joint-patrol"]).toBe(kinds["joint-patrol"]);
    expect(variables["--ramp-6"]).toBe(ramp[5]);
    expect(Object.values(variables).every((value) => value !== "" && !value.includes("undefined"))).toBe(true);
  });
});
