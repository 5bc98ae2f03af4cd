import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Target } from "../dataset/model.ts";
import type { Size } from "../geometry/mercator.ts";
import type { Scene } from "../scene/scene.ts";
import { definePart, PartError } from "../ui/part.ts";
import { holdIdleWork } from "../ui/whenIdle.ts";
import type { Camera } from "../view/state.ts";
import { loadLabelFonts } from "./fonts.ts";
import type { MapController } from "./MapController.ts";
import type { MapEvents, MapState, MapTexts } from "./mapEvents.ts";
import { usePixelRatio } from "./usePixelRatio.ts";
import { canStartWorker, probeWebGl } from "./webgl.ts";

/**
 * Why the light map is shown: asked for, no WebGL here, WebGL without a graphics card, a first movement that stumbled, its
 * context was lost twice, or the map library failed; `gone`, `offline` and `held` say why its file is not there (see
 * `PartFailure`).
 */
export type LightReason = "chosen" | "absent" | "software" | "slow" | "lost" | "broken" | "gone" | "offline" | "held";

const controllerPart = definePart(
  () => import("./MapController.ts"),
  (module) => module.MapController,
);

type Failure = Exclude<LightReason, "chosen">;

/** Why no map can be drawn here, before anything is loaded; null when one can. */
function obstacle(insisted: boolean): Failure | null {
  // Where the reader insists, nothing is asked beforehand: a context more takes its time, and making the map fails by itself.
  const power = insisted && canStartWorker() ? "hardware" : probeWebGl();
  if (power === "hardware") return null;
  return power === "none" || insisted ? "absent" : "software";
}

/** Why loading or making the map failed; what is not foreseen is also told to the console. */
function reasonOf(error: unknown, insisted: boolean): Failure {
  if (insisted && probeWebGl() === "none") return "absent";
  console.error(error);
  return !(error instanceof PartError) || error.failure === "failed" ? "broken" : error.failure;
}

/** How long idle work lets the map go first, milliseconds: where a processor draws it, that takes a while. */
const headStart = 10_000;

interface Options {
  /** False while the light map is asked for; then nothing is loaded. */
  readonly wanted: boolean;
  /** The reader insists on the map by WebGL: also without a graphics card, and however slow. */
  readonly insisted: boolean;
  readonly host: RefObject<HTMLElement | null>;
  readonly scene: Scene;
  /** Null before the size is known. */
  readonly view: { readonly camera: Camera; readonly size: Size } | null;
  readonly hovered: readonly Target[];
  readonly texts: MapTexts;
  readonly describedBy: string | undefined;
  readonly reducedMotion: boolean;
  readonly cooperative: boolean;
  readonly events: Pick<MapEvents, "onCamera" | "onHover" | "onPress">;
}
interface Result {
  readonly controller: RefObject<MapController | null>;
  /** `loading` until the first complete picture. */
  readonly state: MapState;
  /** The picture by WebGL stands and may be shown. */
  readonly ready: boolean;
  readonly failure: Failure | null;
  /** Forgets a failure and loads the map again. */
  readonly retry: () => void;
}

