/** Ratio of the inner to the outer radius of the star. */
const starWaist = 0.45;

function polygonOf(points: number, radiusAt: (index: number) => number): (readonly [number, number])[] {
  return Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * 2 * Math.PI;
    return [Math.sin(angle) * radiusAt(index), -Math.cos(angle) * radiusAt(index)] as const;
  });
}

/**
 * Outline of a marker, one outer height high, centred on `[0, 0]`, `[right, down]`; closed by its first point.
 * The circle is a polygon of 48 points; the triangle is equilateral and centred by the middle of its height; the star is
 * centred on the circle through its tips.
 */
export const markerOutlines = {
  circle: polygonOf(48, () => 0.5),
  square: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  diamond: [
    [0, -0.5],
    [0.5, 0],
    [0, 0.5],
    [-0.5, 0],
  ],
  triangle: [
    [0, -0.5],
    [1 / Math.sqrt(3), 0.5],
    [-1 / Math.sqrt(3), 0.5],
  ],
  star: polygonOf(10, (index) => (index % 2 === 0 ? 0.5 : 0.5 * starWaist)),
} as const satisfies Record<string, readonly (readonly [number, number])[]>;
