import "../text/late.ts";
import type { MouseEvent } from "react";
import type { Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useActions, useAtlas, useReadView, useView } from "../view/hooks.ts";
import { setOptions } from "../view/query.ts";
import type { ViewState } from "../view/state.ts";
import { formatLink } from "../view/urlCodec.ts";

/** What the report recommends and the matrix of fields shows as it stands. */
const recommendation = targetOf("theme", "recommendation-contact-person");

const atContacts = (view: ViewState): ViewState => ({
  ...view,
  view: "matrix",
  selection: { kind: "none" },
  camera: null,
  query: setOptions(view.query, { matrix: "fields", sort: null }),
});

/**
 * Where the report recommends persons of contact, the way to those that the six have: the matrix of fields with its row of
 * contact points. Nothing beside other statements.
 */
export function ContactsLink({ statements }: { readonly statements: readonly Statement[] }) {
  const { translate } = useAtlas();
  const view = useView((store) => store.view);
  const readView = useReadView();
  const actions = useActions();
  const page = useWrittenPage();
  if (!statements.some(({ about }) => about.includes(recommendation))) return null;
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    actions.openView(atContacts(readView()));
  };
  const search = formatLink(atContacts(view));
  return (
    <p className="contacts-link no-print">
      <a className="link" href={page === null ? `?${search}` : page.atlasAt(search)} onClick={onClick}>
        {translate("country.contactsLink")}
      </a>
    </p>
  );
}
