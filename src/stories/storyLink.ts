import { guestFragment } from "../dataset/ownId.ts";
import type { Draft } from "./draft.ts";
import { type ReadFile, readStoryFile, writeStoryFile } from "./storyFile.ts";

/** Characters of a whole address that mail, chat and browsers carry without cutting it. */
export const longestLink = 8_000;
/** Characters of what a link holds when it is unpacked; more is no link of ours. */
const mostUnpacked = 400_000;
const version = "1";

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = new Blob([bytes])
    .stream()
    .pipeThrough(stream as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = source.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError("What the link holds is too long.");
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * The end of an address, from `#` on, that holds a whole story. A fragment is never sent to a server, and the keys of the
 * address stay free for the view.
 */
export async function writeStoryLink(draft: Draft): Promise<string> {
  const packed = await throughStream(
    new TextEncoder().encode(writeStoryFile(draft)),
    new CompressionStream("deflate-raw"),
    Number.POSITIVE_INFINITY,
  );
  const binary = [...packed].map((byte) => String.fromCharCode(byte)).join("");
  const text = btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `${guestFragment}${version}${text}`;
}

/** What a fragment holds that `writeStoryLink` wrote; null for any other, and where the link was cut or spoilt. */
export async function readStoryLink(fragment: string, id: string): Promise<ReadFile | null> {
  const packed = new RegExp(`${guestFragment}${version}([\\w-]+)`).exec(fragment)?.[1];
  if (packed === undefined) return null;
  try {
    const binary = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    const text = await throughStream(bytes, new DecompressionStream("deflate-raw"), mostUnpacked);
    return readStoryFile(new TextDecoder("utf-8", { fatal: true }).decode(text), id);
  } catch {
    return null;
  }
}
