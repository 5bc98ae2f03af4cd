import { checkFiles, fileNamedIn, listMissingStyles, loadStyles } from "./partFiles.ts";

/**
 * Why a part of the program is not there: `offline` = no connection; `gone` = its file is no longer on the server, so that a
 * newer edition is out; `held` = the file is there, but this browser asks for it again only after a reload; `failed` = for
 * another reason.
 */
export type PartFailure = "offline" | "gone" | "held" | "failed";

/** A part of the program could not be loaded. `forget` lets the next reader of the part ask for it anew. */
export class PartError extends Error {
  readonly failure: PartFailure;
  readonly forget: () => void;

  constructor(failure: PartFailure, forget: () => void, cause: unknown) {
    super(`A part of the program could not be loaded (${failure}).`, { cause });
    this.name = "PartError";
    this.failure = failure;
    this.forget = forget;
  }
}

/** A part of the program that is loaded when it is first needed, and then kept. */
export interface Part<Value> {
  /** Loads the part; after a failure the next call asks for it anew. Rejects with a `PartError`. */
  readonly load: () => Promise<Value>;
  /** The same promise until it is forgotten, failed or not, as React's `lazy` wants it. */
  readonly read: () => Promise<Value>;
  /** What was loaded, without waiting; null as long as it is not there. */
  readonly peek: () => Value | null;
}

function scriptNamedIn(error: unknown): string | null {
  const file = fileNamedIn(error);
  return file?.endsWith(".css") ? null : file;
}

/** Counts the attempts under another address, each of which must be a new one. */
let attempts = 0;

/**
 * A part behind a dynamic import; `pick` takes what is wanted of the module. A failed attempt may be repeated.
 * Firefox, up to at least 153, keeps a failed script for as long as the page stands, so that it is asked for under
 * another address.
 */
export function definePart<Module, Value>(
  ask: () => Promise<Module>,
  pick: (module: Module) => Value | undefined,
): Part<Value> {
  let promise: Promise<Value> | null = null;
  let loaded: Value | null = null;
  /** Style sheets that were missing after an attempt: those of this part. */
  const styles = new Set<string>();

  const take = (module: Module): Value => {
    const picked = pick(module);
    if (picked === undefined) throw new Error("The module does not hold what was asked for.");
    loaded = picked;
    return picked;
  };
  const askFor = async (): Promise<Value> => {
    const before = new Set(listMissingStyles());
    try {
      await loadStyles([...styles]);
      return take(await ask());
    } catch (error) {
      for (const style of listMissingStyles()) if (!before.has(style)) styles.add(style);
      throw error;
    }
  };
  const askAgain = async (): Promise<Value> => {
    try {
      return await askFor();
    } catch (error) {
      const file = scriptNamedIn(error);
      if (file === null) throw error;
      attempts += 1;
      return take((await import(/* @vite-ignore */ `${file}?again=${attempts}`)) as Module);
    }
  };
  const attempt = async (forget: () => void): Promise<Value> => {
    try {
      return await askFor();
    } catch (error) {
      const state = await checkFiles(error);
      if (state !== "there") throw new PartError(state, forget, error);
      try {
        return await askAgain();
      } catch (second) {
        throw new PartError(scriptNamedIn(second) === null ? "failed" : "held", forget, second);
      }
    }
  };
  const read = (): Promise<Value> => {
    if (promise === null) {
      const begun = attempt(() => {
        if (promise === begun) promise = null;
      });
      promise = begun;
    }
    return promise;
  };
  const load = async (): Promise<Value> => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof PartError) error.forget();
      throw error;
    }
  };
  return { load, read, peek: () => loaded };
}
