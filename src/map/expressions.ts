import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { ColourValue, Emphasis, LayerSpec, NumberValue } from "../layers/spec.ts";
import { type EmphasisState, emphasisStates } from "../scene/emphasis.ts";

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

/** A colour, replaced by that of the first state that holds and has an emphasis with a colour of its own. */
export function colourByState(colour: ColourValue, emphases: Emphases): ColourExpression {
  const rest: ColourExpression = typeof colour === "string" ? colour : ["to-color", ["get", colour.get]];
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

/**
 * Compiles a `NumberValue`. `zoom` may only be read at the outside of an expression that reads feature state, so
 * `transform` (factor of a state, offset, unit) is applied to each stop. A feature without the property counts as 0.
 */
export function numberExpression(
  value: NumberValue,
  transform: (value: NumberExpression) => NumberExpression = (plain) => plain,
): NumberExpression {
  if (typeof value === "number") return transform(value);
  if ("stops" in value) return byZoom(value.stops.map(([zoom, stop]) => [zoom, transform(stop)]));
  const property: ExpressionSpecification = ["number", ["get", value.get], 0];
  if (value.times === undefined) return transform(property);
  return byZoom(value.times.map(([zoom, factor]) => [zoom, transform(product(property, factor))]));
}

/** Linear between the stops, flat outside; a single stop is a constant, no stop is 0. */
function byZoom(stops: readonly (readonly [zoom: number, value: NumberExpression])[]): NumberExpression {
  const [first, ...others] = stops;
  if (first === undefined) return 0;
  if (others.length === 0) return first[1];
  return ["interpolate", ["linear"], ["zoom"], ...first, ...others.flat()];
}
