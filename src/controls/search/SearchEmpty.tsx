import "../../text/late.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";

const examples: readonly string[] = ["albania kosovo", "Trebinje", "women police", "extradition", "Đorđević"];

/** What stands in place of results: examples before anything is typed, and help when nothing is found. */
export function SearchEmpty({ text, onTry }: { readonly text: string; readonly onTry: (example: string) => void }) {
  const { translate } = useAtlas();
  const basis = useView((store) => store.view.basis);
  const actions = useActions();
  return (
    <div className="search-empty">
      {text === "" ? (
        <p>{translate("search.covers")}</p>
      ) : (
        <>
          <p>
            <strong>{translate("search.none", { words: text })}</strong>
          </p>
          <p>{translate("search.noneHelp")}</p>
          {basis === "report" ? (
            <p>
              <span>{translate("search.noneBasis")}</span>{" "}
              <button type="button" className="button" onClick={() => actions.setBasis("all")}>
                {translate("panel.showAllBasis")}
              </button>
            </p>
          ) : null}
        </>
      )}
      <p className="search-examples">
        <span>{translate("search.try")}</span>
        {examples.map((example) => (
          <button key={example} type="button" className="chip" onClick={() => onTry(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  );
}
