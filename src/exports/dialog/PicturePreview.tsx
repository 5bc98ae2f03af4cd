import "../../text/late.ts";
import { useEffect, useRef, useState } from "react";
import { buildFigure } from "../../map/figureElement.ts";
import { FailedPart, failureOf, type RoomFailure } from "../../parts/Room.tsx";
import type { ExportRequest } from "../request.ts";
import { drawViewPicture } from "../viewPicture.ts";

/** The picture as it will be taken along, fitted into the dialog. */
export function PicturePreview({
  request,
  onDrawn,
}: {
  readonly request: ExportRequest;
  /** Hears how high the picture is, CSS pixels: its words may need more than was asked for. */
  readonly onDrawn: (height: number) => void;
}) {
  const drawing = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<RoomFailure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt draws the same request again
  useEffect(() => {
    let wanted = true;
    drawViewPicture(request, "preview").then(
      (picture) => {
        if (!wanted) return;
        setFailure(null);
        drawing.current?.replaceChildren(buildFigure(picture));
        onDrawn(Number(picture.attributes.height));
      },
      (error: unknown) => wanted && setFailure(failureOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [request, attempt, onDrawn]);
  return (
    <div className="take-preview">
      <div ref={drawing} className="take-drawing" />
      {failure === null ? null : (
        <FailedPart name="exports.preview" failure={failure} onRetry={() => setAttempt(attempt + 1)} />
      )}
    </div>
  );
}
