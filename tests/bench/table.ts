import type { Measured } from "./measure.ts";

/** What was measured of one page. */
export interface Row {
  readonly name: string;
  readonly measured: Measured;
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
const milliseconds = (time: number): string => `${Math.round(time)} ms`;

/** Lines of the table: name, value, how it is written, and whether it is compared with the first page. */
const lines: readonly {
  readonly name: string;
  readonly pick: (measured: Measured) => number | null;
  readonly write: (value: number) => string;
  readonly compared: boolean;
}[] = [
  { name: "bytes, gzip 9", pick: ({ bytes }) => bytes, write: kilobytes, compared: true },
  { name: "first contentful paint", pick: ({ firstPaint }) => firstPaint, write: seconds, compared: false },
  { name: "heading and drawn map", pick: ({ drawn }) => drawn, write: seconds, compared: false },
  { name: "map idle", pick: ({ idle }) => idle, write: seconds, compared: true },
  { name: "main-thread long tasks", pick: ({ longTasks }) => longTasks, write: seconds, compared: true },
  { name: "shader programs", pick: ({ counts }) => counts.programs, write: String, compared: false },
  { name: "draw calls until idle", pick: ({ counts }) => counts.draws, write: String, compared: true },
  { name: "frames in 4 s of dragging", pick: ({ framesDragged }) => framesDragged, write: String, compared: true },
  { name: "frame while dragging, p50", pick: ({ p50 }) => p50, write: milliseconds, compared: true },
  { name: "the same, p95 of the worst round", pick: ({ p95 }) => p95, write: milliseconds, compared: true },
  { name: "drawn anew after it", pick: ({ redrawn }) => redrawn, write: milliseconds, compared: false },
];

/** A table in Markdown; beside each value of the other pages stands how many times that of the first it is. */
export function formatTable(title: string, rows: readonly Row[]): string {
  const [first] = rows;
  const cells = lines.map(({ name, pick, write, compared }) => {
    const base = first === undefined ? null : pick(first.measured);
    const written = rows.map(({ measured }, index) => {
      const value = pick(measured);
      if (value === null || Number.isNaN(value)) return "–";
      const ratio = compared && index > 0 && base !== null && base > 0 ? ` (${(value / base).toFixed(2)} ×)` : "";
      return `${write(value)}${ratio}`;
    });
    return `| ${[name, ...written].join(" | ")} |`;
  });
  const size = first?.measured.mapSize.join(" × ") ?? "";
  return [
    `**${title}**, map of ${size} pixels`,
    "",
    `| | ${rows.map(({ name }) => name).join(" | ")} |`,
    `|---|${rows.map(() => "---|").join("")}`,
    ...cells,
  ].join("\n");
}
