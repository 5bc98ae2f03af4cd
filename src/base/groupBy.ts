/** Records under their key, or under each of their keys once; keys in the order in which they come first. */
export function groupBy<Kind, Key extends string>(
  records: Iterable<Kind>,
  keyOf: (record: Kind) => Key | readonly Key[],
): Map<Key, Kind[]> {
  const groups = new Map<Key, Kind[]>();
  const add = (key: Key, record: Kind): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  };
  for (const record of records) {
    const keys = keyOf(record);
    if (typeof keys === "string") add(keys, record);
    else for (const key of new Set(keys)) add(key, record);
  }
  return groups;
}
