/**
 * Work over many records in short steps: a generator that pauses after each batch, so that the page can paint and answer keys
 * in between.
 */
export type Steps<Result = void> = Generator<void, Result>;

/** Records looked at in one step: about a millisecond of work, far less than a key press may take. */
const batch = 400;

/** Does all steps at one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does something with each of many records. */
export function* forEachInSteps<Item>(items: Iterable<Item>, use: (item: Item) => void): Steps {
  let read = 0;
  for (const item of items) {
    use(item);
    read += 1;
    if (read % batch === 0) yield;
  }
  yield;
}

/** `groupBy` in steps. */
export function* groupInSteps<Item, Key extends string>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Steps<Map<Key, Item[]>> {
  const groups = new Map<Key, Item[]>();
  yield* forEachInSteps(items, (item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  return groups;
}

/** What is made of an object once and then kept with it, at one go or in steps. */
export interface OnceInSteps<Item, Result> {
  readonly get: (item: Item) => Result;
  readonly prepare: (item: Item) => Steps<Result>;
}

/** `once` for what takes long: whoever has time prepares it, and who reads it before gets it at one go. */
export function onceInSteps<Item extends object, Result>(
  build: (item: Item) => Steps<Result>,
): OnceInSteps<Item, Result> {
  const known = new WeakMap<Item, { readonly result: Result }>();
  function* prepare(item: Item): Steps<Result> {
    const found = known.get(item);
    if (found !== undefined) return found.result;
    const result = yield* build(item);
    // Somebody may have read it while this was paused: all share one.
    const kept = known.get(item) ?? { result };
    known.set(item, kept);
    return kept.result;
  }
  return { prepare, get: (item) => finish(prepare(item)) };
}
