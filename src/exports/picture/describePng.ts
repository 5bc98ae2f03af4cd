/** What a PNG says beside its picture. */
interface PngDescription {
  readonly pixelsPerMetre: number;
  /** By the keywords that the format knows: Title, Author, Source, Software … */
  readonly texts: Readonly<Record<string, string>>;
}

/** Signature and header, after which what describes the picture may stand. */
const headLength = 8 + 25;

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A piece of the file: length, name, content, check sum of both. */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crcOf(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function physicalSize(pixelsPerMetre: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  view.setUint32(0, pixelsPerMetre);
  view.setUint32(4, pixelsPerMetre);
  content[8] = 1;
  return chunk("pHYs", content);
}

/**
 * A PNG with its size on paper and texts in UTF-8 (iTXt), which programs show as properties of the file; whatever it said of
 * its size stays behind it and is not read. Throws when the bytes are no PNG.
 */
export function describePng(png: Uint8Array, { pixelsPerMetre, texts }: PngDescription): Uint8Array<ArrayBuffer> {
  if (new TextDecoder("latin1").decode(png.subarray(1, 4)) !== "PNG") throw new Error("These bytes are no PNG.");
  const added = [
    physicalSize(pixelsPerMetre),
    // Keyword, not compressed, no language, no translated keyword.
    ...Object.entries(texts).map(([key, text]) => chunk("iTXt", new TextEncoder().encode(`${key}\0\0\0\0\0${text}`))),
  ];
  const pieces = [png.subarray(0, headLength), ...added, png.subarray(headLength)];
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
