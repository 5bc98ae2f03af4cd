import "../text/late.ts";
import type { Scene } from "../scene/scene.ts";
import type { TextKey, Translate } from "../text/translate.ts";

/** Lines of a legend that are long, and what stands for them where letters are large. */
const shorter: readonly (readonly [long: TextKey, short: TextKey])[] = [
  ["legend.patrols", "present.legend.patrols"],
  ["legend.patrolsWhole", "present.legend.patrolsWhole"],
  ["legend.patrolArcs", "present.legend.patrolArcs"],
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

/** The scene with fewer words in its legend, so that all of it stands on a projector beside what it explains. */
export function shortenLegend(scene: Scene, translate: Translate): Scene {
  const legend = scene.legend.map((entry) => {
    const year = /\d{4}/.exec(entry.label)?.[0] ?? "";
    const found = shorter.find(([long]) => translate(long, { year }) === entry.label);
    return found === undefined ? entry : { ...entry, label: translate(found[1], { year }) };
  });
  return { ...scene, legend };
}
