import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const pack = promisify(deflate);
/** Colours of a palette, at most. */
const most = 256;
/** Colours that a drawing of flat areas is made of; the rest of the palette is for the edges between them. */
const exact = 96;

const distance = (one: number, other: number): number => {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return 2 * red * red + 4 * green * green + 3 * blue * blue;
};

/** A chunk of a PNG file: length, name, content, checksum. */
function writeChunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** How often each colour (`0xrrggbb`) stands in an opaque picture. */
function countColours(colours: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  // Most pixels are like the one before: a run is counted at once.
  let start = 0;
  for (let end = 1; end <= colours.length; end += 1) {
    const colour = colours[start] ?? 0;
    if (colours[end] === colour && end < colours.length) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
    start = end;
  }
  return counts;
}

/** The colours that stand most often, as they are, and the means of those that lie close to each other. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].toSorted(([one, times], [other, otherTimes]) => otherTimes - times || one - other);
  if (byCount.length <= most) return byCount.map(([colour]) => colour);
  const groups = new Map<number, { red: number; green: number; blue: number; times: number }>();
  for (const [colour, times] of byCount.slice(exact)) {
    const key = colour & 0xf0f0f0;
    const group = groups.get(key) ?? { red: 0, green: 0, blue: 0, times: 0 };
    group.red += (colour >> 16) * times;
    group.green += ((colour >> 8) & 255) * times;
    group.blue += (colour & 255) * times;
    group.times += times;
    groups.set(key, group);
  }
  const means = [...groups.values()]
    .toSorted((one, other) => other.times - one.times)
    .slice(0, most - exact)
    .map(({ red, green, blue, times }) =>
      [red, green, blue].reduce((colour, sum) => (colour << 8) | Math.round(sum / times), 0),
    );
  return [...byCount.slice(0, exact).map(([colour]) => colour), ...means];
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const difference = distance(candidate, colour);
    if (difference >= least) continue;
    least = difference;
    best = index;
  }
  return best;
}

/**
 * An opaque picture (`rgba`: four bytes a pixel, row by row) as a PNG with a palette of at most 256 colours: a third of the
 * bytes of one without, for flat drawings. The same pixels give the same bytes.
 */
export async function writePalettePng(rgba: Uint8Array, width: number, height: number): Promise<Buffer> {
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * 4;
    colours[pixel] = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
  }
  const counts = countColours(colours);
  const palette = choosePalette(counts);
  const indexes = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]));
  // Each row begins with its filter: none, which suits palettes.
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  let at = 0;
  for (let start = 0; start < colours.length; start += width) {
    at += 1;
    // Not by an iterator, which makes an object for each of 750,000 pixels.
    for (let pixel = start; pixel < start + width; pixel += 1) {
      const colour = colours[pixel] ?? 0;
      if (colour !== last) index = indexes.get(colour) ?? 0;
      last = colour;
      rows[at] = index;
      at += 1;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    writeChunk("IHDR", header),
    writeChunk("PLTE", table),
    writeChunk("IDAT", await pack(rows, { level: 8 })),
    writeChunk("IEND", Buffer.alloc(0)),
  ]);
}
