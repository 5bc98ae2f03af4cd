/**
 * True when the browser gives a WebGL 2 context, in hardware or software. Asked before the map library is loaded, so that
 * nothing is loaded in vain; the context is given back at once.
 */
export function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
