import "../text/late.ts";
import { useState } from "react";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { parseQuery, setFacet, setOptions } from "../view/query.ts";

/** Words of `find` in `q`: what a row of the table holds in any of its columns. */
export function findWords(value: string | null): readonly string[] {
  return value === null ? [] : value.split(",").filter((word) => word !== "");
}
const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== ""),
  ),
];

/** Words that a row of the table must hold; nothing but the table is narrowed, until the reader asks for it. */
export function WordsField() {
  const { translate } = useAtlas();
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const [typed, setTyped] = useState("");
  const { options, facets } = parseQuery(query);
  const wanted = findWords(options.find);
  // What is typed may hold spaces and capitals that the address does not keep; a change from elsewhere wins.
  const value = wordsIn(typed).join(" ") === wanted.join(" ") ? typed : wanted.join(" ");
  return (
    <>
      <input
        type="search"
        className="find"
        aria-label={translate("table.words")}
        placeholder={translate("table.words")}
        value={value}
        onChange={(event) => {
          setTyped(event.target.value);
          actions.setQuery(setOptions(query, { find: wordsIn(event.target.value).join(",") || null }));
        }}
      />
      {wanted.length === 0 ? null : (
        <button
          type="button"
          className="button button-quiet"
          onClick={() =>
            actions.setQuery(
              setFacet(setOptions(query, { find: null }), "text", [...new Set([...facets.text, ...wanted])]),
            )
          }
        >
          {translate("table.filterAll")}
        </button>
      )}
    </>
  );
}
