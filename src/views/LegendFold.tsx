import { type ReactNode, useState } from "react";
import { useAtlas } from "../view/hooks.ts";

/** A legend that stands open where there is room for it at the start. */
export function LegendFold({ children }: { readonly children: ReactNode }) {
  const { translate } = useAtlas();
  const [roomy] = useState(() => window.matchMedia?.("(min-width: 1100px) and (min-height: 640px)").matches ?? false);
  return (
    <details className="legend-fold" open={roomy}>
      <summary>{translate("legend.title")}</summary>
      {children}
    </details>
  );
}
