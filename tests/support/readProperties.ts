import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A property of features that a layer reads; `spec`: only of those that are drawn by it, null: of all. */
export interface ReadProperty {
  readonly spec: string | null;
  readonly property: string;
}

/**
 * Feature properties that a MapLibre layer reads in paint and layout, as `["get", name]` finds them; within a choice by
 * spec, those that the chosen value reads. Filters are left out: a feature without the property is simply not drawn. The
 * official validator does not look at this.
 */
export function readProperties(layer: LayerSpecification): ReadProperty[] {
  const found = new Map<string, ReadProperty>();
  const visit = (value: unknown, spec: string | null): void => {
    if (!Array.isArray(value)) return;
    const [operator, name] = value;
    if (operator === "get" && typeof name === "string") found.set(`${spec} ${name}`, { spec, property: name });
    if (operator !== "match" || JSON.stringify(name) !== '["get","spec"]') {
      for (const part of value) visit(part, spec);
      return;
    }
    // Names and values in turn; the last value, where no name fits, is never taken.
    for (let at = 2; at + 1 < value.length; at += 2) visit(value[at + 1], String(value[at]));
  };
  for (const group of ["paint", "layout"] as const) {
    if (group in layer) for (const value of Object.values(layer[group] ?? {})) visit(value, null);
  }
  return [...found.values()];
}
