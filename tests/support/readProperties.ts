import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";

/**
 * Feature properties that a MapLibre layer reads in paint and layout, as `["get", name]` finds them. Filters are left
 * out: a feature without the property is simply not drawn. The official validator does not look at this.
 */
export function readProperties(layer: LayerSpecification): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [operator, name] = value;
    if (operator === "get" && typeof name === "string") found.add(name);
    for (const part of value) visit(part);
  };
  for (const group of ["paint", "layout"] as const) {
    if (group in layer) for (const value of Object.values(layer[group] ?? {})) visit(value);
  }
  return [...found];
}
