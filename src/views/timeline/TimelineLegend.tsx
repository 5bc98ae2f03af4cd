import "../../text/late.ts";
import { useAtlas } from "../../view/hooks.ts";
import { KindLegend } from "../KindLegend.tsx";
import { LegendFold } from "../LegendFold.tsx";
import { MarkShape } from "./MarkShape.tsx";
import type { MarkKind } from "./timelineTypes.ts";

const signs = [
  ["event", true, "timeline.legend.event"],
  ["renaming", false, "timeline.legend.renaming"],
  ["accession", true, "timeline.legend.member"],
  ["accession", false, "timeline.legend.role"],
  ["standing", false, "timeline.legend.standing"],
] as const satisfies readonly (readonly [MarkKind, boolean, string])[];

/** What the signs on the lines mean. */
export function TimelineLegend() {
  const { translate } = useAtlas();
  return (
    <LegendFold>
      <ul className="sign-legend">
        {signs.map(([kind, filled, text]) => (
          <li key={text} className="mark" data-kind={kind}>
            <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true">
              <MarkShape kind={kind} filled={filled} />
            </svg>
            <span>{translate(text)}</span>
          </li>
        ))}
        <li>
          <svg width={28} height={8} aria-hidden="true">
            <line className="line-perhaps" x1={0} x2={28} y1={4} y2={4} />
          </svg>
          <span>{translate("timeline.legend.perhaps")}</span>
        </li>
        <li>{translate("timeline.legend.hollow")}</li>
        <li>{translate("timeline.legend.filled")}</li>
      </ul>
      <KindLegend />
    </LegendFold>
  );
}
