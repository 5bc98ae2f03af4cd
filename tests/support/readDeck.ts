import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of a part, with its prefix as it is written. */
export interface PartNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PartNode[];
  /** Words in it and in all below. */
  readonly text: string;
}
export interface DeckPart {
  readonly path: string;
  readonly root: PartNode;
}
export interface Deck {
  readonly parts: readonly DeckPart[];
  /** Paths of all files of the package. */
  readonly files: readonly string[];
  /** The part of a path; throws where there is none. */
  readonly part: (path: string) => PartNode;
  readonly slides: readonly PartNode[];
}

/** Reads XML, strictly: throws on what is not well-formed. */
function parse(path: string, xml: string): PartNode {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: PartNode[];
    text: string;
  }
  const parser = new SaxesParser({ xmlns: false, fileName: path });
  const open: Open[] = [{ name: "", attributes: {}, children: [], text: "" }];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, children: [], text: "" });
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on("closetag", () => {
    const node = open.pop();
    const parent = open.at(-1);
    if (node === undefined || parent === undefined) return;
    parent.children.push(node);
    parent.text += node.text;
  });
  parser.write(xml).close();
  const root = open[0]?.children[0];
  if (root === undefined) throw new Error(`${path} is empty.`);
  return root;
}

/** All elements of a name below a node, and the node itself. */
export function findAll(node: PartNode, name: string): readonly PartNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => findAll(child, name))];
}

/** Reads a deck that the atlas has made. */
export async function readDeck(blob: Blob | string | undefined): Promise<Deck> {
  if (!(blob instanceof Blob)) throw new Error("No deck was made.");
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parts = Object.entries(files).map(([path, bytes]): DeckPart => ({ path, root: parse(path, strFromU8(bytes)) }));
  const part = (path: string): PartNode => {
    const found = parts.find((each) => each.path === path);
    if (found === undefined) throw new Error(`There is no part ${path}.`);
    return found.root;
  };
  const count = parts.filter(({ path }) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  const slides = Array.from({ length: count }, (_, index) => part(`ppt/slides/slide${index + 1}.xml`));
  return { parts, files: Object.keys(files), part, slides };
}

/** What keeps programs from opening a deck as it is: parts without a type, relationships to nothing, ids used twice. */
export function faultsOf({ parts, files, part }: Deck): readonly string[] {
  const faults: string[] = [];
  const types = part("[Content_Types].xml");
  const overrides = findAll(types, "Override").map(({ attributes }) => (attributes.PartName ?? "").slice(1));
  const extensions = findAll(types, "Default").map(({ attributes }) => attributes.Extension);
  for (const path of overrides) if (!files.includes(path)) faults.push(`${path} has a type and is not there`);
  for (const path of files) {
    const isRelationships = path.endsWith(".rels");
    if (path === "[Content_Types].xml" || (isRelationships && extensions.includes("rels"))) continue;
    if (!overrides.includes(path)) faults.push(`${path} has no type`);
  }
  for (const { path, root } of parts) {
    const ids = findAll(root, "p:cNvPr").map(({ attributes }) => attributes.id);
    if (new Set(ids).size !== ids.length) faults.push(`${path}: an id stands twice`);
    if (!path.endsWith(".rels")) {
      const own = path.replace(/([^/]*)$/, "_rels/$1.rels");
      const known = files.includes(own)
        ? findAll(part(own), "Relationship").map(({ attributes }) => attributes.Id)
        : [];
      const used = JSON.stringify(root).matchAll(/"r:(?:id|embed|link)":"([^"]*)"/g);
      for (const [, id] of used) if (!known.includes(id)) faults.push(`${path}: ${id} is no relationship`);
      continue;
    }
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const { attributes } of findAll(root, "Relationship")) {
      if (attributes.TargetMode === "External") continue;
      const target = new URL(attributes.Target ?? "", `file:///${folder}`).pathname.slice(1);
      if (!files.includes(target)) faults.push(`${path}: ${target} is not there`);
    }
  }
  return faults;
}
