import { type ReactNode, useState } from "react";
import { useLayout } from "../ui/layout.ts";
import { useAtlas } from "../view/hooks.ts";

/** A legend that stands open where there is room for it; what the reader chose holds as long as the room does. */
export function LegendFold({ children }: { readonly children: ReactNode }) {
  const { translate } = useAtlas();
  const { roomy } = useLayout();
  const [chosen, setChosen] = useState<{ readonly roomy: boolean; readonly open: boolean } | null>(null);
  return (
    <details
      className="legend-fold"
      open={chosen?.roomy === roomy ? chosen.open : roomy}
      onToggle={(event) => setChosen({ roomy, open: event.currentTarget.open })}
    >
      <summary>{translate("legend.title")}</summary>
      {children}
    </details>
  );
}
