/**
 * What the atlas in the frame may do. `allow-scripts`: it is a program. `allow-same-origin`: it keeps the origin of its own
 * site, which is not that of the page, and so may load its own parts and data. `allow-popups` and
 * `allow-popups-to-escape-sandbox`: sources and the whole atlas open in a window of their own as ordinary pages.
 * `allow-downloads`: pictures and tables can be saved. Not among them: forms, dialogs of the browser, leading the page
 * elsewhere.
 */
export const frameSandbox =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** What the frame may ask the browser for: the whole screen, and to put a copied link on the clipboard. */
export const frameAllow = "fullscreen; clipboard-write";
