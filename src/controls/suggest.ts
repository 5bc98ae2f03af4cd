import { distance } from "fastest-levenshtein";
import type { Dataset } from "../dataset/model.ts";
import {
  bases,
  fields,
  layerIds,
  linkStatuses,
  mechanismStatuses,
  relevances,
  selectionKinds,
} from "../dataset/vocabulary.ts";
import { foldText } from "../text/fold.ts";
import { haveSwapped } from "../text/swapped.ts";
import { languages } from "../text/translate.ts";
import { type Atlas, buildKnownNames } from "../view/atlas.ts";
import { facetNames, matrixNames, optionNames, tableNames } from "../view/query.ts";
import { themeNames, type ViewState, viewNames } from "../view/state.ts";
import { formatAddress, parseAddress, type Rejected } from "../view/urlCodec.ts";

/** What a part of the address may have meant: how it is written, and the view with it. */
export interface Suggestion {
  readonly text: string;
  readonly view: ViewState;
}

/** A value of the address with the other words by which readers may name it. */
type Candidate = readonly [value: string, ...names: readonly string[]];
const plain = (values: readonly string[]): readonly Candidate[] => values.map((value) => [value]);

/** How many letters may differ: short words resemble each other by chance. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 5 ? 1 : word.length < 9 ? 2 : 3);

/** Letters that differ; two neighbours that changed places are one slip, as readers make it. */
const slipsBetween = (one: string, two: string): number => (haveSwapped(one, two) ? 1 : distance(one, two));

/** The value nearest to a word; null when none is near or two are equally near. */
function nearest(word: string, candidates: readonly Candidate[]): string | null {
  const wanted = foldText(word);
  if (wanted === "" || wanted.length > 60) return null;
  let best: { readonly value: string; readonly far: number } | null = null;
  let tied = false;
  for (const [value, ...names] of candidates) {
    const far = Math.min(
      ...[value, ...names].map((name) => {
        const folded = foldText(name);
        return wanted.length >= 3 && folded.startsWith(wanted)
          ? Math.min(1, folded.length - wanted.length)
          : slipsBetween(wanted, folded);
      }),
    );
    if (far > tolerance(wanted) && far > 0) continue;
    if (best === null || far < best.far) {
      best = { value, far };
      tied = false;
    } else if (far === best.far && value !== best.value) tied = true;
  }
  return tied || best === null ? null : best.value;
}

const economies = ({ places }: Dataset, named: (id: string) => string): readonly Candidate[] =>
  places.filter(({ kind }) => kind === "economy").map(({ id, names }) => [id, names.en, named(id)]);
const mechanisms = ({ mechanisms: all }: Dataset): readonly Candidate[] =>
  all.map(({ id, name, acronym }) => [id, name, ...(acronym === null ? [] : [acronym])]);

function candidatesOfToken(name: string, { dataset, names }: Atlas): readonly Candidate[] {
  switch (name) {
    case "economy":
      return economies(dataset, names.place);
    case "mechanism":
      return mechanisms(dataset);
    case "field":
      return plain(fields);
    case "relevance":
      return plain(relevances);
    case "status":
      return plain([...new Set([...linkStatuses, ...mechanismStatuses])]);
    case "basis":
      return plain(bases);
    case "table":
      return plain(tableNames);
    case "matrix":
      return plain(matrixNames);
    default:
      return [];
  }
}

/** `feild:polce` → `field:police`. */
function correctWord(word: string, atlas: Atlas): string | null {
  const colon = word.indexOf(":");
  const name = nearest(word.slice(0, colon), plain([...facetNames, ...optionNames]));
  if (name === null) return null;
  const value = word.slice(colon + 1);
  const found = nearest(value, candidatesOfToken(name, atlas));
  return `${name}:${found ?? value}`;
}

function correctSelection(text: string, atlas: Atlas): string | null {
  const colon = text.indexOf(":");
  const kind = nearest(text.slice(0, colon), plain(selectionKinds));
  if (colon < 0 || kind === null) return null;
  const { dataset, names } = atlas;
  const known: Readonly<Record<string, () => readonly Candidate[]>> = {
    mechanism: () => mechanisms(dataset),
    place: () => economies(dataset, names.place),
    centre: () => dataset.centres.map(({ id, name }) => [id, name]),
    crossing: () => dataset.crossings.map(({ id, name }) => [id, name]),
    link: () => plain(dataset.links.map(({ id }) => id)),
    reference: () => plain(dataset.references.map(({ id }) => id)),
    figure: () => plain(dataset.figures.map(({ id }) => id)),
  };
  const given = text.slice(colon + 1);
  return `${kind}:${nearest(given, known[kind]?.() ?? []) ?? given}`;
}

function correctValue({ key, value }: Rejected, atlas: Atlas): string | null {
  switch (key) {
    case "select":
      return correctSelection(value, atlas);
    case "view":
      return nearest(value, plain(viewNames));
    case "layers": {
      const each = value.split(",").map((id) => nearest(id, plain(layerIds)));
      return each.some((id) => id === null) ? null : [...new Set(each)].join(",");
    }
    case "theme":
      return nearest(value, plain(themeNames));
    case "lang":
      return nearest(value, plain(languages));
    case "naming":
      return nearest(value, plain(atlas.dataset.naming.presets.map(({ id }) => id)));
    case "basis":
      return nearest(value, plain(["report"]));
    case "map":
      return nearest(value, plain(["light"]));
    default:
      return null;
  }
}

/** What a part that was not understood may have meant, when something that exists is near; put into the view that is shown. */
export function suggestFor(part: Rejected, view: ViewState, atlas: Atlas): Suggestion | null {
  const corrected = part.key === "q" ? correctWord(part.value, atlas) : correctValue(part, atlas);
  if (corrected === null || (part.taken !== null && part.key !== "q")) return null;
  const address = new URLSearchParams(formatAddress(view));
  const words = view.query.split(" ").filter((word) => word !== part.value);
  address.set(part.key, part.key === "q" ? [...words, corrected].join(" ") : corrected);
  const { state, rejected } = parseAddress(`?${address}`, buildKnownNames(atlas.dataset));
  const refused = rejected.some(({ key, value }) => key === part.key && (key !== "q" || value === corrected));
  return refused ? null : { text: part.key === "q" ? corrected : `${part.key}=${corrected}`, view: state };
}
