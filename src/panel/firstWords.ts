import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { formatLinkDates } from "../parts/LinkRow.tsx";
import { formatFigureValue } from "../text/figures.ts";
import { pageText } from "../text/pages.ts";
import type { Atlas } from "../view/atlas.ts";
import { partsOfPlace, tiesOfPair, tiesOfPlace } from "../view/counts.ts";

/** A text cut at the end of a word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.]+$/, "")} …`;
}

/** A record in a sentence or two; null where it has none. Pure. */
export function tellOf(atlas: Atlas, target: Target): string | null {
  const { indexes, names, translate, language } = atlas;
  const id = idOf(target);
  switch (kindOf(target)) {
    case "mechanism": {
      const summary = indexes.mechanisms.get(id)?.summary ?? null;
      return summary === null ? null : names.text(summary.value);
    }
    case "place":
      return pageText(language)("page.place.description", {
        place: names.place(id),
        links: translate("overview.linkCount", { count: tiesOfPlace(indexes, id).links.length }),
        mechanisms: translate("counts.member", { count: partsOfPlace(indexes, id, null).member.length }),
      });
    case "pair":
      return pageText(language)("page.pair.description", {
        pair: names.pair(id),
        links: translate("overview.linkCount", { count: tiesOfPair(indexes, id).links.length }),
      });
    case "link": {
      const link = indexes.links.get(id);
      if (link === undefined) return null;
      const what = `${translate(`linkKind.${link.kind}`)}, ${translate(`linkStatus.${link.status}`)}; ${formatLinkDates(link, translate, language)}; ${link.parties.map(names.place).join(", ")}.`;
      return link.summary === null ? what : `${names.text(link.summary)} ${what}`;
    }
    case "centre": {
      const centre = indexes.centres.get(id);
      if (centre === undefined) return null;
      return `${translate(`centre.kind.${centre.kind}`)}, ${translate(`linkStatus.${centre.status}`)}; ${centre.participants.map(names.place).join(", ")}.`;
    }
    case "crossing": {
      const crossing = indexes.crossings.get(id);
      if (crossing === undefined) return null;
      return `${translate(`crossing.kind.${crossing.kind}`)}, ${translate(`linkStatus.${crossing.status}`)}; ${names.pair(crossing.pair)}.`;
    }
    case "section": {
      const [first] = indexes.statementsBySection.get(id) ?? [];
      return first === undefined ? null : names.text(first.text);
    }
    case "statement": {
      const statement = indexes.statements.get(id);
      return statement === undefined ? null : names.text(statement.text);
    }
    case "reference":
      return indexes.references.get(id)?.full ?? null;
    case "figure": {
      const figure = indexes.figures.get(id);
      return figure === undefined
        ? null
        : `${formatFigureValue(figure, language, translate)}: ${names.text(figure.label)}.`;
    }
    default:
      return null;
  }
}
