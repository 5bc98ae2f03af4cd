import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { LegendEntries } from "../../controls/LegendEntries.tsx";
import { cameraOfFigure, drawFigure } from "../../figure/renderFigure.ts";
import { type MapCamera, type Size, visibleBounds } from "../../geometry/mercator.ts";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { buildFigure } from "../../map/figureElement.ts";
import { selectLegend } from "../../scene/legend.ts";
import { keepNamesInView } from "../../scene/namesInView.ts";
import { themes } from "../../theme/tokens.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import type { Camera } from "../../view/state.ts";
import { useScene } from "../useScene.ts";

/** Of the drawing, CSS pixels; the page scales it to the width of the paper. */
const size: Size = [680, 510];

/** Size of the map on screen, before the page is laid out for paper; null when there is none. */
function sizeOnScreen(): Size | null {
  const map = document.querySelector(".atlas-map");
  return map === null || map.clientWidth === 0 ? null : [map.clientWidth, map.clientHeight];
}

/** The camera under which a drawing shows all that a reader has moved to; null stays the frame of what is selected. */
function cameraFor(camera: Camera | null, screen: Size | null): MapCamera | null {
  if (camera === null || screen === null) return camera;
  const share = Math.min(size[0] / screen[0], size[1] / screen[1]);
  return { ...camera, zoom: camera.zoom + Math.log2(share) };
}

/** The map drawn as lines and letters, light whatever the theme, with its legend, its notes and its sources. */
export function PaperPicture({ outlines }: { readonly outlines: OutlineTiers }) {
  const { translate } = useAtlas();
  const camera = useView((store) => store.view.camera);
  // High contrast is on white paper already.
  const theme = useView((store) => (store.view.theme === "contrast" ? themes.contrast : themes.light));
  const [screen] = useState(sizeOnScreen);
  const scene = useScene(outlines, theme, camera?.zoom ?? null);
  const drawing = useRef<HTMLDivElement>(null);
  const { figure, legend } = useMemo(() => {
    const options = { camera: cameraFor(camera, screen), size, theme, idPrefix: "paper" };
    const shown = cameraOfFigure(scene, options, size);
    const named = keepNamesInView(scene, shown, size);
    return {
      figure: drawFigure(named, { ...options, camera: shown }),
      legend: selectLegend(scene, shown.zoom, visibleBounds(shown, size)),
    };
  }, [scene, camera, screen, theme]);
  useLayoutEffect(() => {
    drawing.current?.replaceChildren(buildFigure(figure));
  }, [figure]);
  return (
    <figure className="paper-picture">
      <div ref={drawing} className="paper-drawing" />
      <figcaption>
        <LegendEntries entries={legend} label={translate("map.legend")} />
        {scene.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="muted">{scene.attribution.join(" · ")}</p>
      </figcaption>
    </figure>
  );
}
