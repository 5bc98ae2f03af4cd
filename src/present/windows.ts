const presenter = "wb-atlas-presenter-";
const screen = "wb-atlas-screen-";

/** What tells the presentation of this window from others while the page stands. */
let ofPage: string | null = null;
const newName = (): string => [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");

/** Whether a window is the one that only the presenter sees: it was opened under such a name. */
export const isPresenterWindow = ({ name }: Pick<Window, "name">): boolean => name.startsWith(presenter);

/**
 * The presentation that a window belongs to. The screen gives itself a name, which stays with its tab, so that the windows
 * find each other again after a reload; one that has a name already, as a frame of another page has, keeps that.
 */
export function presentationOf(page: Pick<Window, "name">): string {
  const known = [presenter, screen].find((start) => page.name.startsWith(start));
  if (known !== undefined) return page.name.slice(known.length);
  ofPage ??= newName();
  if (page.name === "") page.name = `${screen}${ofPage}`;
  return ofPage;
}

/** Name under which the screen opens the window of its presenter: its own, so that two presentations have two. */
export const presenterNameOf = (page: Pick<Window, "name">): string => `${presenter}${presentationOf(page)}`;
