import "../../text/late.ts";
import { formatDate } from "../../text/dates.ts";
import { textWidth } from "../../text/textWidth.ts";
import type { Atlas } from "../../view/atlas.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { TimelineMark, TimelineRow } from "./timelineTypes.ts";

/** Size of a name beside its mark, pixels, as in `.mark-name`. */
const size = 11;
/** A name that has less room, in pixels, would be a few letters that say nothing. */
const leastRoom = 84;

/** What a mark is called beside it, where its line says the rest: what happened, what was joined, or else when. */
function shortName(mark: TimelineMark, row: TimelineRow, { names, translate, language }: Atlas): string {
  const date = formatDate(mark.date, language);
  switch (mark.moment) {
    case "event":
      return names.text(mark.record.text);
    case "renamed":
      return translate("timeline.mark.renamed", { date, name: names.text(mark.label ?? "") });
    case "accession":
      return names.mechanismShort(mark.record.mechanism);
    case "standing":
      return `${translate(`organisation.${mark.record.organisation}`)}: ${names.text(mark.record.value)}`;
    default:
      return row.target === mark.target ? date : names.titled(mark.target);
  }
}

/** Whether a text has room, pixels. No letter is narrower than a quarter of its size: what cannot fit need not be measured. */
const fits = (text: string, room: number): boolean =>
  text.length <= (4 * room) / size && textWidth(text, 400) * size <= room;

/** The name of a mark where there is room for all of it, pixels, and its date where there is not; the link that it is part of says both. */
export function MarkName({
  mark,
  row,
  x,
  y,
  room,
}: {
  readonly mark: TimelineMark;
  readonly row: TimelineRow;
  /** Where it begins and its base line, pixels in the chart of the line. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
}) {
  const atlas = useAtlas();
  if (room < leastRoom) return null;
  const text = [shortName(mark, row, atlas), formatDate(mark.date, atlas.language)].find((words) => fits(words, room));
  if (text === undefined) return null;
  return (
    <text className="mark-name" x={x} y={y}>
      {text}
    </text>
  );
}
