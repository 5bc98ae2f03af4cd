import type { Source, Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import { hasPage, pageAddress } from "../view/pages.ts";
import { type PageWords, placeOfStatement } from "./pageWords.ts";
import { provenanceOf } from "./provenanceOf.ts";

/** A node of JSON-LD. */
export interface Node {
  readonly [key: string]: unknown;
}

/** Of all records and texts. */
export const licence = "https://creativecommons.org/licenses/by/4.0/";

/** Leaves out what is not known. */
function defined(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function position(coordinates: readonly [number, number] | null): Node | undefined {
  if (coordinates === null) return undefined;
  const [longitude, latitude] = coordinates;
  return { "@type": "GeoCoordinates", latitude, longitude };
}

/** Where JSON-LD finds what it names: the site's address, or relative ones where that is not known. */
interface Addresses {
  readonly of: (target: Target) => string;
  readonly home: string;
}

/** A thing of the atlas that another one names. */
function nameThing({ names, indexes }: Atlas, addresses: Addresses, type: string, target: Target): Node {
  return defined({
    "@type": type,
    name: names.target(target),
    url: hasPage(indexes, target) ? addresses.of(target) : undefined,
  });
}

/** A source as a work with its date; a passage of a document by its section. */
function describeSource({ indexes }: Atlas, addresses: Addresses, source: Source): Node {
  if (source.kind === "web") {
    return defined({ "@type": "WebPage", name: source.title, url: source.url, datePublished: source.date });
  }
  const document = indexes.documents.get(source.document);
  const section = indexes.sections.get(source.section);
  return defined({
    "@type": "Chapter",
    name: `${section?.number ?? ""} ${section?.title ?? source.section}`.trim(),
    url: addresses.of(targetOf("section", source.section)),
    isPartOf: document === undefined ? undefined : describeWork({ indexes }, document.reference),
  });
}

/** A cited work, as far as it is known. */
function describeWork({ indexes }: Pick<Atlas, "indexes">, id: string): Node {
  const reference = indexes.references.get(id);
  if (reference === undefined) return { "@type": "CreativeWork", name: id };
  const { title, DOI } = reference.csl;
  const authors = authorsOf(reference.csl.author);
  return defined({
    "@type": typeOfWork(reference.csl.type),
    name: typeof title === "string" ? title : `${reference.inText.authors}, ${reference.inText.year}`,
    // In the vocabulary an author is somebody; where only a short form is known, it is a line of credit.
    author: authors,
    creditText: authors.length === 0 ? reference.inText.authors : undefined,
    datePublished: /^\d{4}$/.test(reference.inText.year) ? reference.inText.year : undefined,
    url: reference.url,
    identifier: typeof DOI === "string" ? `https://doi.org/${DOI}` : undefined,
  });
}

/** The authors of a CSL item as persons and bodies. */
function authorsOf(authors: unknown): readonly Node[] {
  if (!Array.isArray(authors)) return [];
  return authors.flatMap((author: unknown): readonly Node[] => {
    if (typeof author !== "object" || author === null) return [];
    const [family, given, literal]: readonly unknown[] = ["family", "given", "literal"].map((key) =>
      Reflect.get(author, key),
    );
    if (typeof literal === "string") return [{ "@type": "Organization", name: literal }];
    if (typeof family !== "string") return [];
    const known = typeof given === "string";
    return [
      defined({
        "@type": "Person",
        name: known ? `${given} ${family}` : family,
        familyName: family,
        givenName: known ? given : undefined,
      }),
    ];
  });
}

function typeOfWork(type: string): string {
  const types: Readonly<Record<string, string>> = {
    "article-journal": "ScholarlyArticle",
    chapter: "Chapter",
    book: "Book",
    report: "Report",
    thesis: "Thesis",
    webpage: "WebPage",
  };
  return types[type] ?? "CreativeWork";
}

/** The record's own facts with their type of schema.org; what the vocabulary has no word for is a `Thing`. */
function describeRecord(atlas: Atlas, addresses: Addresses, target: Target, words: PageWords): Node {
  const { indexes, names } = atlas;
  const id = idOf(target);
  const base = { name: words.heading, description: words.description, url: addresses.of(target) };
  const place = (placeId: string): Node =>
    nameThing(
      atlas,
      addresses,
      indexes.places.get(placeId)?.kind === "town" ? "City" : "Place",
      targetOf("place", placeId),
    );
  switch (kindOf(target)) {
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(id);
      if (mechanism === undefined) break;
      const written = mechanism.kind === "convention" || mechanism.kind === "law";
      const seat = mechanism.seat?.value ?? null;
      return {
        "@type": written ? "Legislation" : "Organization",
        ...base,
        alternateName: [
          ...(mechanism.acronym === null ? [] : [mechanism.acronym]),
          ...mechanism.formerNames.map(({ name }) => name),
        ],
        [written ? "legislationDate" : "foundingDate"]: mechanism.from,
        ...(written ? {} : { dissolutionDate: mechanism.to, location: seat === null ? undefined : place(seat) }),
        sameAs: mechanism.website?.value,
        ...(written
          ? {}
          : {
              member: [
                ...new Set(
                  (indexes.participationsByMechanism.get(id) ?? []).flatMap(({ role, place: member, to }) =>
                    role === "member" && member !== null && to === null ? [member] : [],
                  ),
                ),
                // What belongs to a body is a body in the vocabulary, not its land.
              ].map((member) => nameThing(atlas, addresses, "Organization", targetOf("place", member))),
            }),
      };
    }
    case "place": {
      const record = indexes.places.get(id);
      if (record === undefined) break;
      return {
        "@type": record.kind === "town" ? "City" : "Place",
        ...base,
        alternateName: [...new Set(Object.values(record.names))].filter((name) => name !== record.names.en),
        geo: position(record.anchor),
        containedInPlace: record.economy === null ? undefined : place(record.economy),
      };
    }
    case "pair":
      return {
        "@type": "Thing",
        ...base,
        subjectOf: { "@type": "WebPage", url: base.url, about: placesOfPair(id).map(place) },
      };
    case "link": {
      const link = indexes.links.get(id);
      if (link === undefined) break;
      const parties = link.parties.map(place);
      if (link.kind === "agreement") {
        return {
          "@type": "Legislation",
          ...base,
          legislationDate: link.signed,
          temporalCoverage: link.inForce,
          spatialCoverage: parties,
        };
      }
      if (link.kind === "joint-operation") {
        return { "@type": "Event", ...base, startDate: link.from, endDate: link.to, location: parties };
      }
      return { "@type": "Thing", ...base, subjectOf: { "@type": "WebPage", url: base.url, about: parties } };
    }
    case "centre": {
      const centre = indexes.centres.get(id);
      if (centre === undefined) break;
      return {
        "@type": "GovernmentOffice",
        ...base,
        geo: position(centre.coordinates),
        foundingDate: centre.opened,
        areaServed: centre.participants.map(place),
      };
    }
    case "crossing": {
      const crossing = indexes.crossings.get(id);
      if (crossing === undefined) break;
      return {
        "@type": "Place",
        ...base,
        geo: position(crossing.coordinates),
        subjectOf: { "@type": "WebPage", url: base.url, about: placesOfPair(crossing.pair).map(place) },
      };
    }
    case "section": {
      const document = indexes.documentBySection.get(id);
      return {
        "@type": "Chapter",
        ...base,
        isPartOf: document === undefined ? undefined : describeWork(atlas, document.reference),
      };
    }
    case "statement": {
      const statement = indexes.statements.get(id);
      if (statement === undefined) break;
      const document = indexes.documents.get(statement.document);
      return {
        "@type": "Claim",
        ...base,
        text: names.text(statement.text),
        identifier: placeOfStatement(atlas, id),
        appearance: document === undefined ? undefined : describeWork(atlas, document.reference),
        citation: statement.citations.map((reference) => describeWork(atlas, reference)),
      };
    }
    case "reference":
      return { ...describeWork(atlas, id), citation: indexes.references.get(id)?.full };
    case "figure": {
      const figure = indexes.figures.get(id);
      if (figure === undefined) break;
      return {
        "@type": "Observation",
        ...base,
        value: figure.value,
        unitText: figure.unit,
        observationDate: figure.asOf,
        observationPeriod: figure.period,
      };
    }
  }
  return { "@type": "Thing", ...base };
}

/** The most sources that are named of a pair, whose links have dozens; each link names its own. */
const mostSources = 12;

/**
 * A page and the record on it in the words of schema.org, with the record's sources and the date at which they held.
 * `site`: the address of the atlas with a slash at its end; relative addresses where it is not known.
 */
export function buildStructuredData(
  atlas: Atlas,
  target: Target,
  words: PageWords,
  { site, root }: { readonly site: string | null; readonly root: string },
): Node {
  const { dataset, translate, language } = atlas;
  const home = site ?? root;
  const addresses: Addresses = { home, of: (other) => `${home}${pageAddress(other)}` };
  const { sources, asOf } = provenanceOf(atlas, target);
  const url = addresses.of(target);
  return {
    "@context": "https://schema.org",
    ...defined({
      "@type": "WebPage",
      "@id": url,
      url,
      name: words.name,
      inLanguage: language,
      dateModified: dataset.edition.date,
      version: dataset.edition.hash,
      license: licence,
      isPartOf: { "@type": "WebSite", name: translate("app.title"), url: home },
      mainEntity: defined(describeRecord(atlas, addresses, target, words)),
      temporalCoverage: asOf,
      citation: sources.slice(0, mostSources).map((source) => describeSource(atlas, addresses, source)),
    }),
  };
}

/** JSON that may stand in a `script` of data: nothing in it can end the element. */
export function writeStructuredData(node: Node): string {
  return JSON.stringify(node)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
