import "../../text/late.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { BriefingSource } from "../story/briefing.ts";
import type { Work } from "../story/works.ts";
import type { Sheets } from "./sheet.ts";

/** All sources by their numbers, each a place to which the text leads, and a link to its page. */
export async function writeSources(
  sheets: Sheets,
  { translate }: Atlas,
  sources: readonly BriefingSource[],
): Promise<void> {
  if (sources.length === 0) return;
  const { accent, ink, muted } = sheets.theme.ui;
  sheets.addPage();
  const title = translate("story.sources");
  sheets.doc.outline.addItem(title);
  await sheets.paragraph([sheets.run(title, "bold", 19)], { tag: "H2", after: 10, leading: 1.18 });
  for (const { number, label, detail, held, cites, address } of sources) {
    const link = address === null ? { colour: ink } : { colour: accent, link: address };
    const rest = [held === "" ? "" : ` · ${held}`, cites === "" ? "" : ` ${cites}`, detail === "" ? "" : `: ${detail}`];
    await sheets.paragraph([sheets.run(label, "semibold", 9, link), sheets.run(rest.join(""), "regular", 9)], {
      indent: 24,
      mark: sheets.run(`${number}`, "regular", 9, { colour: muted }),
      after: 4,
      tag: "LI",
      leading: 1.32,
      place: `source-${number}`,
    });
  }
}

/** The works cited, in full. */
export async function writeWorks(sheets: Sheets, { translate }: Atlas, works: readonly Work[]): Promise<void> {
  if (works.length === 0) return;
  const { accent, muted } = sheets.theme.ui;
  const title = translate("handout.works");
  if (sheets.left < 120) sheets.addPage();
  else sheets.y += 16;
  sheets.doc.outline.addItem(title);
  await sheets.paragraph([sheets.run(title, "bold", 19)], { tag: "H2", after: 10, leading: 1.18 });
  for (const { text, note, url } of works) {
    const said = url === null || text.includes(url) ? "" : ` ${url}`;
    const parts = url === null ? [text] : `${text}${said}`.split(url);
    const runs = parts.flatMap((part, index) => [
      ...(index === 0 || url === null ? [] : [sheets.run(url, "regular", 9, { colour: accent, link: url })]),
      ...(part === "" ? [] : [sheets.run(part, "regular", 9)]),
    ]);
    const doubt = note === "" ? [] : [sheets.run(` ${note}`, "italic", 9, { colour: muted })];
    await sheets.paragraph([...runs, ...doubt], { indent: 12, after: 4, tag: "LI", leading: 1.32 });
  }
}
