import type { FigureGroup } from "../parts/figureGroups.ts";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";

const FigureChart = lazyPart(
  () => import("../parts/FigureChart.tsx"),
  (module) => module.FigureChart,
);

/** A picture of figures in the panel. Loaded when it is first shown: it stands far down, or on the pages of few things. */
export function NumbersPicture(picture: {
  readonly group: FigureGroup;
  readonly marked?: string | null;
  readonly sourced?: boolean;
}) {
  return (
    <Room name="overview.figures" loading={<figure className="chart" />}>
      <FigureChart {...picture} />
    </Room>
  );
}
