/** Whether two words differ only in two neighbouring letters that changed places: the commonest slip of a finger. */
export function haveSwapped(one: string, two: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  return (
    at + 1 < one.length &&
    one.length === two.length &&
    one[at] === two[at + 1] &&
    one[at + 1] === two[at] &&
    one.slice(at + 2) === two.slice(at + 2)
  );
}
