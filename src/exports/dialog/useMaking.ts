import { useEffect, useRef, useState } from "react";
import { failureOf, type RoomFailure } from "../../parts/Room.tsx";
import type { ExportTools } from "../request.ts";

/** After this much time a reader is told how far it is, and may give up; milliseconds. */
const patience = 200;

/** What became of the last press: on its way (`slow`: long enough to say so), done, given up, or failed. */
export type Making =
  | { readonly state: "idle" }
  | { readonly state: "making"; readonly slow: boolean; readonly share: number }
  | { readonly state: "done" | "givenUp"; readonly said: string }
  | { readonly state: "tooLarge" }
  | { readonly state: "failed"; readonly failure: RoomFailure; readonly again: () => void };

const idle: Making = { state: "idle" };

/** A piece of work that says at its end what it has done. */
type Job = (tools: ExportTools) => Promise<string>;

export interface Maker {
  readonly making: Making;
  /** Begins a piece of work; one that is on its way is given up. */
  readonly run: (job: Job) => void;
  /** `said`: what is told of it. */
  readonly giveUp: (said: string) => void;
  readonly forget: () => void;
  /**
   * Takes away what was said of a file that is done or given up: the reader has gone on. To be called when the press has been
   * answered: a rendering before that puts choices back to what they were, and the press is lost.
   */
  readonly goOn: () => void;
}

/** Runs one piece of work at a time, tells how far it is, and ends it when the dialog closes. */
export function useMaking(): Maker {
  const [making, setMaking] = useState<Making>(idle);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const run = (job: Job): void => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const tell = (next: (before: Making) => Making): void => {
      if (!signal.aborted) setMaking(next);
    };
    setMaking({ state: "making", slow: false, share: 0 });
    const timer = window.setTimeout(() => {
      tell((before) => (before.state === "making" ? { ...before, slow: true } : before));
    }, patience);
    const onProgress = (share: number): void =>
      tell((before) => (before.state === "making" ? { ...before, share } : before));
    job({ signal, onProgress })
      .then((said) => tell(() => ({ state: "done", said })))
      .catch((error: unknown) =>
        tell(() =>
          error instanceof RangeError
            ? { state: "tooLarge" }
            : { state: "failed", failure: failureOf(error), again: () => run(job) },
        ),
      )
      .finally(() => window.clearTimeout(timer));
  };
  const giveUp = (said: string): void => {
    current.current?.abort();
    setMaking({ state: "givenUp", said });
  };
  const goOn = (): void => {
    if (making.state === "making" || making.state === "failed") return;
    // What the press itself has brought about stays.
    setMaking((before) => (before === making ? idle : before));
  };
  return { making, run, giveUp, forget: () => setMaking(idle), goOn };
}
