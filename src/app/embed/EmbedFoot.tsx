import "../../text/late.ts";
import { createContext, useContext } from "react";
import { nameEdition } from "../../embed/options.ts";
import { useAtlas } from "../../view/hooks.ts";
import { MapFoot } from "../MapFoot.tsx";

/** The edition that the embedding page has chosen, see `embed/options.ts`; null for whichever is there. */
export const ChosenEdition = createContext<string | null>(null);

/** Below the picture, always: what the atlas has there, and the edition. */
export function EmbedFoot({ lines }: { readonly lines: readonly string[] }) {
  const { dataset, translate } = useAtlas();
  const chosen = useContext(ChosenEdition);
  const { date, hash } = dataset.edition;
  const shown = translate("app.edition", { date, hash });
  const isOther = chosen !== null && chosen !== nameEdition(dataset.edition);
  return <MapFoot lines={[...lines, isOther ? translate("embed.otherEdition", { chosen, shown }) : shown]} />;
}
