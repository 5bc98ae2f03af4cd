import "../text/late.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import type { Scene } from "../scene/scene.ts";
import type { TextKey, Translate } from "../text/translate.ts";

/** Lines of a legend that are long, and what stands for them where letters are large. */
const shorter: readonly (readonly [long: TextKey, short: TextKey])[] = [
  ["legend.memberships", "present.legend.memberships"],
  ["legend.membershipsDated", "present.legend.membershipsDated"],
  ["legend.borderStatus", "present.legend.borderStatus"],
  ["legend.patrols", "present.legend.patrols"],
  ["legend.patrolsWhole", "present.legend.patrolsWhole"],
  ["legend.patrolArcs", "present.legend.patrolArcs"],
  ["legend.number", "present.legend.number"],
  ["legend.numberFromTwo", "present.legend.number"],
  ["legend.bodies", "present.legend.bodies"],
  ["legend.centresPlanned", "present.legend.centresPlanned"],
  ["legend.crossingsPlanned", "present.legend.crossingsPlanned"],
  ["legend.unseen.diamond", "present.legend.unseenCentres"],
  ["legend.unseen.square", "present.legend.unseenCrossings"],
  ["legend.calm", "present.legend.calm"],
  ["legend.calm.diamond", "present.legend.calmCentres"],
  ["legend.calm.square", "present.legend.calmCrossings"],
  ["legend.calm.star", "present.legend.calmMechanisms"],
  ["legend.moved", "present.legend.moved"],
  ["legend.membersBeyond", "present.legend.membersBeyond"],
  ["legend.several", "present.legend.several"],
  ["linkKinds.priority", "present.legend.priorities"],
  ["linkKinds.informal", "present.legend.informal"],
  ["legend.faint", "present.legend.faint"],
  ["legend.faintThen", "present.legend.faint"],
];

/** A line of the legend in fewer words; as it is where it is short. */
function shorten(label: string, translate: Translate): string {
  const number = /\d+/.exec(label)?.[0] ?? "";
  const count = Number(number);
  const found = shorter.find(([long]) => translate(long, { year: number }) === label);
  if (found !== undefined) return translate(found[1], { year: number });
  if (number !== "" && translate("legend.rest", { count }) === label)
    return translate("present.legend.rest", { count });
  const kind = linkKinds.map((each) => translate(`linkKinds.${each}`));
  const counted = kind.find((each) => translate("legend.counted", { kind: each }) === label);
  return counted === undefined ? label : translate("present.legend.counted", { kind: counted });
}

/** The scene with fewer words in its legend, so that all of it stands on a projector beside what it explains. */
export function shortenLegend(scene: Scene, translate: Translate): Scene {
  const legend = scene.legend.map((entry) => ({ ...entry, label: shorten(entry.label, translate) }));
  return { ...scene, legend };
}
