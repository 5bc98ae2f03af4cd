import { fillColumns } from "../../figure/fillColumns.ts";
import type { DrawnView } from "../marks/drawView.ts";
import type { Mark } from "../marks/marks.ts";
import { drawMark } from "./drawMarks.ts";
import type { Sheets } from "./sheet.ts";

/** Of letters and between columns, points, and of signs. */
const legendSize = 8;
const legendGap = 16;
const signScale = 0.66;

function drawSign({ doc, outlines }: Sheets, marks: readonly Mark[], x: number, y: number): void {
  doc.save().translate(x, y).scale(signScale);
  for (const mark of marks) drawMark(doc, outlines, mark);
  doc.restore();
}

/** Columns of about equal height in reading order. */
function layOut(sheets: Sheets, legend: DrawnView["legend"], width: number, columns: number) {
  const columnWidth = (width - legendGap * (columns - 1)) / columns;
  const measured = legend.map((line) => {
    const indent = line.signWidth * signScale + 6;
    const run = sheets.run(line.label, "regular", legendSize);
    const room = columnWidth - indent;
    const height = Math.max(sheets.heightOf([run], room, 1.25), line.signHeight * signScale) + 2.5;
    return { line, indent, run, room, height };
  });
  const { heights, places } = fillColumns(
    measured.map(({ height }) => height),
    columns,
  );
  const rows = measured.map((row, index) => {
    const { column, y: top } = places[index] ?? { column: 0, y: 0 };
    return { ...row, left: column * (columnWidth + legendGap), top };
  });
  return { rows, height: Math.max(0, ...heights) };
}

/** How wide the legend of a view is, points, and in how many columns it stands. */
interface LegendRoom {
  readonly width: number;
  readonly columns: number;
}

/** Writes the legend of a view in columns from a corner on, points; returns its height. */
export function writeLegend(
  sheets: Sheets,
  { legend }: Pick<DrawnView, "legend">,
  { x, y, width, columns }: LegendRoom & { readonly x: number; readonly y: number },
): number {
  const { rows, height } = layOut(sheets, legend, width, columns);
  for (const { line, indent, run, left, top, room } of rows) {
    sheets.artifact("Layout", () => drawSign(sheets, line.sign, x + left, y + top));
    sheets.block([run], x + left + indent, y + top + 1, room, 1.25);
  }
  return height;
}

/** Height that the legend takes, points. */
export function heightOfLegend(
  sheets: Sheets,
  { legend }: Pick<DrawnView, "legend">,
  { width, columns }: LegendRoom,
): number {
  return layOut(sheets, legend, width, columns).height;
}
