import "../text/late.ts";
import "../parts/reading.css";
import "./report.css";
import { useMemo, useRef } from "react";
import { useAtlas, useView } from "../view/hooks.ts";
import { Bibliography } from "./Bibliography.tsx";
import { Coverage } from "./Coverage.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { PassageFilter } from "./PassageFilter.tsx";
import { selectPassages } from "./passages.ts";

/** The report view for the printer: the whole text, or the passages about what is selected, with references and coverage. */
export function ReportPaper() {
  const { dataset, indexes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const heading = useRef<HTMLHeadingElement>(null);
  const passages = useMemo(() => selectPassages(indexes, selection), [indexes, selection]);
  const shown = useMemo(() => (passages === null ? null : new Set(passages)), [passages]);
  return (
    <div className="report-main">
      {passages === null ? (
        <p className="lead">{translate("report.lead")}</p>
      ) : (
        <PassageFilter passages={passages} heading={heading} />
      )}
      {dataset.documents.map((document) => (
        <DocumentText key={document.id} document={document} passages={shown} current={null} marked={null} />
      ))}
      {passages === null ? (
        <>
          <Bibliography />
          <Coverage />
        </>
      ) : null}
    </div>
  );
}
