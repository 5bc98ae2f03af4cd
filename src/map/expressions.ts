import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { ColourValue, Emphasis, LayerSpec, NumberValue } from "../layers/spec.ts";
import { type EmphasisState, emphasisStates } from "../scene/emphasis.ts";
import { valueAtZoom } from "../scene/values.ts";
import { specProperty } from "./mergedSources.ts";

export type NumberExpression = number | ExpressionSpecification;
export type ColourExpression = string | ExpressionSpecification;
type Emphases = LayerSpec["emphasis"];

/** True while the map holds the named state for a feature. */
function inState(state: EmphasisState): ExpressionSpecification {
  return ["boolean", ["feature-state", state], false];
}

/**
 * A number that depends on the state of a feature: `pick` of the first state that holds and has an emphasis, else `rest`.
 * A plain number when all of them agree.
 */
export function numberByState(
  emphases: Emphases,
  pick: (emphasis: Emphasis, state: EmphasisState) => number,
  rest: number,
): NumberExpression {
  let expression: NumberExpression = rest;
  for (const state of [...emphasisStates].reverse()) {
    const emphasis = emphases?.[state];
    if (emphasis === undefined) continue;
    const value = pick(emphasis, state);
    if (value === expression) continue;
    expression = ["case", inState(state), value, expression];
  }
  return expression;
}

function plainColour(colour: ColourValue): ColourExpression {
  return typeof colour === "string" ? colour : ["to-color", ["get", colour.get]];
}

/** A colour, replaced by that of the first state that holds and has an emphasis with a colour of its own. */
export function colourByState(colour: ColourValue, emphases: Emphases): ColourExpression {
  const rest = plainColour(colour);
  let expression: ColourExpression = rest;
  for (const state of [...emphasisStates].reverse()) {
    const emphasis = emphases?.[state];
    if (emphasis === undefined) continue;
    const value = emphasis.colour ?? rest;
    if (value !== expression) expression = ["case", inState(state), value, expression];
  }
  return expression;
}

/** Factor times value, written without the multiplication where it changes nothing. */
export function product(value: NumberExpression, factor: NumberExpression): NumberExpression {
  if (factor === 1) return value;
  if (value === 1) return factor;
  if (typeof value === "number" && typeof factor === "number") return value * factor;
  return ["*", value, factor];
}

/** A number of a spec at a zoom. A feature without the property counts as 0. */
function numberAt(value: NumberValue, zoom: number): NumberExpression {
  if (typeof value === "number") return value;
  if ("stops" in value) return value.stops.length === 0 ? 0 : valueAtZoom(value.stops, zoom);
  const own: ExpressionSpecification = ["number", ["get", value.get], 0];
  return value.times === undefined ? own : product(own, value.times.length === 0 ? 0 : valueAtZoom(value.times, zoom));
}

const stopsOf = (value: NumberValue): readonly (readonly [number, number])[] =>
  typeof value === "number" ? [] : "stops" in value ? value.stops : (value.times ?? []);

/** A choice by a property: names and values in turn. The types of the style do not know lists of any length. */
function choose(property: string, choices: readonly unknown[], rest: unknown): ExpressionSpecification {
  const expression: readonly unknown[] = ["match", ["get", property], ...choices, rest];
  return expression as ExpressionSpecification;
}

/** A choice by a property of features. The first is taken where none fits. */
export function byProperty<Name extends string>(
  property: string,
  names: readonly Name[],
  pick: (name: Name) => string | number,
): ExpressionSpecification {
  const [first] = names;
  if (first === undefined) throw new Error("A choice needs something to choose from.");
  return choose(
    property,
    names.flatMap((name) => [name, pick(name)]),
    pick(first),
  );
}

/**
 * A value that each of some specs has for its own features: a choice by the name of the spec, also where there is only one.
 * MapLibre makes a program for every set of properties that come from features, so that layers of a kind share theirs only
 * when all of them take the same from features.
 */
export function bySpec<Spec extends LayerSpec, Value extends string | number | readonly unknown[]>(
  specs: readonly Spec[],
  pick: (spec: Spec) => Value,
): ExpressionSpecification {
  const [first] = specs;
  if (first === undefined) throw new Error("A layer draws one spec at least.");
  const choices = specs.flatMap((spec) => [spec.id, pick(spec)]);
  return choose(specProperty, choices, pick(first));
}

/**
 * A number that each of some specs has for its own features. `zoom` may only be read at the outside of an expression that
 * reads feature state, so `transform` (factor of a state, offset, unit) is applied to each stop; all specs get the stops
 * of all.
 */
export function numberBySpec<Spec extends LayerSpec>(
  specs: readonly Spec[],
  pick: (spec: Spec) => NumberValue,
  transform: (value: NumberExpression, spec: Spec) => NumberExpression = (plain) => plain,
): ExpressionSpecification {
  const at = (zoom: number) => bySpec(specs, (spec) => transform(numberAt(pick(spec), zoom), spec));
  const changing = specs.map((spec) => stopsOf(pick(spec))).filter(({ length }) => length > 1);
  const zooms = [...new Set(changing.flat().map(([zoom]) => zoom))].sort((a, b) => a - b);
  if (zooms.length === 0) return at(0);
  return ["interpolate", ["linear"], ["zoom"], ...zooms.flatMap((zoom) => [zoom, at(zoom)])] as ExpressionSpecification;
}
