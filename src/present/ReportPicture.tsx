import "../text/late.ts";
import type { Dataset, SectionId, Statement } from "../dataset/model.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import { type Atlas, buildAtlas } from "../view/atlas.ts";
import type { Selection, ViewState } from "../view/state.ts";

/** More find no room on the page that is drawn. */
const most = 6;

/** The section at which the report is opened; null for its beginning. */
function sectionOf(selection: Selection, { indexes }: Atlas): SectionId | null {
  if (selection.kind === "section") return selection.id;
  return selection.kind === "statement" ? (indexes.statements.get(selection.id)?.section ?? null) : null;
}

/** What is read first at a section: its own statements, of one that is only divided those of its parts. */
function statementsFrom(section: SectionId | null, { dataset, indexes }: Atlas): readonly Statement[] {
  if (section === null) return dataset.statements;
  const own = indexes.statementsBySection.get(section) ?? [];
  if (own.length > 0) return own;
  return dataset.statements.filter((statement) => indexes.sections.get(statement.section)?.parent === section);
}

/** The report as a step shows it, small: a page that begins with the section at which it is opened. */
export function ReportPicture({ state, dataset }: { readonly state: ViewState; readonly dataset: Dataset }) {
  const { basis, lang, naming, selection } = state;
  const atlas = buildAtlas(dataset, { basis, lang, naming });
  const { translate } = atlas;
  const section = sectionOf(selection, atlas);
  const { kicker, title, subtitle } = buildPanelTitle(
    section === null ? { kind: "none" } : { kind: "section", id: section },
    atlas,
  );
  return (
    <div className="step-picture" data-view="report" aria-hidden="true">
      <div className="step-page">
        <p className="step-page-kicker">
          {section === null ? translate("view.report") : [subtitle, kicker].filter((part) => part !== null).join(" · ")}
        </p>
        <p className="step-page-title">{title}</p>
        {statementsFrom(section, atlas)
          .slice(0, most)
          .map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
      </div>
    </div>
  );
}
