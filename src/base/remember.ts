/** How many results are kept unless told: one for each map, poster and export that may be on a page at once. */
const usual = 12;

/**
 * A pure function that gives the same object back when called again with the same arguments (by identity, one by one).
 * Renderers rely on it: a source whose array is the same object is not sent to the map again.
 */
export function remember<Args extends readonly unknown[], Result>(
  build: (...args: Args) => Result,
  kept = usual,
): (...args: Args) => Result {
  const calls: { readonly args: Args; readonly result: Result }[] = [];
  return (...args) => {
    const isSame = (call: { readonly args: Args }): boolean =>
      call.args.length === args.length && call.args.every((value, index) => Object.is(value, args[index]));
    const at = calls.findIndex(isSame);
    const found = calls[at];
    if (found !== undefined) {
      if (at > 0) calls.unshift(...calls.splice(at, 1));
      return found.result;
    }
    const result = build(...args);
    calls.unshift({ args, result });
    if (calls.length > kept) calls.pop();
    return result;
  };
}

/** Records do not change, so what is read from one is read once: `read`, remembered for each record as long as it lives. */
export function once<Item extends object, Result>(read: (record: Item) => Result): (record: Item) => Result {
  const known = new WeakMap<Item, { readonly result: Result }>();
  return (record) => {
    const found = known.get(record);
    if (found !== undefined) return found.result;
    const result = read(record);
    known.set(record, { result });
    return result;
  };
}

/** What is read from a text is read once for as long as the program runs: for texts of which there are not endlessly many. */
export function onceForText<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text) ?? { result: read(text) };
    known.set(text, found);
    return found.result;
  };
}

/**
 * `remember` and `once` in one: with the same further arguments, what was made of a record is given again, whichever others
 * it is shown with. So a filter that leaves most records pays for none of them.
 */
export function rememberEach<Item extends object, Args extends readonly unknown[], Result>(
  build: (item: Item, ...args: Args) => Result,
): (...args: Args) => (item: Item) => Result {
  return remember((...args: Args) => once((item: Item) => build(item, ...args)));
}

/** How each property of an object is made. */
type Makers<Made> = { readonly [Name in keyof Made]: () => Made[Name] };

/** An object whose properties are made when they are first read, each at most once: who reads few pays for few. */
export function whenRead<Made extends object>(makers: Makers<Made>): Made {
  const made = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return made as Made;
}

/** An object like `base`, with the properties named taken from `other`; either is asked when one is first read. */
export function withSome<Base extends object, Name extends keyof Base>(
  base: Base,
  other: Readonly<Pick<Base, Name>>,
  names: readonly Name[],
): Base {
  const others: ReadonlySet<PropertyKey> = new Set(names);
  const makers = Object.keys(base).map((name) => {
    const from = (others.has(name) ? other : base) as Base;
    return [name, () => from[name as keyof Base]] as const;
  });
  return whenRead<Base>(Object.fromEntries(makers) as Makers<Base>);
}

/** Cached singleton arrays: many candidates hold the same single value. */
export function single<T>(): (value: T) => readonly T[] {
  const known = new Map<T, readonly T[]>();
  return (value) => {
    const list = known.get(value) ?? [value];
    known.set(value, list);
    return list;
  };
}
