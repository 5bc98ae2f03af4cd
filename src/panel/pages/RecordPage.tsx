import "../../text/late.ts";
import type { ReactNode } from "react";
import { MarkKey } from "../../parts/MarkKey.tsx";
import { useActions, useAtlas } from "../../view/hooks.ts";
import type { SelectedRecord } from "../recordPage.ts";
import { LinkPage } from "./LinkPage.tsx";
import { MechanismPage } from "./MechanismPage.tsx";
import { PairPage } from "./PairPage.tsx";
import { PlacePage } from "./PlacePage.tsx";
import { CentrePage, CrossingPage } from "./PointPages.tsx";
import { FigurePage, ReferencePage, SectionPage, StatementPage } from "./TextPages.tsx";

/** What the atlas holds about the selected record, and what its marks mean. Loaded on demand, see `panel/recordPage.ts`. */
export function RecordPage({ selection }: { readonly selection: SelectedRecord }): ReactNode {
  return (
    <>
      <TextOfRecord selection={selection} />
      <MarkKey />
    </>
  );
}

function TextOfRecord({ selection }: { readonly selection: SelectedRecord }): ReactNode {
  const { indexes } = useAtlas();
  switch (selection.kind) {
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(selection.id);
      return mechanism === undefined ? <NotInView /> : <MechanismPage mechanism={mechanism} />;
    }
    case "place": {
      const place = indexes.places.get(selection.id);
      return place === undefined ? <NotInView /> : <PlacePage place={place} />;
    }
    case "pair":
      return <PairPage pair={selection.id} />;
    case "link": {
      const link = indexes.links.get(selection.id);
      return link === undefined ? <NotInView /> : <LinkPage link={link} />;
    }
    case "centre": {
      const centre = indexes.centres.get(selection.id);
      return centre === undefined ? <NotInView /> : <CentrePage centre={centre} />;
    }
    case "crossing": {
      const crossing = indexes.crossings.get(selection.id);
      return crossing === undefined ? <NotInView /> : <CrossingPage crossing={crossing} />;
    }
    case "statement": {
      const statement = indexes.statements.get(selection.id);
      return statement === undefined ? <NotInView /> : <StatementPage statement={statement} />;
    }
    case "section": {
      const section = indexes.sections.get(selection.id);
      return section === undefined ? <NotInView /> : <SectionPage section={section} />;
    }
    case "reference": {
      const reference = indexes.references.get(selection.id);
      return reference === undefined ? <NotInView /> : <ReferencePage reference={reference} />;
    }
    case "figure": {
      const figure = indexes.figures.get(selection.id);
      return figure === undefined ? <NotInView /> : <FigurePage figure={figure} />;
    }
    default: {
      const never: never = selection;
      return never;
    }
  }
}

/** The selection exists, but not among what the two documents say. */
function NotInView() {
  const { translate } = useAtlas();
  const actions = useActions();
  return (
    <div className="lead">
      <p>{translate("panel.hiddenByBasis")}</p>
      <button type="button" className="button" onClick={() => actions.setBasis("all")}>
        {translate("panel.showAllBasis")}
      </button>
    </div>
  );
}
