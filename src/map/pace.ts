/** Frames from which a movement tells how fast the map is drawn. */
const enough = 8;
/** Slowest middle interval between frames that is still a movement, milliseconds: 15 frames a second. */
export const slowest = 1000 / 15;

/** Whether intervals between the frames of a movement (milliseconds) are too long to follow; null when too few to tell. */
export function isTooSlow(intervals: readonly number[]): boolean | null {
  if (intervals.length < enough) return null;
  const middle = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
  return middle > slowest;
}

/**
 * Looks at the frames of the first movement that is long enough to tell, once; the browser's frames, not the map's, which
 * draws none while the pointer rests.
 */
export class PaceWatch {
  private readonly onSlow: () => void;
  private frame: number | null = null;
  private intervals: number[] = [];
  private decided = false;

  constructor(onSlow: () => void) {
    this.onSlow = onSlow;
  }

  start(): void {
    if (this.decided || this.frame !== null) return;
    this.intervals = [];
    let last: number | null = null;
    const note = (now: number): void => {
      if (last !== null) this.intervals.push(now - last);
      last = now;
      this.frame = requestAnimationFrame(note);
    };
    this.frame = requestAnimationFrame(note);
  }

  /** Ends with the movement: so that nothing changes under the hand of the reader. */
  stop(): void {
    if (this.frame === null) return;
    cancelAnimationFrame(this.frame);
    this.frame = null;
    const tooSlow = isTooSlow(this.intervals);
    if (tooSlow === null) return;
    this.decided = true;
    if (tooSlow) this.onSlow();
  }

  destroy(): void {
    this.decided = true;
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
  }
}
