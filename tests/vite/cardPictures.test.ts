import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { CardPictures } from "../../src/vite/cardPictures.ts";

const cache = mkdtempSync(join(tmpdir(), "atlas-cards-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
const pictures = new CardPictures(cache);

const picture = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" font-family="Anything"><rect width="60" height="40" fill="#ffffff"/>${content}</svg>`;
const word = (letters: string, weight: number) =>
  picture(`<text x="4" y="30" font-size="28" font-weight="${weight}">${letters}</text>`);

/** Size, and the share of the pixels of a palette picture that are darker than the middle. */
function readPng(png: Buffer) {
  const chunk = (name: string) => {
    const at = png.indexOf(name, 0, "latin1");
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [header, palette, rows] = [chunk("IHDR"), chunk("PLTE"), inflateSync(chunk("IDAT"))];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((palette[(rows[y * (width + 1) + 1 + x] ?? 0) * 3] ?? 255) < 128) ink += 1;
    }
  }
  return { width, height, colours: palette.length / 3, ink };
}
const inkOf = async (letters: string, weight: number) => readPng(await pictures.draw(word(letters, weight))).ink;

test("a drawing becomes a picture of its own size with a palette, and the same one each time", async () => {
  const drawing = picture('<circle cx="30" cy="20" r="10" fill="#125d66"/>');
  const first = await pictures.draw(drawing);
  expect(readPng(first)).toMatchObject({ width: 60, height: 40 });
  expect(readPng(first).colours).toBeLessThan(100);
  expect(readPng(first).ink).toBeGreaterThan(280);
  const files = readdirSync(cache);
  expect(await pictures.draw(drawing)).toEqual(first);
  expect(readdirSync(cache)).toEqual(files);
});

// The rasteriser takes letters that a file lacks from any other, whatever its weight.
test.each(["š", "đ", "ć", "ž", "ë", "ќ", "ѓ", "Ж"])("%s is drawn in each weight of the family", async (letter) => {
  const [regular, bold] = [await inkOf(letter, 400), await inkOf(letter, 700)];
  expect(regular).toBeGreaterThan(20);
  expect(bold).toBeGreaterThan(regular * 1.2);
});

test("what no drawing may hold is not drawn: a broken one stops the build", async () => {
  await expect(pictures.draw("<svg><rect")).rejects.toThrow();
});
