import { useState } from "react";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { parseQuery, setFacet } from "../view/query.ts";

const wordsIn = (text: string): readonly string[] => [...new Set(text.split(/\s+/).filter((word) => word !== ""))];

/** Words that a record must hold; they narrow every view, as the other filters do. */
export function WordsField() {
  const { translate } = useAtlas();
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const [typed, setTyped] = useState("");
  const wanted = parseQuery(query).facets.text;
  // What is typed may hold spaces that the address does not keep; a change from elsewhere wins.
  const value = wordsIn(typed).join(" ") === wanted.join(" ") ? typed : wanted.join(" ");
  return (
    <input
      type="search"
      className="find"
      aria-label={translate("table.words")}
      placeholder={translate("table.words")}
      value={value}
      onChange={(event) => {
        setTyped(event.target.value);
        actions.setQuery(setFacet(query, "text", wordsIn(event.target.value)));
      }}
    />
  );
}
