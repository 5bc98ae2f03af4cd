import { KindMark } from "../parts/LinkRow.tsx";
import { useAtlas } from "../view/hooks.ts";

const kinds = ["agreement", "joint-patrol", "joint-operation", "informal", "priority"] as const;

/** What the small signs of kinds mean. */
export function KindLegend() {
  const { translate } = useAtlas();
  return (
    <ul className="sign-legend" aria-label={translate("legend.title")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} /> {translate(`linkKinds.${kind}`)}
        </li>
      ))}
      <li>
        <KindMark kind="centre" /> {translate("matrix.centres")}
      </li>
      <li>
        <KindMark kind="crossing" /> {translate("matrix.crossings")}
      </li>
    </ul>
  );
}
