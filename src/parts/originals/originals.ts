import { createContext, useContext, useEffect } from "react";
import type { DocumentId, Locator, Statement } from "../../dataset/model.ts";
import type { alignCitations, alignWords } from "../../originals/alignWords.ts";
import type { WrongFile } from "../../originals/matchOriginal.ts";
import type { SourceParagraph } from "../../originals/types.ts";
import type { RoomFailure } from "../Room.tsx";
import type { TextCopy } from "./keptCopies.ts";

/** A copy of one source document that the reader opened, and how much of it was recognised. */
export interface ReaderCopy extends TextCopy {
  readonly document: DocumentId;
  /** Restated paragraphs found in it word for word, of `total`. */
  readonly matched: number;
  readonly total: number;
  readonly missing: readonly Locator[];
  readonly paragraphs: ReadonlyMap<string, SourceParagraph>;
  /** Kept in this browser, as the reader agreed. */
  readonly kept: boolean;
}
/** Why a file was not taken. */
export interface Refusal {
  readonly name: string;
  readonly reason: WrongFile | "too-large" | "unreadable";
}
/** The functions that hold a statement against its original; loaded with the first original. */
export interface Comparing {
  readonly alignWords: typeof alignWords;
  readonly alignCitations: typeof alignCitations;
}

export interface Originals {
  /** Original paragraphs by fingerprint; empty while there are none. */
  readonly paragraphs: ReadonlyMap<string, SourceParagraph>;
  readonly comparing: Comparing | null;
  readonly copies: readonly ReaderCopy[];
  /** True when the build brought the originals along. */
  readonly embedded: boolean;
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  /** The browser refused to keep a copy. */
  readonly keepingFailed: boolean;
  /** Why our own part that reads a copy is not there; null when nothing is wrong with it. */
  readonly failure: RoomFailure | null;
  /** After such a failure: asks for the part anew and reads the same files. */
  readonly retry: () => void;
  /** Every statement shows its original. */
  readonly showAll: boolean;
  readonly setShowAll: (show: boolean) => void;
  /** Looks for originals that came with the build or were kept; done once, whoever asks. */
  readonly load: () => void;
  readonly open: (files: readonly File[]) => void;
  readonly keep: (document: DocumentId) => void;
  readonly forget: (document: DocumentId) => void;
}

const nothing = (): void => {};
/** The originals at hand; without a provider there are none. */
export const OriginalsContext = createContext<Originals>({
  paragraphs: new Map(),
  comparing: null,
  copies: [],
  embedded: false,
  refusals: [],
  busy: false,
  keepingFailed: false,
  failure: null,
  retry: nothing,
  showAll: false,
  setShowAll: nothing,
  load: nothing,
  open: nothing,
  keep: nothing,
  forget: nothing,
});

/** All originals at hand, and what can be done with them. */
export function useOriginals(): Originals {
  const originals = useContext(OriginalsContext);
  const { load } = originals;
  useEffect(() => load(), [load]);
  return originals;
}

/** The original paragraph behind a statement with the functions to compare them; null when there is none at hand. */
export function useOriginal(
  statement: Statement,
): { readonly paragraph: SourceParagraph; readonly comparing: Comparing } | null {
  const { paragraphs, comparing } = useOriginals();
  const paragraph = paragraphs.get(statement.locator.fingerprint);
  return paragraph === undefined || comparing === null ? null : { paragraph, comparing };
}
