import { vi } from "vitest";

export interface SavedFiles {
  /** Names of the files that the page has handed to the reader, in order. */
  readonly names: () => readonly string[];
  /** Bytes of the file of a name; throws when none was saved. */
  readonly bytes: (name: string) => Promise<Uint8Array>;
  /** The same as text, with its byte order mark if it has one. */
  readonly text: (name: string) => Promise<string>;
}

/**
 * Catches the files that the page saves, by watching what a browser is asked for. Files of component tests share their
 * modules, so that none of these may be replaced. `vi.restoreAllMocks()` ends it.
 */
export function catchSavedFiles(): SavedFiles {
  const blobs: Blob[] = [];
  const saved = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return "blob:x";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.pop();
    if (blob !== undefined) saved.set(this.download, blob);
  });
  const bytes = (name: string): Promise<Uint8Array> => {
    const blob = saved.get(name);
    if (blob === undefined) throw new Error(`No file ${name} was saved, but ${[...saved.keys()].join(", ")}.`);
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
      reader.readAsArrayBuffer(blob);
    });
  };
  return {
    names: () => [...saved.keys()],
    bytes,
    text: async (name) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytes(name)),
  };
}
