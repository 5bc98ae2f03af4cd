import { strToU8, Zip, ZipDeflate } from "fflate";
import { element } from "../../figure/svg.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Kinds of relationship, by the last word of their names. */
export type RelationshipKind =
  | "slideMaster"
  | "slideLayout"
  | "slide"
  | "notesMaster"
  | "notesSlide"
  | "theme"
  | "presProps"
  | "tableStyles"
  | "hyperlink";

/** Relationships of one part, each with an id by which the part names it. */
export class Relationships {
  private readonly entries: {
    readonly id: string;
    readonly type: string;
    readonly target: string;
    readonly outside: boolean;
  }[] = [];

  /** The id of a relationship to a part, by its path from this one, or to an address outside; the same for the same. */
  add(kind: RelationshipKind, target: string): string {
    const type = `${office}/${kind}`;
    const known = this.entries.find((entry) => entry.type === type && entry.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${this.entries.length + 1}`;
    this.entries.push({ id, type, target, outside: kind === "hyperlink" });
    return id;
  }

  write(): string {
    const entries = this.entries.map(({ id, type, target, outside }) =>
      element("Relationship", { Id: id, Type: type, Target: target, ...(outside ? { TargetMode: "External" } : {}) }),
    );
    return writeRelationships(entries.join(""));
  }
}

const writeRelationships = (content: string): string =>
  element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, content);

const drawn = "application/vnd.openxmlformats-officedocument.presentationml";

/** Media types of parts, by the folders in which they stand. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${drawn}.presentation.main+xml`],
  [/^ppt\/slides\//, `${drawn}.slide+xml`],
  [/^ppt\/slideLayouts\//, `${drawn}.slideLayout+xml`],
  [/^ppt\/slideMasters\//, `${drawn}.slideMaster+xml`],
  [/^ppt\/notesSlides\//, `${drawn}.notesSlide+xml`],
  [/^ppt\/notesMasters\//, `${drawn}.notesMaster+xml`],
  [/^ppt\/theme\//, "application/vnd.openxmlformats-officedocument.theme+xml"],
  [/^ppt\/presProps\.xml$/, `${drawn}.presProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${drawn}.tableStyles+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

interface PackingTools {
  /** Awaited between pieces of the file. */
  readonly between: () => Promise<void>;
  /** How much is packed, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** The parts of a deck, put together as one file. */
export class DeckPackage {
  private readonly parts = new Map<string, string>();

  /** Adds a part with its relationships; `path` from the root of the package. */
  add(path: string, content: string, relationships: Relationships | null = null): void {
    this.parts.set(path, content);
    if (relationships === null) return;
    const slash = path.lastIndexOf("/");
    this.parts.set(`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`, relationships.write());
  }

  /** The whole file. `day`: of all its parts, so that the same story gives the same bytes. */
  async write(day: Date, tools: PackingTools): Promise<Blob> {
    const office2006 = "http://schemas.openxmlformats.org/package/2006";
    const root = [
      [`${office}/officeDocument`, "ppt/presentation.xml"],
      [`${office2006}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${office}/extended-properties`, "docProps/app.xml"],
    ].map(([type = "", target = ""], index) =>
      element("Relationship", { Id: `rId${index + 1}`, Type: type, Target: target }),
    );
    const overrides = [...this.parts.keys()].flatMap((path) => {
      const type = types.find(([pattern]) => pattern.test(path) && !path.includes("/_rels/"))?.[1];
      return type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })];
    });
    const contentTypes = element(
      "Types",
      { xmlns: `${office2006}/content-types` },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }) +
        element("Default", { Extension: "xml", ContentType: "application/xml" }) +
        overrides.join(""),
    );
    const files: readonly (readonly [path: string, content: string])[] = [
      ["[Content_Types].xml", contentTypes],
      ["_rels/.rels", writeRelationships(root.join(""))],
      ...this.parts,
    ];
    return packFiles(files, day, tools);
  }
}

/** Bytes that are packed between two rests. */
const pieceSize = 65_536;

/**
 * Packs files piece by piece on this thread: the workers of the library are made of text, which the content policy forbids, and
 * whose messages never come.
 */
async function packFiles(
  files: readonly (readonly [path: string, content: string])[],
  day: Date,
  { between, onShare }: PackingTools,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const failed: Error[] = [];
  const archive = new Zip((error, chunk) => {
    if (error === null) chunks.push(new Uint8Array(chunk));
    else failed.push(error);
  });
  for (const [index, [path, content]] of files.entries()) {
    onShare(index / files.length);
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = day;
    archive.add(file);
    const bytes = strToU8(head + content);
    for (let at = 0; at < bytes.length; at += pieceSize) {
      await between();
      file.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  }
  archive.end();
  const [failure] = failed;
  if (failure !== undefined) throw failure;
  return new Blob(chunks, { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation" });
}
