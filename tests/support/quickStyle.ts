type ComputedStyle = typeof window.getComputedStyle;

/** Attributes on which the style sheet of the test browser lets an element's display depend. */
const attributes = ["hidden", "open", "type", "popover"] as const;

/** Whether it opens the `details` in which it stands: the one case in which display depends on what is around. */
function isOpener({ localName, parentElement, previousElementSibling }: Element): boolean {
  if (localName !== "summary" || parentElement?.localName !== "details") return false;
  let before = previousElementSibling;
  while (before !== null && before.localName !== "summary") before = before.previousElementSibling;
  return before === null;
}

/**
 * What Testing Library asks for every element around and within the one it looks for, whether it is displayed and visible, was
 * two thirds of the time of the component tests: the test browser goes through its whole style sheet each time. Without style
 * sheets of the page, display depends on the element's name and a few attributes, so that one answer serves all alike;
 * whatever else is asked, and elements whose own style says something about it, go to the test browser as before.
 * `tests/panel/quickStyle.test.tsx` holds the two against each other.
 */
function quickStyle(own: ComputedStyle): ComputedStyle {
  const displays = new Map<string, string>();
  const emptyStyle = document.createElement("i").style;
  /** A page where nothing is around an element: for what it inherits the test browser asks everything around it. */
  const apart = document.implementation.createHTMLDocument("");

  function displayOf(element: Element): string {
    const said = attributes.map((name) => element.getAttribute(name) ?? "-").join("|");
    const key = `${element.namespaceURI} ${element.localName} ${said} ${isOpener(element)}`;
    const known = displays.get(key);
    if (known !== undefined) return known;
    const alone = apart.importNode(element, false);
    if (isOpener(element)) apart.createElement("details").append(alone);
    const { display } = own(alone);
    displays.set(key, display);
    return display;
  }

  /** Whether nothing hides it but what `displayOf` knows: no style of its own or of one around it, no hidden row of a table. */
  function isPlain(element: Element): boolean {
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      if (/display|visibility|pointer-events/.test(around.getAttribute("style") ?? "")) return false;
      if (around.hasAttribute("hidden") && /^(?:t|col)/.test(around.localName)) return false;
    }
    return true;
  }

  return (element, pseudo) => {
    const page = element.ownerDocument;
    if (pseudo || page.styleSheets.length > 0 || !element.isConnected || !isPlain(element)) return own(element, pseudo);
    const answers = new Map([
      ["display", displayOf(element)],
      ["visibility", "visible"],
      // Asked before each press for everything around what is pressed.
      ["pointer-events", "auto"],
      ["pointerEvents", "auto"],
    ]);
    const getPropertyValue = (name: string) => answers.get(name) ?? own(element).getPropertyValue(name);
    return new Proxy(emptyStyle, {
      get: (_, name) => {
        if (name === "getPropertyValue") return getPropertyValue;
        return answers.get(String(name)) ?? Reflect.get(own(element), name);
      },
    });
  };
}

/** What the test browser itself says. */
export const ownStyle: ComputedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = quickStyle(ownStyle);
