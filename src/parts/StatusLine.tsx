import "../text/late.ts";
import type { MechanismStatus, Provenance as ProvenanceRecord, Sourced, Target } from "../dataset/model.ts";
import { formatDate } from "../text/dates.ts";
import { useAtlas } from "../view/hooks.ts";
import { Provenance } from "./Provenance.tsx";

/** How the date at which a status held is said beside it. */
const dated = {
  active: "mechanism.seen",
  "active-when-last-seen": "mechanism.seenOn",
  unknown: "fact.asOf",
  transformed: "fact.asOf",
  ended: "fact.asOf",
  completed: "fact.asOf",
} as const satisfies Record<MechanismStatus, string>;

/** Whether a line of provenance that stands beside says all that the line of a fact would say, its date apart. */
export function saysTheSame(fact: ProvenanceRecord, beside: ProvenanceRecord): boolean {
  const urls = new Set(beside.sources.map((source) => (source.kind === "web" ? source.url : source.section)));
  return (
    fact.basis === beside.basis &&
    fact.confidence === beside.confidence &&
    fact.inferredFrom === beside.inferredFrom &&
    fact.basisNote === beside.basisNote &&
    fact.sources.every((source) => urls.has(source.kind === "web" ? source.url : source.section))
  );
}

/**
 * How a mechanism was last seen, and when, with what its record adds. Sources follow only where those of the fact `beside`,
 * which the reader has just seen, do not say the same. `at`: the mechanism, as in `Provenance`.
 */
export function StatusLine({
  status,
  beside,
  at,
}: {
  readonly status: Sourced<MechanismStatus>;
  readonly beside: ProvenanceRecord | null;
  readonly at: Target;
}) {
  const { names, translate, language } = useAtlas();
  const { value, asOf, note } = status;
  const said = [
    translate(`mechanismStatus.${value}`),
    ...(asOf === null ? [] : [translate(dated[value], { date: formatDate(asOf, language) })]),
  ].join(", ");
  // The date stands in the words already.
  const fact = asOf === null ? status : { ...status, asOf: null, asOfNote: null };
  return (
    <>
      <span>{said}</span>
      {note === null ? null : <span className="muted">{`. ${names.text(note)}`}</span>}
      {beside !== null && fact.asOfNote === null && saysTheSame(fact, beside) ? null : (
        <Provenance fact={fact} label={translate("mechanism.status")} at={at} />
      )}
    </>
  );
}
