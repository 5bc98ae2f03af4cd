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

/** Left upper corner of a list beside a point: to the right and below, to the left where there is no room; inside the frame. */
export function placeBeside([x, y]: Pair, [width, height]: Pair, [frameWidth, frameHeight]: Pair, gap: number): Pair {
  const right = x + gap;
  const left = right + width + edge <= frameWidth ? right : x - gap - width;
  return [hold(left, frameWidth, width), hold(y + gap, frameHeight, height)];
}
