import "../text/late.ts";
import type { Statement } from "../dataset/model.ts";
import { useAtlas } from "../view/hooks.ts";
import { CountedHeading } from "./CountedHeading.tsx";
import { StatementItem } from "./StatementItem.tsx";
import { FoldedRest, useFold } from "./useFold.tsx";

/** Statements in the documents' order; long lists open on demand. */
export function StatementList({
  statements,
  heading,
}: {
  readonly statements: readonly Statement[];
  readonly heading: string;
}) {
  const { translate } = useAtlas();
  const fold = useFold(
    statements.map((statement) => <StatementItem key={statement.id} statement={statement} />),
    { first: 2, spare: 0 },
  );
  return (
    <section className="block">
      <CountedHeading heading={heading} count={statements.length} {...fold.opening} />
      {statements.length === 0 ? <p className="muted">{translate("panel.reportSaysNothing")}</p> : null}
      {fold.first}
      <FoldedRest fold={fold}>{fold.rest}</FoldedRest>
      {fold.more}
    </section>
  );
}
