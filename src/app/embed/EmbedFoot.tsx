import "../../text/late.ts";
import { createContext, useContext, useId, useState } from "react";
import { nameEdition } from "../../embed/options.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";

/** The edition that the embedding page has chosen, see `embed/options.ts`; null for whichever is there. */
export const ChosenEdition = createContext<string | null>(null);

/** Below the picture, always: whose borders these are, what is said of names, and the edition; one line where there is little room. */
export function EmbedFoot({ lines }: { readonly lines: readonly string[] }) {
  const { dataset, translate } = useAtlas();
  const chosen = useContext(ChosenEdition);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { date, hash } = dataset.edition;
  const shown = translate("app.edition", { date, hash });
  const isOther = chosen !== null && chosen !== nameEdition(dataset.edition);
  const all = [...lines, isOther ? translate("embed.otherEdition", { chosen, shown }) : shown];
  return (
    <div className="embed-notes" data-open={open ? "" : undefined}>
      <div className="embed-lines" id={id}>
        {all.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button
        type="button"
        className="embed-all"
        aria-expanded={open}
        aria-controls={id}
        aria-label={translate(open ? "embed.fewerNotes" : "embed.allNotes")}
        title={translate(open ? "embed.fewerNotes" : "embed.allNotes")}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? "down" : "up"} />
      </button>
    </div>
  );
}
