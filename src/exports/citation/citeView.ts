import "../../text/late.ts";
import { formatBibtex, formatRis } from "../../tables/bibliography.ts";
import { formatAtlasCitation } from "../../text/citations.ts";
import { slugOf } from "../../text/slug.ts";
import { buildAtlas } from "../../view/atlas.ts";
import { comparedIn } from "../../view/compare.ts";
import { listChoices } from "../../view/filter/summary.ts";
import { formatChoice } from "../../views/table/aboutTable.ts";
import type { ExportRequest } from "../request.ts";
import { citedAddressOf, titleOfView } from "../viewScene.ts";

/** How a view is cited: a line for a footnote, and entries for programs that keep references. */
export interface ViewCitations {
  readonly plain: string;
  readonly bibtex: string;
  readonly ris: string;
}

/** The name of an entry, in letters that every program takes. */
const keyOf = (title: string, year: string): string =>
  ["wb-atlas", slugOf(title, 40), year].filter((part) => part !== "").join("-");

/**
 * Cites what is on screen: its name, the atlas and its edition, what narrows it in words, the address at which it opens again,
 * and the reader's day.
 */
export function citeView({ dataset, view, base, today }: ExportRequest): ViewCitations {
  const atlas = buildAtlas(dataset, view);
  const { names, naming, translate } = atlas;
  const { edition } = dataset;
  const site = translate("app.title");
  const ofMap = view.view === "map";
  const isWhole =
    view.selection.kind === "none" && ofMap && comparedIn(view.query, view.selection, atlas.indexes) === null;
  const { title: named } = titleOfView(view, atlas);
  const title = isWhole ? null : ofMap ? named : `${named} (${translate(`view.${view.view}`)})`;
  const choices = listChoices(view, names, translate).map((choice) => formatChoice(choice, translate));
  const notes = [
    translate("exports.note.edition", edition),
    ...(choices.length === 0 ? [] : [translate("exports.note.filters", { list: choices.join("; ") })]),
    ...(view.naming === null ? [] : [translate("exports.note.naming", { name: naming.label })]),
  ];
  const address = citedAddressOf(view, base);
  const [year = "", month = "", day = ""] = edition.date.split("-");
  const id = keyOf(title ?? "", year);
  const entry = {
    id,
    verified: true,
    full: "",
    csl: {
      id,
      type: "webpage",
      title: title ?? site,
      ...(title === null ? {} : { "container-title": site }),
      author: [{ literal: translate("exports.author") }],
      issued: { "date-parts": [[Number(year), Number(month), Number(day)]] },
      URL: address,
      note: `${notes.join(". ")}.`,
    },
  };
  const line = formatAtlasCitation({ title, edition, address, accessed: today });
  return {
    plain: choices.length === 0 ? line : `${line} ${translate("exports.note.filters", { list: choices.join("; ") })}.`,
    bibtex: formatBibtex([entry], today),
    ris: formatRis([entry], today),
  };
}
