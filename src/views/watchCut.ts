/**
 * Keeps saying of what scrolls on which sides more of it follows, as `data-cut="right bottom"`, so that style sheets can show
 * it. A ref for the element; where the browser cannot measure, nothing is said.
 */
export function watchCut(element: HTMLElement | null): (() => void) | undefined {
  if (element === null || typeof ResizeObserver === "undefined") return undefined;
  const say = (): void => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
    const sides = [
      ...(scrollWidth - clientWidth - scrollLeft > 2 ? ["right"] : []),
      ...(scrollHeight - clientHeight - scrollTop > 2 ? ["bottom"] : []),
    ];
    element.setAttribute("data-cut", sides.join(" "));
  };
  const observer = new ResizeObserver(say);
  observer.observe(element);
  for (const child of element.children) observer.observe(child);
  element.addEventListener("scroll", say, { passive: true });
  return () => {
    observer.disconnect();
    element.removeEventListener("scroll", say);
  };
}
