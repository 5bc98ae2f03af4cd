/** How many results are kept: one for each map, poster and export that may be on a page at once. */
const kept = 12;

/**
 * A pure function that gives the same object back when called again with the same arguments (by identity, one by one).
 * Renderers rely on it: a source whose array is the same object is not sent to the map again.
 */
export function remember<Args extends readonly unknown[], Result>(
  build: (...args: Args) => Result,
): (...args: Args) => Result {
  const calls: { readonly args: Args; readonly result: Result }[] = [];
  return (...args) => {
    const at = calls.findIndex((call) => call.args.every((value, index) => Object.is(value, args[index])));
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
