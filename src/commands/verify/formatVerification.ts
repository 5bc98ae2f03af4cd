import { formatProblem, type Problem } from "../../base/problems.ts";
import type { SectionResult } from "../../originals/verify/verification.ts";

const headings = ["section", "title", "paragraphs", "restated", "left out", "citations", "misses"];
const titleWidth = 44;

function formatRow(row: SectionResult): string[] {
  const title = row.title.length > titleWidth ? `${row.title.slice(0, titleWidth - 1)}…` : row.title;
  const citations = `${row.carried}/${row.expected}`;
  return [row.section, title, `${row.paragraphs}`, `${row.restated}`, `${row.leftOut}`, citations, `${row.misses}`];
}

/** The sums of all rows. */
export function sumSections(rows: readonly SectionResult[]): Omit<SectionResult, "document" | "section" | "title"> {
  const sum = (key: "paragraphs" | "restated" | "leftOut" | "carried" | "expected" | "misses"): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    paragraphs: sum("paragraphs"),
    restated: sum("restated"),
    leftOut: sum("leftOut"),
    carried: sum("carried"),
    expected: sum("expected"),
    misses: sum("misses"),
  };
}

/** The table of `npm run verify:sources`: a line a section, sums, then every miss with its place. Numbers stand right. */
export function formatVerification(rows: readonly SectionResult[], misses: readonly Problem[]): string {
  const sums = sumSections(rows);
  const cells = [
    headings,
    ...rows.map(formatRow),
    [
      "all",
      "",
      `${sums.paragraphs}`,
      `${sums.restated}`,
      `${sums.leftOut}`,
      `${sums.carried}/${sums.expected}`,
      `${misses.length}`,
    ],
  ];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const count = misses.length === 0 ? "No miss." : `${misses.length} ${misses.length === 1 ? "miss" : "misses"}:`;
  return [
    ...lines,
    "",
    `${sums.carried} of ${sums.expected} citations carried; ${sums.restated + sums.leftOut} of ${sums.paragraphs} paragraphs accounted for (${sums.restated} restated, ${sums.leftOut} left out).`,
    count,
    ...misses.map((miss) => `  ${formatProblem(miss)}`),
  ].join("\n");
}
