import "../../text/late.ts";
import { FailedPart } from "../../parts/Room.tsx";
import { useAtlas } from "../../view/hooks.ts";
import type { Maker } from "./useMaking.ts";

/** How far a file is, a way to give it up, and what became of it. */
export function MakingStatus({ maker: { making, giveUp, forget } }: { readonly maker: Maker }) {
  const { translate } = useAtlas();
  const slow = making.state === "making" && making.slow;
  return (
    <div className="take-status" data-state={making.state}>
      <p role="status">
        {slow ? <span>{translate("exports.making")}</span> : null}
        {making.state === "done" || making.state === "givenUp" ? <span>{making.said}</span> : null}
        {making.state === "tooLarge" ? <span>{translate("exports.tooLarge")}</span> : null}
      </p>
      {slow ? (
        <>
          <progress value={making.share} max={1} aria-label={translate("exports.making")} />
          <button type="button" className="button" onClick={() => giveUp(translate("exports.givenUp"))}>
            {translate("exports.cancel")}
          </button>
        </>
      ) : null}
      {making.state === "failed" ? (
        <FailedPart name="exports.file" failure={making.failure} onRetry={making.again} onClose={forget} />
      ) : null}
    </div>
  );
}
