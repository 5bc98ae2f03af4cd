import type { FigureGroup } from "../parts/figureGroups.ts";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";

const FigureChart = lazyPart(
  () => import("../parts/FigureChart.tsx"),
  (module) => module.FigureChart,
);

/** Pictures of figures in the panel. Loaded when they are first shown: they stand far down, or on the pages of few things. */
export function NumbersPictures({
  groups,
  ...picture
}: {
  readonly groups: readonly FigureGroup[];
  readonly marked?: string | null;
  readonly sourced?: boolean;
}) {
  return (
    <Room name="overview.figures" loading={groups.map(({ id }) => <figure key={id} className="chart" />)}>
      {groups.map((group) => (
        <FigureChart key={group.id} group={group} {...picture} />
      ))}
    </Room>
  );
}
