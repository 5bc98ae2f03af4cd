import { formatDate } from "../../text/dates.ts";
import type { Translate } from "../../text/translate.ts";
import type { Names } from "../../view/names.ts";
import type { TimelineMark, UndatedMark } from "./timelineTypes.ts";

/** A mark in words: what happened, when. */
export function markText(mark: TimelineMark, names: Names, translate: Translate, language: string): string {
  const date = formatDate(mark.date, language);
  switch (mark.moment) {
    case "event": {
      const event = mark.record;
      const end = event.dateEnd === null ? "" : `–${formatDate(event.dateEnd, language)}`;
      return `${names.target(mark.target)}, ${date}${end}: ${names.text(event.text)}`;
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
      return translate(`timeline.mark.${mark.moment}`, { name: names.target(mark.target), date });
  }
}

/** The same for what has no date. */
export function undatedText({ target, text }: UndatedMark, names: Names, translate: Translate): string {
  return translate("timeline.mark.undated", {
    name: text === null ? names.target(target) : `${names.target(target)}: ${names.text(text)}`,
  });
}
