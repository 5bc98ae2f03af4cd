/**
 * Does to a page what the translators of browsers do: every text node gives way to nested `font` elements, at once and
 * whenever text comes later; what carries `translate="no"` stays. Runs inside the page, so it may use nothing from outside.
 * Spaces alone are replaced too, which real translators leave: what withstands this withstands them.
 */
export function startTranslator(): void {
  const isLeftAlone = (parent: Element): boolean =>
    parent.closest("script, style, noscript, textarea, title, font, [translate='no']") !== null;
  const replace = (text: Text): void => {
    const parent = text.parentElement;
    if (parent === null || text.data === "" || isLeftAlone(parent)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.append(text.data);
    outer.append(inner);
    parent.replaceChild(outer, text);
  };
  const replaceIn = (node: Node): void => {
    if (node instanceof Text) {
      replace(node);
      return;
    }
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
    found.forEach(replace);
  };
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === "characterData") replaceIn(target);
      else addedNodes.forEach(replaceIn);
    }
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  replaceIn(document.body);
  document.documentElement.dataset.translated = "";
}
