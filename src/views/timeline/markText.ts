import "../../text/late.ts";
import { kindOf } from "../../dataset/target.ts";
import { formatDate } from "../../text/dates.ts";
import type { Translate } from "../../text/translate.ts";
import type { Names } from "../../view/names.ts";
import type { TimelineMark, TimelineRow, UndatedMark } from "./timelineTypes.ts";

/** A mark in words: what happened, when. */
export function markText(mark: TimelineMark, names: Names, translate: Translate, language: string): string {
  const date = formatDate(mark.date, language);
  switch (mark.moment) {
    case "event": {
      const event = mark.record;
      const end = event.dateEnd === null ? "" : `–${formatDate(event.dateEnd, language)}`;
      return `${names.titled(mark.target, { dates: true })}, ${date}${end}: ${names.text(event.text)}`;
    }
    case "renamed":
      return translate("timeline.mark.renamed", { date, name: names.text(mark.label ?? "") });
    case "accession": {
      const { mechanism, role } = mark.record;
      return translate("timeline.mark.accession", {
        mechanism: names.mechanismShort(mechanism),
        role: translate(`role.${role}`),
        date,
      });
    }
    case "standing": {
      const { organisation, value } = mark.record;
      const words = { organisation: translate(`organisation.${organisation}`), date, value: names.text(value) };
      return translate("timeline.mark.standing", words);
    }
    default:
      return translate(`timeline.mark.${mark.moment}`, { name: names.titled(mark.target, { dates: true }), date });
  }
}

/** A thing without a date in words. */
export function undatedText({ target, text }: UndatedMark, names: Names, translate: Translate): string {
  return translate("timeline.mark.undated", {
    name: text === null ? names.titled(target) : `${names.titled(target)}: ${names.text(text)}`,
  });
}

/** What a row is called: by its short name, by the economies it is about, or by how many they are. */
export function rowLabel(row: TimelineRow, names: Names, translate: Translate): string {
  if (row.target !== null) {
    return kindOf(row.target) === "mechanism" ? names.mechanismShort(row.key) : names.titled(row.target);
  }
  if (row.places.length === 0) return translate("timeline.undatedPlaces", { count: row.placeCount });
  return row.places.map(names.place).join(", ");
}

/** Full name and years of a mechanism; null for a row without a life. */
export function lifeText(row: TimelineRow, names: Names, translate: Translate): string | null {
  if (row.life === null) return null;
  return translate("timeline.life", {
    name: row.target === null ? rowLabel(row, names, translate) : names.target(row.target),
    from: String(Math.floor(row.life.from)),
    to: row.life.open ? "" : String(Math.floor(row.life.to)),
  });
}
