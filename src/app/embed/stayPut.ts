const scrolls = /auto|scroll/;

/** How far a box must move into a window, pixels; 0 when it is in it. A box that is too long shows its beginning. */
function wayInto(from: number, to: number, start: number, end: number): number {
  if (from >= start && to <= end) return 0;
  return from < start || to - from > end - start ? from - start : to - end;
}

/** Scrolls what lies around an element within this page, and nothing of the page around it, until the element is seen. */
function scrollWithin(element: Element, page: Window): void {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const isPage = box === page.document.documentElement;
    if (!isPage && !scrolls.test(page.getComputedStyle(box).overflowY)) continue;
    const { top, bottom } = element.getBoundingClientRect();
    const { top: start } = box.getBoundingClientRect();
    if (isPage) page.scrollBy({ top: wayInto(top, bottom, 0, page.innerHeight), behavior: "instant" });
    else box.scrollTop += wayInto(top, bottom, start, start + box.clientHeight);
  }
}

/**
 * A guest never takes the focus nor scrolls by itself: browsers hand the focus of a whole page to the frame in which an
 * element asks for it, and scroll the page around the frame to what is brought into view. Here an element has the focus only
 * while the reader is in the frame, and bringing into view ends at its edge. All parts of the page ask by the two methods of
 * the platform, so these are what is replaced, for parts to come too. Returns the function that takes it back.
 */
export function stayPut(page: Window & typeof globalThis): () => void {
  const { document } = page;
  const undo = [page.HTMLElement.prototype, page.SVGElement.prototype].map((prototype) => {
    const { focus } = prototype;
    prototype.focus = function focusWithin(this: HTMLElement | SVGElement, options?: FocusOptions): void {
      if (!document.hasFocus()) return;
      focus.call(this, { ...options, preventScroll: true });
      if (options?.preventScroll !== true) scrollWithin(this, page);
    };
    return () => {
      prototype.focus = focus;
    };
  });
  const { scrollIntoView } = page.Element.prototype;
  page.Element.prototype.scrollIntoView = function scrollIntoViewWithin(this: Element): void {
    if (document.hasFocus()) scrollWithin(this, page);
  };
  return () => {
    for (const take of undo) take();
    page.Element.prototype.scrollIntoView = scrollIntoView;
  };
}
