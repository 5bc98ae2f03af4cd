import type { Link } from "../dataset/model.ts";
import type { Atlas } from "./atlas.ts";

/** Kinds of patrol that go with the other side's police somewhere else: in resorts, or at a third border. */
const awayTopics = ["seasonal-traffic-tourist", "trilateral-deployment"];

/** Whether a patrol goes along the border of its parties, all of it or a sector. */
export function isBorderPatrol({ kind, topics }: Pick<Link, "kind" | "topics">): boolean {
  return kind === "joint-patrol" && !topics.some((topic) => awayTopics.includes(topic));
}

/** Which part of the border a patrol keeps to, and how that is drawn, as the end of a sentence; null for all that is no such patrol. */
export function sectorText(link: Link, { names, translate }: Pick<Atlas, "names" | "translate">): string | null {
  if (!isBorderPatrol(link)) return null;
  const { along, where } = link;
  if (along === null) return translate(where.length === 0 ? "sector.unknown" : "sector.unplaced");
  const [from, ...more] = along.map(({ name }) => names.text(name));
  if (from === undefined) return translate("sector.whole");
  const to = more.at(-1);
  return to === undefined ? translate("sector.post", { place: from }) : translate("sector.stretch", { from, to });
}
