import type { Target } from "../dataset/model.ts";
import { TargetLink } from "./TargetLink.tsx";

/** Things of the atlas in a row, each a link. */
export function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  return (
    <ul className="members">
      {targets.map((target) => (
        <li key={target} className="member">
          <TargetLink target={target} />
        </li>
      ))}
    </ul>
  );
}
