const candidates = [
  "a[href]",
  "button:not(:disabled)",
  "input:not(:disabled)",
  "select:not(:disabled)",
  "textarea:not(:disabled)",
  "summary",
  "h2[tabindex]",
  "[tabindex]:not([tabindex='-1'])",
].join(", ");

type Focusable = HTMLElement | SVGElement;
const isFocusable = (node: unknown): node is Focusable => node instanceof HTMLElement || node instanceof SVGElement;

/** Whether an element can have the focus as it stands: it can be reached, and is seen. */
function canTake(element: Element): element is Focusable {
  return (
    isFocusable(element) &&
    element.matches(candidates) &&
    element.closest("[inert]") === null &&
    // Not every test's document knows what is seen.
    (element.checkVisibility?.({ visibilityProperty: true }) ?? true)
  );
}

function findIn(root: Element, fromEnd: boolean): Focusable | undefined {
  const all = [root, ...root.querySelectorAll(candidates)];
  return (fromEnd ? all.toReversed() : all).find(canTake);
}

/** Gives the focus to the heading of a part of the page, to its map or slider, or else to its first control. */
export function focusPart(id: string): void {
  const part = document.getElementById(id);
  if (part === null) return;
  const chief = [...part.querySelectorAll("h2[tabindex], .atlas-map [tabindex='0'], input[type='range']")].find(
    canTake,
  );
  (chief ?? findIn(part, false))?.focus();
}

/** The nearest control to a place between two siblings: after it, before it, then outside of what holds both. */
function findNear(holder: Element, before: Node | null, after: Node | null): Focusable | undefined {
  for (let next = after; next !== null; next = next.nextSibling) {
    const found = next instanceof Element ? findIn(next, false) : undefined;
    if (found !== undefined) return found;
  }
  for (let last = before; last !== null; last = last.previousSibling) {
    const found = last instanceof Element ? findIn(last, true) : undefined;
    if (found !== undefined) return found;
  }
  const parent = holder.parentElement;
  return parent === null ? undefined : findNear(parent, holder.previousSibling, holder.nextSibling);
}

/** What stands where a removed element stood: what came in its place, or else its neighbour. */
function findReplacement(lost: Element, records: readonly MutationRecord[]): Focusable | undefined {
  const record = records.find(
    ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(lost)),
  );
  if (record === undefined || !(record.target instanceof Element)) return undefined;
  const { target } = record;
  // A part that stands elsewhere in the new layout has taken its name along.
  for (const { id } of [...record.removedNodes].filter((node) => node instanceof Element)) {
    const moved = id === "" ? null : document.getElementById(id);
    const found = moved === null ? undefined : findIn(moved, false);
    if (found !== undefined) return found;
  }
  const added = records.flatMap((each) => (each.target === target ? [...each.addedNodes] : []));
  for (const node of added) {
    const found = node instanceof Element && node.isConnected ? findIn(node, false) : undefined;
    if (found !== undefined) return found;
  }
  const inPlace = (node: Node | null): Node | null => (node?.parentNode === target ? node : null);
  return findNear(target, inPlace(record.previousSibling), inPlace(record.nextSibling));
}

/**
 * Keeps the focus in the page: when the element that has it is taken away, hidden or disabled, what came in its place or
 * stands next to it gets the focus, and not the body, from where a reader by keyboard or ear begins anew. What a component
 * gives the focus to by itself comes first. Returns the function that ends it.
 */
export function keepFocus(page: Document): () => void {
  let last: Element | null = null;
  const isLost = (): boolean => page.hasFocus() && (page.activeElement === null || page.activeElement === page.body);
  const onFocusIn = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null;
  };
  // The reader goes elsewhere: what closes behind must not call the focus back. Known before any handler closes something.
  const onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) last = null;
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    queueMicrotask(() => {
      // A press on nothing leaves an element that could have the focus; then there is nothing to mend.
      if (!isLost() || !target.isConnected || canTake(target) || target.matches("[tabindex='-1']")) return;
      findNear(target, target.previousSibling, target.nextSibling)?.focus({ preventScroll: true });
    });
  };
  const observer = new MutationObserver((records) => {
    if (last === null || last.isConnected || !isLost()) return;
    findReplacement(last, records)?.focus({ preventScroll: true });
  });
  page.addEventListener("focusin", onFocusIn);
  page.addEventListener("focusout", onLeave, true);
  page.addEventListener("focusout", onFocusOut);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", onFocusIn);
    page.removeEventListener("focusout", onLeave, true);
    page.removeEventListener("focusout", onFocusOut);
    observer.disconnect();
  };
}
