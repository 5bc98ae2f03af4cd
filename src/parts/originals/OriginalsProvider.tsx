import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { DocumentId, Statement } from "../../dataset/model.ts";
import type { SourceParagraph } from "../../originals/types.ts";
import { definePart } from "../../ui/part.ts";
import { failureOf, type RoomFailure } from "../Room.tsx";
import { readKeptCopies, writeKeptCopies } from "./keptCopies.ts";
import { type Comparing, type Originals, OriginalsContext, type ReaderCopy, type Refusal } from "./originals.ts";
import type { Read } from "./reading.ts";

const readingPart = definePart(
  () => import("./reading.ts"),
  (module) => module,
);
const comparingPart = definePart(
  () => import("../../originals/alignWords.ts"),
  (module): Comparing => module,
);
const embeddedPart = definePart(
  () => import("virtual:atlas-originals"),
  (module) => ({ paragraphs: module.default }),
);

interface State {
  readonly copies: readonly ReaderCopy[];
  readonly embedded: ReadonlyMap<string, SourceParagraph>;
  readonly refusals: readonly Refusal[];
  readonly comparing: Comparing | null;
  readonly busy: boolean;
  readonly keepingFailed: boolean;
  /** Our own part could not be loaded; `files` were to be read by it. */
  readonly failed: { readonly failure: RoomFailure; readonly files: readonly File[] } | null;
}
const initial: State = {
  copies: [],
  embedded: new Map(),
  refusals: [],
  comparing: null,
  busy: false,
  keepingFailed: false,
  failed: null,
};

/** A new copy of a document takes the place of the one before. */
function addRead(state: State, read: Read): State {
  const fresh = new Set(read.copies.map(({ document }) => document));
  return {
    ...state,
    copies: [...state.copies.filter(({ document }) => !fresh.has(document)), ...read.copies],
    refusals: read.refusals,
    busy: false,
  };
}

/**
 * Holds the original paragraphs: from the build, from a copy kept in this browser, or from a file the reader opens. A text
 * never leaves the page, and is kept only when the reader says so.
 */
export function OriginalsProvider({
  statements,
  children,
}: {
  readonly statements: readonly Statement[];
  readonly children: ReactNode;
}) {
  const [state, setState] = useState<State>(initial);
  const [showAll, setShowAll] = useState(false);
  const loaded = useRef(false);
  const held = useRef(statements);
  held.current = statements;

  const loadComparing = useCallback(async (): Promise<void> => {
    const comparing = await comparingPart.load();
    setState((now) => ({ ...now, comparing }));
  }, []);

  const load = useCallback((): void => {
    if (loaded.current) return;
    loaded.current = true;
    const begin = async (): Promise<void> => {
      const { paragraphs: embedded } = await embeddedPart.load();
      if (embedded !== null) setState((now) => ({ ...now, embedded: new Map(Object.entries(embedded)) }));
      const kept = readKeptCopies();
      if (kept.length > 0) {
        const { readCopies } = await readingPart.load();
        const read = readCopies(kept, held.current, true);
        setState((now) => addRead(now, read));
      }
      if (embedded !== null || kept.length > 0) await loadComparing();
    };
    begin().catch((error: unknown) => {
      console.warn("The originals could not be loaded.", error);
      // Whoever shows a statement next asks for them anew.
      loaded.current = false;
    });
  }, [loadComparing]);

  const open = useCallback(
    (files: readonly File[]): void => {
      setState((now) => ({ ...now, busy: true, refusals: [], keepingFailed: false, failed: null }));
      const take = async (): Promise<void> => {
        const { readCopies, readFiles } = await readingPart.load();
        const { texts, refusals } = await readFiles(files);
        const read = readCopies(texts, held.current, false);
        setState((now) => addRead(now, { ...read, refusals: [...refusals, ...read.refusals] }));
        if (read.copies.length > 0) {
          await loadComparing();
          setShowAll(true);
        }
      };
      take().catch((error: unknown) => {
        // The file was read or refused before: what is missing here is a part of ours.
        console.warn("The part that compares a copy could not be used.", error);
        setState((now) => ({ ...now, busy: false, failed: { failure: failureOf(error), files } }));
      });
    },
    [loadComparing],
  );

  const originals = useMemo((): Originals => {
    const write = (copies: readonly ReaderCopy[]): boolean => writeKeptCopies(copies.filter(({ kept }) => kept));
    const keep = (id: DocumentId): void => {
      const copies = state.copies.map((copy) => (copy.document === id ? { ...copy, kept: true } : copy));
      const written = write(copies);
      setState((now) => ({ ...now, ...(written ? { copies } : {}), keepingFailed: !written }));
    };
    const forget = (id: DocumentId): void => {
      const copies = state.copies.filter(({ document }) => document !== id);
      write(copies);
      setState((now) => ({ ...now, copies, keepingFailed: false }));
    };
    const paragraphs = new Map([...state.embedded, ...state.copies.flatMap((copy) => [...copy.paragraphs])]);
    return {
      paragraphs,
      comparing: state.comparing,
      copies: state.copies,
      embedded: state.embedded.size > 0,
      refusals: state.refusals,
      busy: state.busy,
      keepingFailed: state.keepingFailed,
      failure: state.failed?.failure ?? null,
      retry: () => {
        if (state.failed !== null) open(state.failed.files);
      },
      showAll,
      setShowAll,
      load,
      open,
      keep,
      forget,
    };
  }, [state, showAll, load, open]);
  return <OriginalsContext value={originals}>{children}</OriginalsContext>;
}
