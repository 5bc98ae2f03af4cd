import type { PlaceId } from "../../dataset/model.ts";
import { linkKinds } from "../../dataset/vocabulary.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { Ties } from "../../view/counts.ts";
import { type ComparedRow, countCell, itemOfLink, itemOfSite, row } from "./comparisonTable.ts";

/** What one of those compared is tied by, and the economies that it is about, which its items do not name again. */
interface Tied {
  readonly ties: Ties;
  readonly about: readonly PlaceId[];
}

/** Rows of numbers of what ties those compared: links by kind, centres, crossings. */
export function buildTieRows(compared: readonly Tied[], atlas: Atlas): readonly ComparedRow[] {
  const { translate } = atlas;
  return [
    ...linkKinds.map((kind) =>
      row(
        kind,
        translate(`linkKinds.${kind}`),
        compared.map(({ ties, about }) =>
          countCell(ties.links.filter((link) => link.kind === kind).map((link) => itemOfLink(link, atlas, about))),
        ),
      ),
    ),
    ...(["centres", "crossings"] as const).map((sites) =>
      row(
        sites,
        translate(`place.${sites}`),
        compared.map(({ ties }) => countCell(ties[sites].map((site) => itemOfSite(site, atlas)))),
      ),
    ),
  ];
}
