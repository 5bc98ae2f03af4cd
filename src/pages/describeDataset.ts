import "../text/late.ts";
import type { Atlas } from "../view/atlas.ts";
import { licence, type Node } from "./structuredData.ts";

/** Files that hold all of the atlas, for catalogues of data; each table has a file of its own beside them. */
const distributions: readonly (readonly [file: string, type: string])[] = [
  ["data/atlas.json", "application/json"],
  ["data/atlas.geojson", "application/geo+json"],
  ["data/datapackage.json", "application/json"],
];

/** The atlas as a set of data in the words of schema.org, for its start page; `address`: of its site, null where it is not known. */
export function describeDataset({ dataset, indexes, names, translate, language }: Atlas, address: string | null): Node {
  const home = address ?? "./";
  const title = translate("app.title");
  const economies = [...indexes.places.values()].filter(({ group }) => group === "western-balkans");
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: translate("card.dataset"),
    url: home,
    license: licence,
    isAccessibleForFree: true,
    inLanguage: language,
    version: dataset.edition.hash,
    dateModified: dataset.edition.date,
    creator: { "@type": "Organization", name: translate("card.creator", { title }) },
    spatialCoverage: economies.map(({ id }) => ({ "@type": "Place", name: names.target(`place:${id}`) })),
    distribution: distributions.map(([file, encodingFormat]) => ({
      "@type": "DataDownload",
      contentUrl: `${home}${file}`,
      encodingFormat,
    })),
  };
}
