import "../text/late.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import { KindMark } from "../parts/KindCounts.tsx";
import { useAtlas } from "../view/hooks.ts";

/** What the small signs of kinds mean. */
export function KindLegend() {
  const { translate } = useAtlas();
  return (
    <ul className="sign-legend" aria-label={translate("legend.title")}>
      {linkKinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} /> <span>{translate(`linkKinds.${kind}`)}</span>
        </li>
      ))}
      <li>
        <KindMark kind="centre" /> <span>{translate("matrix.centres")}</span>
      </li>
      <li>
        <KindMark kind="crossing" /> <span>{translate("matrix.crossings")}</span>
      </li>
    </ul>
  );
}
