import { Room } from "../../parts/Room.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { type Compared, comparedIn } from "../../view/compare.ts";
import { useAtlas, useView } from "../../view/hooks.ts";

const Comparison = lazyPart(
  () => import("./Comparison.tsx"),
  (module) => module.Comparison,
);

/** What stands side by side in the view; null for nothing. */
export function useCompared(): Compared | null {
  const { indexes } = useAtlas();
  const query = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  return comparedIn(query, selection, indexes);
}

/** What is put side by side; loaded when it is first asked for. */
export function SideBySide() {
  const compared = useCompared();
  return compared === null ? null : (
    <Room name="compare.title">
      <Comparison compared={compared} />
    </Room>
  );
}