/** Loads the map library, keeps one controller while it is wanted, and hands it each new value. */
export function useMapController(options: Options): Result {
  const { wanted, insisted, host, scene, view, hovered, texts, describedBy, reducedMotion, cooperative } = options;
  const controller = useRef<MapController | null>(null);
  const [state, setState] = useState<MapState>("loading");
  const [ready, setReady] = useState(false);
  const [failure, setFailure] = useState<Result["failure"]>(null);
  const [attempt, setAttempt] = useState(0);
  const hasSize = view !== null;
  const endHeadStart = useRef<() => void>(() => undefined);

  const changeState = useEffectEvent((next: MapState) => {
    setState(next);
    if (next !== "idle" || ready) return;
    // Whoever moved the still picture by keyboard goes on with the live one.
    if (host.current?.contains(document.activeElement)) controller.current?.focus();
    endHeadStart.current();
    setReady(true);
  });
  const giveUp = useEffectEvent((reason: Failure) => {
    controller.current?.destroy();
    controller.current = null;
    endHeadStart.current();
    setFailure(reason);
  });
  const retry = useCallback(() => {
    // All at once, so that the element of the map is there again when the map is made.
    setFailure(null);
    setReady(false);
    setState("loading");
    setAttempt((before) => before + 1);
  }, []);

  const losses = useRef(0);
  const loseContext = useEffectEvent(() => {
    losses.current += 1;
    // Once is an accident of the driver; who loses it twice will lose it again.
    if (losses.current === 1) retry();
    else giveUp("lost");
  });
  const reportCamera: MapEvents["onCamera"] = useEffectEvent((...report) => options.events.onCamera(...report));
  const reportHover: MapEvents["onHover"] = useEffectEvent((...report) => options.events.onHover(...report));
  const reportPress: MapEvents["onPress"] = useEffectEvent((...report) => options.events.onPress(...report));
  const create = useEffectEvent((Controller: typeof MapController) => {
    if (host.current === null || view === null) return;
    const fixed = { reducedMotion, cooperative, texts, ...(describedBy !== undefined && { describedBy }) };
    controller.current = new Controller(
      host.current,
      { scene, camera: view.camera, ...fixed },
      {
        onState: (next) => changeState(next),
        onCamera: (...report) => reportCamera(...report),
        onHover: (...report) => reportHover(...report),
        onPress: (...report) => reportPress(...report),
        onContextLost: () => loseContext(),
        onSlow: () => {
          if (!insisted) giveUp("slow");
        },
        onError: (error) => {
          console.error(error);
          giveUp("broken");
        },
      },
    );
    controller.current.applyHover(hovered);
  });
  const fontsOfScene = useEffectEvent(() => loadLabelFonts(scene));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a map is made anew when one of its fixed settings changes, or when asked for again.
  useEffect(() => {
    if (!wanted || !hasSize) return;
    let cancelled = false;
    const release = holdIdleWork(headStart);
    endHeadStart.current = release;
    const load = async () => {
      const reason = obstacle(insisted);
      if (reason !== null) return giveUp(reason);
      try {
        const [Controller] = await Promise.all([controllerPart.load(), fontsOfScene()]);
        if (!cancelled) create(Controller);
      } catch (error) {
        const reason = reasonOf(error, insisted);
        if (!cancelled) giveUp(reason);
      }
    };
    void load();
    return () => {
      cancelled = true;
      release();
      controller.current?.destroy();
      controller.current = null;
      setState("loading");
      setReady(false);
      setFailure(null);
    };
  }, [wanted, insisted, hasSize, reducedMotion, cooperative, attempt]);

  useRetryOnline(failure, retry);
  useHandedValues(controller, options);
  return { controller, state, ready, failure, retry };
}

/** Tries again as soon as the network is back, where it was missing. */
function useRetryOnline(failure: Failure | null, retry: () => void): void {
  useEffect(() => {
    if (failure !== "offline") return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [failure, retry]);
}

/** Hands the controller each new value; it ignores those that it has already seen. */
function useHandedValues(controller: RefObject<MapController | null>, options: Options): void {
  const { scene, view, hovered, texts, describedBy } = options;
  const drawnSize = useRef<Size | null>(null);
  useLayoutEffect(() => {
    controller.current?.apply(scene);
  }, [controller, scene]);
  useLayoutEffect(() => {
    controller.current?.applyHover(hovered);
  }, [controller, hovered]);
  useLayoutEffect(() => {
    controller.current?.describe(texts.label, describedBy);
  }, [controller, texts.label, describedBy]);
  useLayoutEffect(() => {
    if (view === null) return;
    const resized = drawnSize.current !== view.size;
    drawnSize.current = view.size;
    if (resized) controller.current?.resize();
    controller.current?.setCamera(view.camera, { animate: !resized });
  }, [controller, view]);

  const pixelRatio = usePixelRatio();
  const drawnRatio = useRef(pixelRatio);
  useLayoutEffect(() => {
    if (drawnRatio.current === pixelRatio) return;
    drawnRatio.current = pixelRatio;
    controller.current?.resize();
  }, [controller, pixelRatio]);
}
