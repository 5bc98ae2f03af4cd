import { savedEvent } from "../ui/saveFile.ts";

/** What the page around the frame does not let happen, or may not. */
export type Trouble =
  /** No other window could be opened. */
  | { readonly kind: "open"; readonly address: string }
  /** A file was handed to the browser, which does not say whether it saves it. */
  | { readonly kind: "save"; readonly file: string }
  /** What was asked for is only in the whole atlas. */
  | { readonly kind: "elsewhere" };

/**
 * Opens an address in a window of its own that knows nothing of this one. False where the frame may not: a browser says
 * nothing to a link that leads nowhere, but gives no window when asked for one.
 */
function openBeside(page: Window, address: string): boolean {
  const opened = page.open("", "_blank");
  if (opened === null) return false;
  opened.opener = null;
  opened.location.replace(address);
  return true;
}

/**
 * Leads every link of an embed out of the frame, into a window of its own, unless the atlas has followed it within the page;
 * and tells what the frame does not let happen, instead of nothing. Returns the function that ends it.
 */
export function leadOut(page: Window, tell: (trouble: Trouble) => void): () => void {
  const { document } = page;
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    // The second button of the mouse opens a menu; a page may have gone by then.
    if (link === null || event.defaultPrevented || event.button > 1) return;
    if (link.hasAttribute("download")) {
      tell({ kind: "save", file: link.pathname.split("/").at(-1) ?? "" });
      return;
    }
    event.preventDefault();
    if (!openBeside(page, link.href)) tell({ kind: "open", address: link.href });
  };
  const saved = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === "string") tell({ kind: "save", file: event.detail });
  };
  document.addEventListener("click", follow);
  document.addEventListener("auxclick", follow);
  page.addEventListener(savedEvent, saved);
  return () => {
    document.removeEventListener("click", follow);
    document.removeEventListener("auxclick", follow);
    page.removeEventListener(savedEvent, saved);
  };
}
