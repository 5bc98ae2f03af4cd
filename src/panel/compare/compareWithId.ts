/** Id of what puts things side by side. */
export const compareWithId = "compare-with";

/** Closing leads back to where things were put side by side: the comparison has no neighbour of its own. */
export function focusChooser(): void {
  const chooser = document.getElementById(compareWithId);
  const chip = chooser?.querySelector<HTMLElement>("[aria-pressed='true']");
  (chip ?? chooser?.querySelector<HTMLElement>("summary, button, select"))?.focus();
}
