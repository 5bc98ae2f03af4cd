/** What a page has asked of WebGL since it was opened. */
export interface DrawCounts {
  /** Shader programs linked. */
  readonly programs: number;
  readonly draws: number;
  /** Frames in which something was drawn. */
  readonly frames: number;
  /** Draw calls of the last of them. */
  readonly ofLastFrame: number;
  /** Corners of triangles, and ends of lines, that these calls asked for. */
  readonly cornersOfLastFrame: number;
}

declare global {
  interface Window {
    readonly drawCounts: DrawCounts;
  }
}

/**
 * Counts a page's shader programs, draw calls and drawn frames in `window.drawCounts`; runs in the page before its own
 * scripts, so it names nothing outside itself.
 */
export function countDraws(): void {
  const counts = { programs: 0, draws: 0, frames: 0, ofLastFrame: 0, cornersOfLastFrame: 0 };
  let inFrame = false;
  const draw = (corners: number): void => {
    counts.draws += 1;
    counts.ofLastFrame += 1;
    counts.cornersOfLastFrame += corners;
    if (inFrame) return;
    inFrame = true;
    counts.ofLastFrame = 1;
    counts.cornersOfLastFrame = corners;
    counts.frames += 1;
    requestAnimationFrame(() => {
      inFrame = false;
    });
  };
  const watch = (name: keyof WebGL2RenderingContext, then: (parameters: unknown[]) => void): void => {
    const own: unknown = WebGL2RenderingContext.prototype[name as "drawElements"];
    if (typeof own !== "function") return;
    Object.defineProperty(WebGL2RenderingContext.prototype, name, {
      value(this: WebGL2RenderingContext, ...parameters: unknown[]) {
        then(parameters);
        return own.apply(this, parameters);
      },
    });
  };
  for (const name of ["drawElements", "drawElementsInstanced"] as const) {
    watch(name, ([, corners]) => draw(Number(corners)));
  }
  for (const name of ["drawArrays", "drawArraysInstanced"] as const) {
    watch(name, ([, , corners]) => draw(Number(corners)));
  }
  watch("linkProgram", () => {
    counts.programs += 1;
  });
  Object.assign(window, { drawCounts: counts });
}
