import { useId } from "react";
import { ViewLink } from "../parts/ViewLink.tsx";
import type { TextKey } from "../text/translate.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import type { ViewName } from "../view/state.ts";

/** The views on offer, in this order. */
const tabs: readonly { readonly view: ViewName; readonly text: TextKey }[] = [
  { view: "map", text: "view.map" },
  { view: "report", text: "view.report" },
  { view: "matrix", text: "view.matrix" },
  { view: "timeline", text: "view.timeline" },
  { view: "table", text: "view.table" },
];

/** Switches between the views: side by side on wide screens, behind one button on narrow ones. */
export function ViewTabs() {
  const { translate } = useAtlas();
  const shown = useView((store) => store.view.view);
  const listId = useId();
  const here = tabs.find(({ view }) => view === shown) ?? tabs[0];
  return (
    <nav className="view-tabs" aria-label={translate("view.label")}>
      <button type="button" className="button only-narrow view-tabs-button" popoverTarget={listId}>
        <span className="visually-hidden">{`${translate("view.label")}: `}</span>
        {here === undefined ? null : <span>{translate(here.text)}</span>}
        <Icon name="down" />
      </button>
      <ul className="only-wide view-tabs-list">
        {tabs.map(({ view, text }) => (
          <li key={view}>
            <ViewLink view={view} className="view-tab" current={view === shown}>
              {translate(text)}
            </ViewLink>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press on a link in it, by key too, closes the list */}
      <ul id={listId} popover="auto" className="menu view-menu" onClick={(event) => event.currentTarget.hidePopover()}>
        {tabs.map(({ view, text }) => (
          <li key={view}>
            <ViewLink view={view} className="view-menu-item" current={view === shown}>
              {translate(text)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
