/** Equal in content, for plain values (objects, arrays, primitives); functions and class instances only by identity of parts. */
export function isSame(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  const one = Object.entries(first);
  const other = new Map(Object.entries(second));
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)));
}
