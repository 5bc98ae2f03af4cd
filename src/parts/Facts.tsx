import "../text/late.ts";
import type { ReactNode } from "react";
import type { Conflict, Provenance as ProvenanceRecord } from "../dataset/model.ts";
import { useAtlas } from "../view/hooks.ts";
import { Provenance, SourceItem } from "./Provenance.tsx";
import { FoldedRest, useFold } from "./useFold.tsx";

/** A list of facts: term, value, and the provenance of that one fact. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}
export function Fact({
  term,
  children,
  fact,
}: {
  readonly term: string;
  readonly children: ReactNode;
  readonly fact?: ProvenanceRecord | undefined;
}) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>
        <div>{children}</div>
        {fact === undefined ? null : <Provenance fact={fact} label={term} />}
      </dd>
    </div>
  );
}

/** Where sources disagree: the claims, and the reading adopted. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { translate, names } = useAtlas();
  if (conflicts.length === 0) return null;
  return (
    <section className="block">
      <h3>{translate("panel.differ")}</h3>
      {conflicts.map((conflict) => (
        <details key={conflict.id} className="conflict">
          <summary>{names.text(conflict.question)}</summary>
          <ul>
            {conflict.claims.map((claim) => (
              <li key={claim.text}>{names.text(claim.text)}</li>
            ))}
          </ul>
          <p>
            <strong>{`${translate("panel.reading")}.`}</strong> <span>{names.text(conflict.reading)}</span>
          </p>
          <ul className="source-list">
            {conflict.sources.map((source) => (
              <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** What could not be found out. */
export function Uncertain({ remarks }: { readonly remarks: readonly string[] }) {
  const { translate, names } = useAtlas();
  const fold = useFold(
    remarks.map((remark) => <li key={remark}>{names.text(remark)}</li>),
    { first: 2 },
  );
  if (remarks.length === 0) return null;
  return (
    <section className="block">
      <h3>{translate("panel.uncertain")}</h3>
      <ul className="uncertain">{fold.first}</ul>
      <FoldedRest fold={fold}>
        <ul className="uncertain">{fold.rest}</ul>
      </FoldedRest>
      {fold.more}
    </section>
  );
}
