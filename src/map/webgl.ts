/**
 * True when the browser gives a WebGL 2 context, in hardware or software, and lets the map's worker start. Asked before
 * the map library is loaded, so that nothing is loaded in vain; the context is given back at once.
 */
export function hasWebGl(): boolean {
  // In a frame sandboxed without an origin of its own the worker could only start from a data: address, which the
  // content policy forbids.
  if (globalThis.origin === "null") return false;
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
