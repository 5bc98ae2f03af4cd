type Pair = readonly [number, number];

/** Least distance of a box from the edge of its frame, pixels. */
const edge = 6;

const hold = (value: number, room: number, size: number): number => Math.max(edge, Math.min(room - size - edge, value));

/**
 * Left upper corner of a note over a point: above it, or below where there is no room; never beyond the frame. All in
 * pixels, from the left upper corner of the frame.
 */
export function placeOver([x, y]: Pair, [width, height]: Pair, [frameWidth, frameHeight]: Pair, gap: number): Pair {
  const above = y - gap - height;
  const top = above >= edge ? above : y + gap;
  return [hold(x - width / 2, frameWidth, width), hold(top, frameHeight, height)];
}

/** `[left, top, right, bottom]`, pixels. */
type Box = readonly [number, number, number, number];

const overlap = ([left, top, right, bottom]: Box, other: Box): number =>
  Math.max(0, Math.min(right, other[2]) - Math.max(left, other[0])) *
  Math.max(0, Math.min(bottom, other[3]) - Math.max(top, other[1]));

/** Hiding a pixel of what is asked about weighs as much as hiding so many of what lies over the frame. */
const askedWeight = 40;

/** Least height of a list that is cut and scrolls, pixels: a row and a half, so that one sees that there are more. */
const leastHeight = 84;

/**
 * Where a list that asks about a point stands inside the frame: to the right, to the left, below or above of what lies within
 * `gap` of the point, wherever it hides least of that, and then of the boxes given. The first side that hides nothing. Where
 * every side hides some of what is asked about, the list is cut to the room above or below it and scrolls.
 */
export function placeBeside(
  [x, y]: Pair,
  [width, height]: Pair,
  [frameWidth, frameHeight]: Pair,
  gap: number,
  boxes: readonly Box[] = [],
): { readonly left: number; readonly top: number; readonly height: number } {
  const asked: Box = [x - gap, y - gap, x + gap, y + gap];
  const corners: readonly Pair[] = [
    [x + gap, y - gap],
    [x - gap - width, y - gap],
    [x + gap, y + gap - height],
    [x - gap - width, y + gap - height],
    [x - width / 2, y + gap],
    [x - width / 2, y - gap - height],
  ];
  const placed = corners.map((corner) => {
    const [left, top] = [hold(corner[0], frameWidth, width), hold(corner[1], frameHeight, height)];
    const box: Box = [left, top, left + width, top + height];
    const over = boxes.reduce((sum, other) => sum + overlap(box, other), 0);
    const hides = overlap(box, asked);
    return { left, top, height, hides, hidden: hides * askedWeight + over };
  });
  const best = placed.reduce((least, one) => (one.hidden < least.hidden ? one : least));
  const [above, below] = [y - gap - edge, frameHeight - y - gap - edge];
  const room = Math.max(above, below);
  if (best.hides === 0 || room < leastHeight) return { left: best.left, top: best.top, height: best.height };
  const cut = Math.min(height, room);
  return { left: hold(x - width / 2, frameWidth, width), top: above >= below ? y - gap - cut : y + gap, height: cut };
}
