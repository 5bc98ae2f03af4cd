import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { Cite } from "@citation-js/core";
import { expect, test } from "vitest";
import { citeView } from "../../src/exports/citation/citeView.ts";
import { exportRequest } from "../support/exportRequest.ts";

const edition = exportRequest("").dataset.edition;
const whole = `Western Balkans Cooperation Atlas, edition ${edition.date} (${edition.hash}).`;

test.each([
  [
    "?q=compare:al,xk",
    `“Albania · Kosovo*”, ${whole} https://atlas.example/?q=compare:al,xk (accessed 27 November 2026).`,
  ],
  ["", `${whole} https://atlas.example/ (accessed 27 November 2026).`],
  [
    "?view=matrix&map=light",
    `“Western Balkans Cooperation Atlas (Matrix)”, ${whole} https://atlas.example/?view=matrix (accessed 27 November 2026).`,
  ],
  [
    "?select=place:xk&year=2015&q=field:police&naming=plain",
    `“Kosovo”, ${whole} https://atlas.example/?select=place:xk&year=2015&q=field:police&naming=plain (accessed 27 November 2026). Narrowed to: State in 2015; Field of work: police.`,
  ],
])("“%s” is cited with edition, filters, address and day", (search, expected) => {
  expect(citeView(exportRequest(search)).plain).toBe(expected);
});

test.each(["bibtex", "ris"] as const)("%s is read back by a reference manager", (form) => {
  const text = citeView(exportRequest("?select=pair:al-xk&basis=report&q=field:police"))[form];
  const { data } = new Cite(text, { generateGraph: false });
  expect(data).toHaveLength(1);
  const [entry] = data;
  expect(entry?.["citation-key"] ?? entry?.id).toBe(`wb-atlas-albania-and-kosovo-${edition.date.slice(0, 4)}`);
  expect(entry?.title).toBe("Albania and Kosovo*");
  expect(entry?.URL).toBe("https://atlas.example/?select=pair:al-xk&basis=report&q=field:police");
  expect(text).toContain(form === "ris" ? "\r\nY2  - 2026/11/27/\r\n" : "  urldate = {2026-11-27},\n");
  expect(entry?.note).toBe(
    `Edition ${edition.date} (${edition.hash}). Narrowed to: Only what the report says; Field of work: police.`,
  );
});

test.each([
  ["?select=reference:dordevic-2018", "wb-atlas-dordevic-et-al-2018-2026"],
  // Whole words, of which the last finds no room.
  ["?select=mechanism:pcocp", "wb-atlas-permanent-conference-of-organized-crime-2026"],
  ["", "wb-atlas-2026"],
])("the entry of “%s” is called %s", (search, key) => {
  const { bibtex, ris } = citeView(exportRequest(search));
  expect(bibtex).toContain(`{${key},`);
  expect(ris).toContain(`\r\nID  - ${key}\r\n`);
});

test("of the atlas as a file on a disk its name is cited, and not the folders of the reader", () => {
  const base = "file:///home/reader/private/cooperation-atlas.html?";
  const { plain, bibtex, ris } = citeView(exportRequest("?select=pair:al-xk", { base }));
  expect(plain).toContain(" cooperation-atlas.html?select=pair:al-xk (accessed 27 November 2026).");
  for (const text of [plain, bibtex, ris]) expect(text).not.toMatch(/private|file:/);
});
