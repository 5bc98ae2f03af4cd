import { dataIn, slimAreas } from "./slimAreas.ts";
import { slimPath } from "./slimPath.ts";

/** Shortest path data that is worth an element of its own. */
const leastShared = 80;
/** Lines weaker than this may be one path: that they would be darker where they cross is not seen. */
const weak = 0.3;
/** Lines as weak as this are not seen. */
const faintest = 0.1;
/** Attributes that say where a thing is, or that no group may have for all. */
const own = /^(?:d|href|x|y|cx|cy|r|opacity|textLength|lengthAdjust)$/;

const opacityOf = (attributes: string): number => Number(/ stroke-opacity="([^"]*)"/.exec(attributes)?.[1] ?? 1);

/** Steps in a pixel: of where signs and letters stand, as of outlines. */
const placeSteps = 2;
/** Steps in a pixel of sizes. */
const sizeSteps = 10;

/** Numbers of places with half a pixel, of sizes with a tenth. */
function roundNumbers(svg: string): string {
  return svg.replace(
    / (x|y|cx|cy|r|textLength|font-size|stroke-width|letter-spacing)="(-?[\d.]+)"/g,
    (_, name: string, value: string) => {
      const steps = /^c?[xy]$/.test(name) ? placeSteps : sizeSteps;
      return ` ${name}="${Math.round(Number(value) * steps) / steps}"`;
    },
  );
}

/** Lines of one kind after each other, written as one path, where `isJoined` says so of their attributes. */
function joinLines(svg: string, isJoined: (attributes: string) => boolean): string {
  return svg.replace(
    /<path d="[^"]*"( stroke="[^>]*)\/>(?:<path d="[^"]*"\1\/>)+/g,
    (run: string, attributes: string) =>
      isJoined(attributes) ? `<path d="${dataIn(run).join("")}"${attributes}/>` : run,
  );
}

/** Path data that several elements have, written once. */
function shareShapes(svg: string, idPrefix: string): string {
  const counts = new Map<string, number>();
  for (const data of dataIn(svg)) counts.set(data, (counts.get(data) ?? 0) + 1);
  const shared = new Map(
    [...counts]
      .filter(([data, count]) => count > 1 && data.length >= leastShared)
      .map(([data], index) => [data, `${idPrefix}${index + 1}`]),
  );
  const used = svg.replace(/<path d="([^"]*)"/g, (whole, data: string) => {
    const id = shared.get(data);
    return id === undefined ? whole : `<use href="#${id}"`;
  });
  const definitions = [...shared].map(([data, id]) => `<path id="${id}" d="${data}"/>`).join("");
  return used.replace("</defs>", `${definitions}</defs>`);
}

/** The attributes of each element in the markup of a group, by name. */
function attributesIn(content: string): readonly ReadonlyMap<string, string>[] {
  return [...content.matchAll(/<(?:path|use|circle|text)\b([^>]*?)\/?>/g)].map(
    ([, text = ""]) =>
      new Map([...text.matchAll(/ ([\w-]+)="[^"]*"/g)].map(([attribute, name = ""]) => [name, attribute])),
  );
}

/** What all elements of a group have alike, on the group. */
function hoistAttributes(svg: string): string {
  const shapes = "(?:<(?:path|use|circle)[^>]*/>){2,}";
  const texts = "(?:<text[^>]*>(?:[^<]|</?tspan[^>]*>)*</text>){2,}";
  return svg.replace(new RegExp(`<g([^>]*)>(${shapes}|${texts})</g>`, "g"), (_, group: string, content: string) => {
    const [first = new Map<string, string>(), ...rest] = attributesIn(content);
    const common = [...first]
      .filter(([name, attribute]) => !own.test(name) && rest.every((other) => other.get(name) === attribute))
      .map(([, attribute]) => attribute);
    return `<g${group}${common.join("")}>${common.reduce((text, attribute) => text.replaceAll(attribute, ""), content)}</g>`;
  });
}

/**
 * A drawing that says the same in fewer bytes: paths in steps and arcs as curves, what nothing can be seen of left out,
 * neighbours of one colour joined, and what several elements have alike written once. `idPrefix` begins the ids of what is
 * shared; `size`: of the picture, pixels.
 */
export function slimDrawing(svg: string, idPrefix: string, size: readonly [number, number]): string {
  const slim = roundNumbers(slimAreas(svg, size))
    .replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${slimPath(data)}"`)
    .replace(/<path d=""[^>]*\/>/g, "")
    .replace(/<path( [^>]*)\/>/g, (path, attributes: string) => (opacityOf(attributes) <= faintest ? "" : path))
    .replace(/<g[^>]*><\/g>/g, "");
  const joined = joinLines(slim, (attributes) => opacityOf(attributes) < weak);
  return hoistAttributes(joinLines(shareShapes(joined, idPrefix), (attributes) => opacityOf(attributes) === 1));
}
