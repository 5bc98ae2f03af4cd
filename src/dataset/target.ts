import type { Target, TargetKind } from "./model.ts";
import { targetKinds } from "./vocabulary.ts";

/** `kind:id`, the one way in which a thing of the dataset is named in text: `mechanism:selec`, `pair:al-xk`. */
export function targetOf<Kind extends TargetKind>(kind: Kind, id: string): `${Kind}:${string}` {
  return `${kind}:${id}`;
}

/** What stands before the first colon of a target; of no closed list when the text is not a target. */
export function kindOf(target: Target): TargetKind;
export function kindOf(target: string): string;
export function kindOf(target: string): string {
  return target.slice(0, Math.max(0, target.indexOf(":")));
}

/** What stands after the first colon of a target; the whole text when there is none. */
export function idOf(target: string): string {
  return target.slice(target.indexOf(":") + 1);
}

/** Whether a text names a thing of one of the kinds that there are; whether the thing exists is for the indexes to say. */
export function isTarget(text: string): text is Target {
  return targetKinds.some((kind) => kind === kindOf(text));
}
