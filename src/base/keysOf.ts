/** The keys of an object of a known shape, typed; objects with more keys than their type tells would give those too. */
export function keysOf<Key extends string>(object: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(object) as Key[];
}
