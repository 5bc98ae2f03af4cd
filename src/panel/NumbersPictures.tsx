import type { FigureGroup } from "../parts/figureGroups.ts";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useWrittenPage } from "../ui/writtenPage.ts";

/** The picture of a group of figures. What is written without script loads it beforehand. */
export const FigureChart = lazyPart(
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
  const written = useWrittenPage() !== null;
  const pictures = groups.map((group) => <FigureChart key={group.id} group={group} {...picture} />);
  // What cannot be drawn there stops the build instead of leaving a gap.
  if (written) return pictures;
  return (
    <Room name="overview.figures" loading={groups.map(({ id }) => <figure key={id} className="chart" />)}>
      {pictures}
    </Room>
  );
}
