import type { SceneFeature } from "../layers/spec.ts";
import type { Scene } from "../scene/scene.ts";

const family = '"Source Sans 3 Variable"';
/** Characters by source and property; sources are immutable, so looking once is enough. */
const characters = new WeakMap<object, Map<string, string>>();

function charactersOfProperty(features: readonly SceneFeature[], property: string): string {
  const known = characters.get(features) ?? new Map<string, string>();
  characters.set(features, known);
  let text = known.get(property);
  if (text === undefined) {
    const found = new Set<string>();
    for (const { properties } of features) {
      const value = properties[property];
      if (typeof value === "string") for (const character of value + value.toUpperCase()) found.add(character);
    }
    text = [...found].join("");
    known.set(property, text);
  }
  return text;
}

/** Characters of the labels of a scene; a shipped font comes in parts, one a script, and only the needed parts are loaded. */
function charactersOf(scene: Scene): string {
  const all = new Set("Aa");
  for (const layer of scene.layers) {
    if (layer.type !== "label") continue;
    const text = charactersOfProperty(scene.sources[layer.source] ?? [], layer.text);
    for (const character of text) all.add(character);
  }
  return [...all].join("");
}

/**
 * Loads the fonts in which the labels of a scene are drawn. MapLibre keeps the shapes of letters for good once it has
 * drawn them, so they must be there before. Null = all there already. A font that cannot be loaded is no failure: the
 * labels then come in the next font of the family list.
 */
export function loadLabelFonts(scene: Scene): Promise<void> | null {
  const text = charactersOf(scene);
  const missing = [400, 600, 700].map((weight) => `${weight} 16px ${family}`).filter((font) => !isLoaded(font, text));
  if (missing.length === 0) return null;
  return Promise.allSettled(missing.map((font) => document.fonts.load(font, text))).then(() => undefined);
}

function isLoaded(font: string, text: string): boolean {
  try {
    return document.fonts.check(font, text);
  } catch {
    return true;
  }
}
