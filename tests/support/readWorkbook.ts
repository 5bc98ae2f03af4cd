import { strFromU8, unzipSync } from "fflate";

/** A cell as the file has it: a text cell as a string, a number as a number; null for a cell that is not there. */
type Cell = string | number | boolean | null;

const unescapeXml = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** "AB12" as place in a row, counted from 0. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The sheets of a workbook (XLSX) by name, in their order, read without the library that writes them. Throws when a part is
 * missing or a cell is of a kind other than text or number.
 */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const parts = unzipSync(bytes);
  const read = (path: string): string => {
    const part = parts[path];
    if (part === undefined) throw new Error(`The workbook has no ${path}.`);
    return strFromU8(part);
  };
  const strings = [...read("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    unescapeXml([...item.matchAll(/<t[^>]*?(?:\/>|>(.*?)<\/t>)/gs)].map(([, text = ""]) => text).join("")),
  );
  const readCell = (attributes: string, content: string): Cell => {
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    const kind = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
    if (value === undefined) return null;
    if (kind === "n") return Number(value);
    const text = strings[Number(value)];
    if (kind !== "s" || text === undefined) throw new Error(`A cell of the kind "${kind}" has the value ${value}.`);
    return text;
  };
  const names = [...read("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) =>
    unescapeXml(name),
  );
  return new Map(
    names.map((name, index) => {
      const rows = [...read(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)];
      return [
        name,
        rows.map(([, row = ""]) => {
          const cells: Cell[] = [];
          for (const [, attributes = "", content = ""] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
            const column = columnOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "");
            while (cells.length < column) cells.push(null);
            cells.push(readCell(attributes, content));
          }
          return cells;
        }),
      ];
    }),
  );
}
