import { lockName } from "./answers.ts";

/**
 * How it stands with use without network: `off` = this browser or host cannot, or does not yet; `asked` = only at the reader's
 * word, who wants to save data; `keeping` = on its way; `ready` = the atlas works without network; `newer` = so it does, and
 * a newer edition has come meanwhile.
 */
export type KeptState = "off" | "asked" | "keeping" | "ready" | "newer";

/** The browser's things that keeping needs. */
export interface KeeperWindow {
  readonly workers: ServiceWorkerContainer;
  readonly locks: Pick<LockManager, "request"> | undefined;
  /** The reader has asked the browser to save data. */
  readonly savesData: boolean;
  /** Address of the atlas, with a slash at its end. */
  readonly scope: string;
  /** Address of the program's script, by which a build is known. */
  readonly build: string;
  /** Loads the page anew. */
  readonly reload: () => void;
}

/** Keeps the atlas in the browser, and tells how it stands. */
export interface Keeper {
  readonly read: () => KeptState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to keep at the reader's word. */
  readonly keep: () => void;
  /** Changes to the newer edition: this tab alone is loaded anew, others go on with theirs until they are. */
  readonly takeNewer: () => void;
}

/** Starts the service worker, unless the reader saves data and has not kept the atlas before. Never throws. */
export function startKeeper({ workers, locks, savesData, scope, build, reload }: KeeperWindow): Keeper {
  let state: KeptState = "off";
  let registration: ServiceWorkerRegistration | null = null;
  /** Another tab has changed to a newer edition. */
  let movedOn = false;
  let taking = false;
  let controlled = workers.controller !== null;
  const listeners = new Set<() => void>();
  const set = (next: KeptState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const judge = (): void => {
    if (registration === null) return;
    const { active, waiting, installing } = registration;
    if (active === null) set(installing === null && waiting === null ? "off" : "keeping");
    else set(movedOn || waiting !== null ? "newer" : "ready");
  };
  const follow = (found: ServiceWorkerRegistration): void => {
    registration = found;
    const watch = (): void => found.installing?.addEventListener("statechange", judge);
    watch();
    found.waiting?.addEventListener("statechange", judge);
    found.addEventListener("updatefound", () => {
      watch();
      judge();
    });
    judge();
  };
  const keep = (): void => {
    set("keeping");
    // The browser asks for the worker past its cache, so that a newer edition is noticed at the next visit.
    // A browser that was told to keep nothing may answer with no registration, and not with a refusal.
    const answered = (found?: ServiceWorkerRegistration): void => (found === undefined ? set("off") : follow(found));
    workers.register(`${scope}sw.js`, { scope, updateViaCache: "none" }).then(answered, () => set("off"));
  };
  workers.addEventListener("controllerchange", () => {
    if (taking) reload();
    movedOn ||= controlled;
    controlled = true;
    judge();
  });
  // Held for as long as the tab stands: the parts of its build are not thrown away meanwhile.
  locks
    ?.request(lockName(scope, build), { mode: "shared" }, () => new Promise<never>(() => undefined))
    .catch(() => undefined);
  // The page may be older than its worker: another tab has taken a newer edition while this one was on its way.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    movedOn ||= data !== build;
    port1.close();
    judge();
  };
  workers.controller?.postMessage("started", [port2]);
  if (savesData) {
    workers.getRegistration(scope).then(
      (known) => (known === undefined ? set("asked") : follow(known)),
      () => undefined,
    );
  } else keep();
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keep,
    takeNewer: () => {
      const waiting = registration?.waiting ?? null;
      if (waiting === null) return reload();
      taking = true;
      waiting.postMessage("take");
    },
  };
}
