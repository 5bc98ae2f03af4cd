/**
 * Finds text that React holds as a node of its own, which it does for text that stands beside something else. A browser that
 * translates the page takes such nodes away, and React fails at the next change beside them or writes into what is no longer
 * in the page. Text that is all an element holds is safe: React writes it through the element. Spaces alone are safe as
 * long as they stay; one that is taken away by itself is found too. Runs inside a page or a test's document.
 */
export function recordBareTexts(page: Window & typeof globalThis): () => readonly string[] {
  const made: Text[] = [];
  const make = page.Document.prototype.createTextNode;
  page.Document.prototype.createTextNode = function (this: Document, data: string): Text {
    const node = make.call(this, data);
    made.push(node);
    return node;
  };
  const taken: string[] = [];
  const remove = page.Node.prototype.removeChild;
  page.Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.nodeType === page.Node.TEXT_NODE && Object.keys(child).some((key) => key.startsWith("__reactFiber")))
      taken.push(`taken away from ${this.nodeName.toLowerCase()}: ${JSON.stringify(child.textContent)}`);
    remove.call(this, child);
    return child;
  };
  return () => {
    // React marks the nodes that it holds with a property of this name, in every build.
    const held = made
      .splice(0)
      .filter((node) => Object.keys(node).some((key) => key.startsWith("__reactFiber")) && node.data.trim() !== "");
    const describe = ({ data, parentElement }: Text): string => {
      const name = parentElement?.getAttribute("class") ?? "";
      const parent = parentElement === null ? "?" : `${parentElement.localName}${name === "" ? "" : `.${name}`}`;
      return `${parent}: ${data.slice(0, 60)}`;
    };
    return [...new Set([...held.map(describe), ...taken.splice(0)])];
  };
}
