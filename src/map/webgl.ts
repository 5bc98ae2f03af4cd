import { isSingleFile } from "../ui/singleFile.ts";

/** What a browser can draw with: nothing, its processor alone, or a graphics card. */
export type DrawingPower = "none" | "software" | "hardware";

/** Names of programs that draw in place of a graphics card. */
const softwareRenderers =
  /swiftshader|llvmpipe|softpipe|lavapipe|microsoft basic render|software rasterizer|software renderer/i;

/**
 * Whether the browser gives a WebGL 2 context, what draws it, and whether it lets the map's worker start. Asked before the
 * map library is loaded, so that nothing is loaded in vain; the context is given back at once.
 */
export function probeWebGl(): DrawingPower {
  if (!canStartWorker()) return "none";
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return "none";
  const renderer = nameOfRenderer(context);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return isSoftwareRenderer(renderer) ? "software" : "hardware";
}

/**
 * In a frame sandboxed without an origin of its own the worker could only start from a data: address, which the content
 * policy forbids. A page from a disk has no origin either; the atlas as one file brings a policy that allows it.
 */
export function canStartWorker(): boolean {
  return globalThis.origin !== "null" || (isSingleFile() && window.self === window.top);
}

/** Whether a renderer, as WebGL names it, draws without a graphics card. */
export function isSoftwareRenderer(name: string): boolean {
  return softwareRenderers.test(name);
}

/** Some browsers tell only by the extension, others have given it up and tell at once. */
function nameOfRenderer(context: WebGL2RenderingContext): string {
  const unmasked = context.getExtension("WEBGL_debug_renderer_info")?.UNMASKED_RENDERER_WEBGL;
  return [unmasked, context.RENDERER]
    .map((key) => (key === undefined ? "" : String(context.getParameter(key))))
    .join(" ");
}
