import type { Dataset, Link, NamingPreset, PairId, PlaceId, Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import { yearOf } from "../text/dates.ts";
import type { Translate } from "../text/translate.ts";

/** Names for the screen, in the language and under the naming policy of the view. */
export interface Names {
  readonly place: (id: PlaceId) => string;
  /** "Albania and Kosovo*". */
  readonly pair: (id: PairId) => string;
  /** Acronym if there is one, else the name. */
  readonly mechanismShort: (id: string) => string;
  /** Name of anything that can be selected; the id where nothing is known. */
  readonly target: (target: Target) => string;
  /**
   * The name by which a list tells a thing from others that are called alike: "Agreement on extradition (Montenegro – Serbia,
   * 2010)". `said` holds what stands beside it anyway: economies that the page names, and the year where dates are given.
   */
  readonly titled: (target: Target, said?: Said) => string;
  /** Running text with the name of Kosovo under the naming policy; possessives and what is quoted in “ ” take no star. */
  readonly text: (prose: string) => string;
}

/** What the page around a name says already. */
export interface Said {
  readonly places?: readonly PlaceId[];
  readonly dates?: boolean;
}

/** Parties that are named one by one; more of them are counted. */
const mostParties = 4;

/** The first year that a record of a link says anything of. Null for none. */
export const yearOfLink = ({ signed, inForce, from, to }: Link): number | null =>
  yearOf(signed ?? from ?? inForce ?? to);

/** The preset an address names, else the default one. */
export function selectNaming(dataset: Dataset, id: string | null): NamingPreset {
  const { presets } = dataset.naming;
  const found = presets.find((preset) => preset.id === id) ?? presets.find((preset) => preset.default) ?? presets[0];
  if (found === undefined) throw new Error("The dataset holds no naming policy.");
  return found;
}

/** The notes that a naming policy asks for, in the language of the interface where an official translation exists. */
export function selectNamingNotes(dataset: Dataset, naming: NamingPreset, language: string): readonly string[] {
  const star = naming.label.includes("*") ? "* " : "";
  return naming.notes.flatMap((id) => {
    const note = dataset.naming.notes[id];
    return note === undefined ? [] : [`${star}${nameIn(note, language)}`];
  });
}

/** The text in a language, else in English. */
function nameIn<Texts extends { readonly en: string }>(texts: Texts, language: string): string {
  const own: unknown = Object.entries(texts).find(([tag]) => tag === language)?.[1];
  return typeof own === "string" ? own : texts.en;
}

const star = (naming: NamingPreset): string => (naming.label.includes("*") ? "*" : "");

/** Builds the names once for a dataset, language and naming policy. */
export function buildNames(dataset: Dataset, language: string, naming: NamingPreset, translate: Translate): Names {
  const mark = star(naming);
  const starred = dataset.naming.place;
  const places = new Map(
    dataset.places.map((place) => {
      const name = nameIn(place.names, language);
      return [place.id, place.id === starred ? `${name}${mark}` : name];
    }),
  );
  const mechanisms = new Map(dataset.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const titled = new Map<string, string>([
    ...dataset.links.map((link): [string, string] => [targetOf("link", link.id), link.title]),
    ...dataset.centres.map((centre): [string, string] => [targetOf("centre", centre.id), centre.name]),
    ...dataset.crossings.map((crossing): [string, string] => [targetOf("crossing", crossing.id), crossing.name]),
    ...dataset.figures.map((figure): [string, string] => [targetOf("figure", figure.id), figure.label]),
    ...dataset.themes.map((theme): [string, string] => [targetOf("theme", theme.id), theme.label]),
    ...dataset.references.map((reference): [string, string] => [
      targetOf("reference", reference.id),
      `${reference.inText.authors}, ${reference.inText.year}`,
    ]),
    ...dataset.documents.flatMap((document) =>
      document.sections.map((section): [string, string] => [targetOf("section", section.id), section.title]),
    ),
  ]);
  const kosovo = new RegExp(
    `“[^”]*”|\\b${dataset.places.find(({ id }) => id === starred)?.names.en ?? "Kosovo"}\\b(?![*’'\\p{L}])`,
    "gu",
  );
  const text = (prose: string): string =>
    mark === "" ? prose : prose.replace(kosovo, (found) => (found.startsWith("“") ? found : `${found}${mark}`));
  const place = (id: PlaceId): string => places.get(id) ?? id.toUpperCase();
  const pair = (id: PairId): string => {
    const [a = "", b = ""] = placesOfPair(id);
    return translate("pair.title", { a: place(a), b: place(b) });
  };
  const target = (of: Target): string => {
    const [kind, id] = [kindOf(of), idOf(of)];
    if (kind === "place") return place(id);
    if (kind === "pair") return pair(id);
    if (kind === "mechanism") return text(mechanisms.get(id)?.name ?? id);
    return text(titled.get(of) ?? id);
  };
  const links = new Map(dataset.links.map((link) => [link.id, link]));
  const apart = (link: Link, { places = [], dates = false }: Said): string => {
    const year = dates ? null : yearOfLink(link);
    const parties =
      link.parties.length > mostParties
        ? translate("page.parties", { count: link.parties.length })
        : link.parties.map(place).join(" – ");
    return [
      ...(link.parties.every((party) => places.includes(party)) ? [] : [parties]),
      ...(year === null || link.title.includes(String(year)) ? [] : [String(year)]),
    ].join(", ");
  };
  return {
    place,
    pair,
    titled: (of, said = {}) => {
      const link = kindOf(of) === "link" ? links.get(idOf(of)) : undefined;
      const words = link === undefined ? "" : apart(link, said);
      return words === "" ? target(of) : `${target(of)} (${words})`;
    },
    mechanismShort: (id) => mechanisms.get(id)?.acronym ?? mechanisms.get(id)?.name ?? id,
    text,
    target,
  };
}
