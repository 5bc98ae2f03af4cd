import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoryBlock } from "../../src/dataset/model.ts";
import { readMarkdown } from "../../src/stories/readMarkdown.ts";
import { writeMarkdown } from "../../src/stories/writeMarkdown.ts";

const paragraph = (value: string): StoryBlock => ({ type: "paragraph", content: [{ type: "text", value }] });

/** Texts that are full of what Markdown may take for something else. */
const markdownish = fc
  .array(
    fc.constantFrom(
      ..."*_`#>-+[]()<>!&;:\\|~=.1 \t\n@",
      "a",
      "đ",
      "\n\n",
      "\n- ",
      "\n> ",
      "\n## ",
      "1. ",
      "[@mechanism:selec]",
      "[@link:jp-al-xk; @gap:x]",
      "*so*",
      "**so**",
      "<b>",
      "<!--",
      "&#8238;",
      "&amp;",
      "[a](b)",
      "https://a.example/",
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

describe("texts of own stories", () => {
  test("have paragraphs, lists, emphasis and citations", () => {
    const { blocks, simplified } = readMarkdown(
      "Look at *SELEC*\nfirst [@mechanism:selec; @conflict:c-name].\n\n- One\n- Two [@link:jp-al-xk]",
    );
    expect(simplified).toBe(false);
    expect(blocks).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", value: "Look at " },
          { type: "emphasis", value: "SELEC" },
          { type: "text", value: " first " },
          { type: "citation", targets: ["mechanism:selec", "conflict:c-name"] },
          { type: "text", value: "." },
        ],
      },
      {
        type: "list",
        items: [
          [{ type: "text", value: "One" }],
          [
            { type: "text", value: "Two " },
            { type: "citation", targets: ["link:jp-al-xk"] },
          ],
        ],
      },
    ]);
  });

  test.each([
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ['<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ["[press](javascript:alert(1))", "press (javascript:alert(1))"],
    ["<javascript:alert(1)>", "javascript:alert(1)"],
    ["![seen](https://evil.example/pixel.gif)", "seen"],
    ["[data](data:text/html,hostile)", "data (data:text/html,hostile)"],
    ["`code`", "code"],
    ["# Heading", "Heading"],
    ["> said", "said"],
    ["[@script:alert]", "[@script:alert]"],
    ["[@mechanism:<b>]", "[@mechanism:<b>]"],
    ["a&#8238;b", "ab"],
  ])("%s is shown as words", (source, words) => {
    expect(readMarkdown(source).blocks).toEqual([paragraph(words)]);
  });

  test.each([
    ["1. first\n2. second", true],
    ["Both [@place:al, @place:xk].", true],
    ["- first\n- second", false],
    ["Both [@place:al; @place:xk].", false],
    ["[sic] and a@b.example", false],
  ])("%s is shown otherwise than it was meant: %s", (source, simplified) => {
    expect(readMarkdown(source).simplified).toBe(simplified);
  });

  test("what would keep the parser busy for minutes is read as plain text at once", () => {
    const { blocks, simplified } = readMarkdown(`${"[".repeat(50_000)}\n\nend`);
    expect(simplified).toBe(true);
    expect(blocks[1]).toEqual(paragraph("end"));
  });

  test("are written so that they mean the same when they are read again", () => {
    fc.assert(
      fc.property(markdownish, (source) => {
        const { blocks } = readMarkdown(source);
        const written = writeMarkdown(blocks);
        expect(readMarkdown(written)).toEqual({ blocks, simplified: false });
        expect(writeMarkdown(readMarkdown(written).blocks)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });
});
