import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { describePng } from "../../src/exports/picture/describePng.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
/** One white pixel. */
const png = Buffer.concat([
  signature,
  chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk("IDAT", deflateSync(Buffer.from([0, 255]))),
  chunk("IEND", Buffer.alloc(0)),
]);

test("a PNG says its size on paper and what it shows, in pieces that are whole, before its pixels", () => {
  const described = Buffer.from(describePng(png, { pixelsPerMetre: 7559, texts: { Title: "Đorđević, Kosovo*" } }));
  const found: [string, Buffer][] = [];
  for (let at = 8; at < described.length; ) {
    const length = described.readUInt32BE(at);
    const named = described.subarray(at + 4, at + 8 + length);
    expect(described.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    found.push([named.toString("latin1", 0, 4), named.subarray(4)]);
    at += length + 12;
  }
  expect(found.map(([name]) => name)).toEqual(["IHDR", "pHYs", "iTXt", "IDAT", "IEND"]);
  expect(found[1]?.[1].toString("hex")).toBe("00001d8700001d8701");
  expect(found[2]?.[1].toString("utf8")).toBe("Title\0\0\0\0\0Đorđević, Kosovo*");
});

test("what is no PNG is refused", () => {
  expect(() => describePng(Buffer.from("<svg/>"), { pixelsPerMetre: 1, texts: {} })).toThrow("These bytes are no PNG.");
});
