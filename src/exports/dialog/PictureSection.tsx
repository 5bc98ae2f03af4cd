import "../../text/late.ts";
import { useCallback, useState } from "react";
import type { Size } from "../../geometry/mercator.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas, useView } from "../../view/hooks.ts";
import { themeNames } from "../../view/state.ts";
import type { ExportFormat } from "../formats.ts";
import type { ExportRequest } from "../request.ts";
import { Choice } from "./Choice.tsx";
import { PicturePreview } from "./PicturePreview.tsx";
import { type PictureChoices, pictureRatios, pictureShapes, sideRange } from "./usePictureChoices.ts";

function OwnSize({ choices }: { readonly choices: PictureChoices }) {
  const { translate } = useAtlas();
  const [least, most] = sideRange;
  return (["exports.width", "exports.height"] as const).map((label, index) => {
    const side = index === 0 ? 0 : 1;
    return (
      <label key={label} className="field">
        <span>{translate(label)}</span>
        <input
          type="number"
          min={least}
          max={most}
          defaultValue={choices.size[side]}
          onChange={(event) => choices.setSide(side, event.target.valueAsNumber)}
        />
      </label>
    );
  });
}

/** Whether this browser lets a page put a picture on the clipboard. */
const canCopyPictures = (): boolean => typeof ClipboardItem !== "undefined" && "write" in (navigator.clipboard ?? {});

/** The picture of the view: how it will look, its shape and colours, and the files it is taken along as. */
export function PictureSection({
  request,
  choices,
  formats,
  onSave,
  onCopy,
}: {
  readonly request: ExportRequest;
  readonly choices: PictureChoices;
  readonly formats: readonly ExportFormat[];
  readonly onSave: (format: ExportFormat) => void;
  readonly onCopy: () => void;
}) {
  const { translate } = useAtlas();
  const view = useView((store) => store.view.view);
  const { shape, ratio, theme, size, screen } = choices;
  /** Height of the picture where it is more than that of a size, and which size that is. */
  const [grown, setGrown] = useState<{ readonly of: Size; readonly height: number } | null>(null);
  const onDrawn = useCallback((height: number) => setGrown(height > size[1] ? { of: size, height } : null), [size]);
  const taller = grown !== null && grown.of[0] === size[0] && grown.of[1] === size[1];
  const made: Size = taller ? [size[0], grown.height] : size;
  const shapes = pictureShapes.filter((candidate) => candidate !== "screen" || screen !== null);
  return (
    <>
      <PicturePreview request={request} onDrawn={onDrawn} />
      {view === "map" ? null : <p className="muted">{translate("exports.ofMap")}</p>}
      <div className="take-choices">
        <Choice
          label="exports.shape"
          value={shape}
          values={shapes}
          nameOf={(value) => translate(`exports.shape.${value}`)}
          onChoose={choices.setShape}
        />
        {shape === "own" ? <OwnSize choices={choices} /> : null}
        <Choice
          label="menu.theme"
          value={theme}
          values={themeNames}
          nameOf={(value) => translate(`theme.${value}`)}
          onChoose={choices.setTheme}
        />
        <Choice
          label="exports.ratio"
          value={ratio}
          values={pictureRatios}
          nameOf={(value) =>
            translate("exports.ratio.of", {
              ratio: String(value),
              width: String(made[0] * value),
              height: String(made[1] * value),
            })
          }
          onChoose={choices.setRatio}
        />
      </div>
      {taller ? (
        <p className="muted">{translate("exports.taller", { width: String(made[0]), height: String(made[1]) })}</p>
      ) : null}
      <p className="take-actions">
        {formats.map((format) => (
          <button
            key={format.id}
            type="button"
            className="button"
            title={translate(format.hint)}
            onClick={() => onSave(format)}
          >
            <Icon name="download" />
            <span>{translate("exports.save", { format: translate(format.label) })}</span>
          </button>
        ))}
        {canCopyPictures() ? (
          <button type="button" className="button" onClick={onCopy}>
            <Icon name="file" />
            <span>{translate("exports.copyPicture")}</span>
          </button>
        ) : null}
      </p>
    </>
  );
}
