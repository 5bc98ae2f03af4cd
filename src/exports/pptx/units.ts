/** English Metric Units in a point; all lengths in a deck are whole numbers of them. */
export const emuInPoint = 12_700;
/** Of a slide, points: 16 to 9. */
export const slideWidth = 960;
export const slideHeight = 540;

/** Points as a deck writes them. */
export const emu = (points: number): number => Math.round(points * emuInPoint);

/** Where a thing stands on a slide, points. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
