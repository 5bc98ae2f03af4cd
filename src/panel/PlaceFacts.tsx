import "../text/late.ts";
import type { Mechanism, Place } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { HowWeCount } from "../parts/HowWeCount.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { countByKind, listParts, type Parts, type Ties } from "../view/counts.ts";
import { useAtlas } from "../view/hooks.ts";
import { KeyFact } from "./KeyFacts.tsx";

/** The row of facts with which an economy is met: how much there is of each thing, each number leading to the list of what it counts. Bodies within it are counted where the parts of its page are named. */
export function PlaceFacts({
  place,
  parts,
  ties,
  seats,
}: {
  readonly place: Place;
  readonly parts: Parts;
  readonly ties: Ties;
  /** Mechanisms that are seated here. */
  readonly seats: readonly Mechanism[];
}) {
  const { translate } = useAtlas();
  const target = targetOf("place", place.id);
  const kinds = countByKind(ties.links);
  const counts = (
    [
      ...(["agreement", "joint-patrol", "joint-operation"] as const).map(
        (kind) => [listParts[kind], `linkKinds.${kind}`, kinds.get(kind) ?? 0] as const,
      ),
      [listParts.centre, "place.centres", ties.centres.length],
      [listParts.crossing, "key.crossings", ties.crossings.length],
      [listParts.member, "place.memberOf", parts.member.length],
      [listParts.otherwise, "key.otherRoles", parts.otherwise.length],
      [listParts.seats, "key.seats", seats.length],
    ] as const
  ).filter(([, , count]) => count > 0);
  if (counts.length === 0) return null;
  return (
    <>
      <dl className="key-facts">
        {counts.map(([part, term, count]) => (
          <KeyFact key={part} term={translate(term)}>
            <TargetLink target={target} part={part} className="link count-link key-number">
              {count}
            </TargetLink>
          </KeyFact>
        ))}
      </dl>
      <HowWeCount />
    </>
  );
}
