import "../text/late.ts";
import "./stepPicture.css";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { StoryStep } from "../dataset/model.ts";
import { cameraOfFigure, drawFigure } from "../figure/renderFigure.ts";
import type { Size } from "../geometry/mercator.ts";
import type { Outlines } from "../geometry/outlines.ts";
import { buildFigure } from "../map/figureElement.ts";
import { buildScene } from "../scene/buildScene.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import type { Theme } from "../theme/theme.ts";
import { buildAtlas } from "../view/atlas.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { initialViewState, type ViewState } from "../view/state.ts";
import { viewOfStep } from "../view/story.ts";
import { ReportPicture } from "./ReportPicture.tsx";
import { ViewPicture } from "./ViewPicture.tsx";

/** Of the drawing, CSS pixels; the page scales it. */
const size: Size = [960, 600];

/** What a step shows, small: the map drawn anew, a view in place of the map as itself, the report as a page at its section. */
export function StepPicture({
  story,
  number,
  step,
  outlines,
  theme,
}: {
  readonly story: string;
  readonly number: number;
  readonly step: StoryStep;
  readonly outlines: Outlines;
  readonly theme: Theme;
}) {
  const { dataset } = useAtlas();
  const lang = useView((store) => store.view.lang);
  const naming = useView((store) => store.view.naming);
  // Not the whole view, nor the step: a map that is moved and a text that is typed leave the picture as it is.
  const { view } = step;
  const state: ViewState = useMemo(
    () => viewOfStep({ ...initialViewState, lang, naming }, story, number, { view }),
    [lang, naming, story, number, view],
  );
  const drawing = useRef<HTMLDivElement>(null);
  const figure = useMemo(() => {
    if (state.view !== "map") return null;
    const atlas = buildAtlas(dataset, { basis: state.basis, lang, naming });
    const scene = buildScene({ atlas, outlines, state, theme });
    const options = { camera: state.camera, size, theme, idPrefix: `step-${number}` };
    const camera = cameraOfFigure(scene, options, size);
    return drawFigure(keepNamesInView(scene, camera, size), { ...options, camera });
  }, [state, dataset, lang, naming, outlines, theme, number]);
  useLayoutEffect(() => {
    if (figure !== null) drawing.current?.replaceChildren(buildFigure(figure));
  }, [figure]);
  if (state.view === "map") return <div className="step-picture" data-view="map" ref={drawing} aria-hidden="true" />;
  if (state.view === "report") return <ReportPicture state={state} dataset={dataset} />;
  return <ViewPicture key={state.view} name={state.view} state={state} dataset={dataset} />;
}
