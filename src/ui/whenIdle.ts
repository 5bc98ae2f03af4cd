/** Pieces of work for which idle work waits. */
const awaited = new Set<Promise<void>>();

/**
 * Lets idle work wait for something that a reader waits for, until the returned function is called; `longest` milliseconds
 * at most, so that nothing is held up for good.
 */
export function holdIdleWork(longest: number): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest);
    release = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  awaited.add(held);
  void held.then(() => awaited.delete(held));
  return release;
}

function nextIdleTime(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 1);
  });
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Resolves when the page has nothing better to do; soon, where the browser cannot tell. From when `called` resolves on a reader
 * waits for what comes next: then it only lets the page paint. A page that is busy may have no idle time for many seconds.
 */
export async function whenIdle(called?: Promise<void>): Promise<void> {
  const idle = (async () => {
    await nextIdleTime();
    while (awaited.size > 0) {
      await Promise.all(awaited);
      await nextIdleTime();
    }
  })();
  await (called === undefined ? idle : Promise.race([idle, called.then(nextTask)]));
}

/** Longest piece of work before the page may paint again, in milliseconds. */
const slice = 8;

/** Runs steps of work in slices, and waits between them: for idle time, unless told. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  pause: () => Promise<void> = whenIdle,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
    await pause();
  }
}
