/** An empty canvas of the size and place of another, to lie over it. */
export function sheetLike(canvas: HTMLCanvasElement, className: string = canvas.className): HTMLCanvasElement {
  const sheet = document.createElement("canvas");
  sheet.className = className;
  sheet.style.cssText = canvas.style.cssText;
  sheet.width = canvas.width;
  sheet.height = canvas.height;
  return sheet;
}

/** Draws on a sheet what a canvas shows. */
export function copyOnto(sheet: HTMLCanvasElement, canvas: HTMLCanvasElement): HTMLCanvasElement {
  sheet.getContext("2d")?.drawImage(canvas, 0, 0);
  return sheet;
}

/** Whether a picture may move by itself: the browser can, and the reader wants motion. */
export const mayMove = (canvas: HTMLCanvasElement): boolean =>
  typeof canvas.animate === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
