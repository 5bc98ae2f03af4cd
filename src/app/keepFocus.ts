const focusable = "a[href], button, input, select, summary, [tabindex='0']";

const canTakeFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.matches(":disabled") &&
  element.closest("[inert]") === null;

/** Gives the focus to what stands nearest to the first of `chain`, when that is gone or no longer shown. */
export function keepFocus(chain: readonly Element[]): void {
  const [lost, ...around] = chain;
  if (lost === undefined || (lost.isConnected && canTakeFocus(lost))) return;
  if (document.activeElement !== lost && document.activeElement !== document.body) return;
  for (const place of around) {
    if (!place.isConnected) continue;
    const next = [...place.querySelectorAll(focusable)].find(canTakeFocus);
    if (next === undefined) continue;
    next.focus({ preventScroll: true });
    return;
  }
}
