import "../text/late.ts";
import { useState } from "react";
import type { Statement } from "../dataset/model.ts";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas } from "../view/hooks.ts";
import { CountedHeading } from "./CountedHeading.tsx";
import { StatementItem } from "./StatementItem.tsx";

const firstShown = 6;

/** Statements in the documents' order; long lists open on demand. */
export function StatementList({
  statements,
  heading,
}: {
  readonly statements: readonly Statement[];
  readonly heading: string;
}) {
  const { translate } = useAtlas();
  const onPaper = useOnPaper();
  const [all, setAll] = useState(onPaper);
  const shown = all ? statements : statements.slice(0, firstShown);
  return (
    <section className="block">
      <CountedHeading
        heading={heading}
        count={statements.length}
        {...(all || statements.length <= firstShown ? {} : { onCount: () => setAll(true) })}
      />
      {statements.length === 0 ? <p className="muted">{translate("panel.reportSaysNothing")}</p> : null}
      {shown.map((statement) => (
        <StatementItem key={statement.id} statement={statement} />
      ))}
      {statements.length > firstShown && !onPaper ? (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? translate("panel.showLess") : translate("panel.showMore", { count: String(statements.length) })}
        </button>
      ) : null}
    </section>
  );
}
