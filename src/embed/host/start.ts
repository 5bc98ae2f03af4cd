import { setHome, WbAtlasElement } from "./element.ts";
import { hearFrames } from "./lines.ts";

/** Name of the element. */
const tag = "wb-atlas";

/** Begins: `address` is that of the script, in whose folder the atlas lies. Does nothing on a server, or where it has begun before. */
export function start(address: string): void {
  if (typeof customElements === "undefined" || customElements.get(tag) !== undefined) return;
  setHome(new URL("./", address).href);
  hearFrames();
  customElements.define(tag, WbAtlasElement);
}
