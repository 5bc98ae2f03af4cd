import { readFileSync } from "node:fs";
import { wcagContrast as contrast, differenceEuclidean, formatHex, interpolate } from "culori";
import { describe, expect, test } from "vitest";
import { cssVariables, nameHalo, patrolRibbon, themes } from "../../src/theme/tokens.ts";
import { lineKinds, observers, parseColour } from "../support/colourPairs.ts";

const difference = differenceEuclidean("lab");
/** How far apart an observer sees two colours. */
const apart = (see: (typeof observers)["full"], one: string, other: string): number =>
  difference(see(parseColour(one)), see(parseColour(other)));

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
    const hatch = (ground: string): string => formatHex(interpolate([ground, ui.warning], "rgb")(0.32));
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

  test.each(Object.entries(observers))("has line kinds apart in colour for an observer with %s vision", (_, see) => {
    for (const [index, first] of lineKinds.entries()) {
      for (const second of lineKinds.slice(index + 1)) {
        expect(apart(see, kinds[first], kinds[second]), `${first} and ${second}`).toBeGreaterThanOrEqual(15);
      }
    }
  });

  test.each(Object.entries(observers))(
    "has the ribbon of patrols apart from its grounds, the border on it and the arcs over it, for an observer with %s vision",
    (_, see) => {
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
        expect(apart(see, ribbon, other), `ribbon and ${other}`).toBeGreaterThanOrEqual(12);
      }
    },
  );

  test.each(Object.entries(observers))(
    "has the palest fill of the six apart from the land of others, for an observer with %s vision",
    (_, see) => {
      for (const other of [map.land, map.backdrop]) {
        expect(apart(see, ramp[0], other), other).toBeGreaterThanOrEqual(3);
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
    expect(variables["--ramp-4"]).toBe(ramp[3]);
    expect(Object.values(variables).every((value) => value !== "" && !value.includes("undefined"))).toBe(true);
  });
});
