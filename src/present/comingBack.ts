/** Whether a presentation was left for the text of its story, which nobody has given the focus yet. */
let coming = false;

/** Says that the presentation is left: what has the focus there goes with it. */
export function comeBack(): void {
  coming = true;
}
/** Whether it was left, once. */
export function hasComeBack(): boolean {
  const was = coming;
  coming = false;
  return was;
}
