import { expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

/** Words that stand on controls or are said to screen readers alone. */
const ofControls = /Copy citation|Copy link|¶|Show all|show the full reference|Address of section|Print$/m;

test("what is copied from panel and report reads as a quotation with its citation", async () => {
  const atlas = await openAtlas("?map=light&select=statement:k4d-7-2-public-level", {
    width: 1280,
    height: 800,
  });
  await atlas.copying.ready();
  const footnote =
    /^“[^“”\n]+”\n\nHaider, 2019, section 7\.2 \(.+\), paragraph 1\. (Citing .+\. )?Restated in: Western Balkans Cooperation Atlas, edition \d{4}-\d\d-\d\d \(\w+\), k4d-7-2-public-level\. http:\S+select=statement:k4d-7-2-public-level\S* \(accessed .+\)\.$/;

  // A statement by its text, and by all that belongs to it.
  for (const part of ["statement text", "statement"] as const) {
    const { plain, html } = await atlas.copying.copyPanel(part);
    expect(plain).toMatch(footnote);
    expect(html).toMatch(/^<blockquote><p>“[^<]+”<\/p><\/blockquote>\n<p>Haider, 2019, section 7\.2/);
  }
  // A few words are a few words.
  const words = await atlas.copying.copyWords(12);
  expect(words.plain).toHaveLength(words.plain.trim().length);
  expect(words.plain.length).toBeLessThanOrEqual(12);

  // The whole panel.
  await atlas.step("?map=light&select=mechanism:selec");
  const panel = await atlas.copying.copyPanel("all");
  expect(panel.plain).not.toMatch(ofControls);
  expect(panel.plain).toMatch(/^Status: active/m);
  expect(panel.plain).toMatch(/^research · (?:medium confidence · )?as of .+ · \d+ sources?$/m);
  expect(panel.plain).toMatch(/^“[^“\n]+” \(Haider, 2019, section \d(\.\d)?, paragraph \d+\)$/m);
  expect(panel.plain).toMatch(
    /\n\n“Southeast European Law Enforcement Center”, Western Balkans Cooperation Atlas, edition .+\.$/,
  );
  expect(panel.selected).not.toMatch(ofControls);
  expect(panel.selected).toMatch(/research · (?:medium confidence · )?as of/);

  // A comparison: values of one cell are apart, cells by tabs.
  await atlas.step("?map=light&select=place:al&q=compare:al,xk");
  await atlas.views.region(/^Side by side/).waitFor();
  const { plain: compared } = await atlas.copying.copyPanel("all");
  expect(compared).toMatch(
    /^liaison officer at Europol; operational agreement 2013; .+\tmembership denied as of 2019; /m,
  );

  // The report.
  await atlas.step("?map=light&view=report");
  const report = await atlas.copying.copySection("k4d-1");
  expect(report.plain).not.toMatch(ofControls);
  expect(report.plain).toMatch(/^“[^“\n]+” \(Haider, 2019, section 1, paragraph 1\)$/m);
  expect(report.plain).toMatch(
    /\n\n“Both documents, statement by statement”, Western Balkans Cooperation Atlas, edition .+\.$/,
  );
  expect(report.selected).not.toMatch(ofControls);
  expect(report.html).not.toMatch(/<button|<svg|class=/);

  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("selecting text in rows is no press, whatever was selected before", async () => {
  const atlas = await openAtlas("?map=light&view=table", { width: 1280, height: 800 });
  const parties = atlas.views.cellText(2, 0);
  const entries = await atlas.historyLength();
  await atlas.copying.dragOver(parties);
  expect(await atlas.copying.selectedText()).toBe("Albania; Croatia");
  await atlas.copying.pressText(parties, 2);
  expect(await atlas.copying.selectedText()).toBe("Albania");
  // What is selected by keys before a press is no part of it; this press is the first that leads anywhere.
  await atlas.keys.press("ControlOrMeta+a");
  await atlas.copying.pressText(parties);
  await atlas.selected(/^link:/);
  expect(await atlas.historyLength()).toBe(entries + 1);

  await atlas.step("?map=light&view=matrix");
  await atlas.keys.press("ControlOrMeta+a");
  await atlas.button("Albania: member of CVE-FTF").click();
  await atlas.selected("mechanism:cve-ftf");
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});
