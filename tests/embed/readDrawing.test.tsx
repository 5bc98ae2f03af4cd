import { expect, test } from "vitest";
import { readDrawing } from "../../src/embed/poster/readDrawing.ts";

const read = (text: string): string | undefined => readDrawing(text, document)?.outerHTML;

test("a drawing is read node by node", () => {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 5" data-words="A &quot;b&quot;"><title>A &amp; b</title><defs><path id="s1" d="M0 0l1-1z"/></defs>' +
    '<g clip-path="url(#c)"><use href="#s1" stroke-dasharray="3.33 2.22"/><text><tspan x="1.5">NORTH</tspan></text></g></svg>';
  const expected = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const drawing = readDrawing(text, document);
  expect(drawing?.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(drawing?.getAttribute("data-words")).toBe('A "b"');
  expect(drawing?.childElementCount).toBe(3);
  for (const [index, child] of [...expected.children].entries()) {
    expect(drawing?.children[index]?.isEqualNode(child), child.nodeName).toBe(true);
  }
});

test("styles and what is no part of a drawing are left out, with what is in them", () => {
  expect(
    read(
      "<svg><style>@media screen{:root{--ink:#fff}}</style><script>alert(1)</script><foreignObject><p>a<b>b</b></p></foreignObject><image href='x'/><g/></svg>",
    ),
  ).toBe("<svg><g></g></svg>");
  expect(
    read(
      '<svg onload="alert(1)"><use href="https://elsewhere.example/#a"/><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>',
    ),
  ).toBe("<svg><use></use></svg>");
});

test.each(["", "Not found", "<!doctype html><html><body><svg></svg></body></html>", "<g/>", "</svg></svg>"])(
  "%j is no drawing",
  (text) => {
    expect(read(text)).toBeUndefined();
  },
);
