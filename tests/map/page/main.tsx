import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type { Target } from "../../../src/dataset/model.ts";
import { MapCanvas, type MapHandle, type MapTexts } from "../../../src/map/MapCanvas.tsx";
import { themes } from "../../../src/theme/tokens.ts";
import type { Camera } from "../../../src/view/state.ts";
import { camera, type SceneName, scenes } from "./scenes.ts";

/** What a test may set, in words that cross the border between the test and the page. */
export interface PageSettings {
  readonly scene: SceneName;
  readonly camera: Camera | null;
  readonly mode: "auto" | "light" | "full";
  readonly hovered: readonly Target[];
}
/** What the map has reported, oldest first. */
export interface PageReport {
  readonly event: "camera" | "hover" | "press" | "state";
  readonly detail: string;
}
export interface TestPage {
  readonly show: (settings: Partial<PageSettings>) => void;
  readonly unmount: () => void;
  /** Reports since the last call. */
  readonly takeReports: () => PageReport[];
  readonly handle: () => MapHandle | null;
}
declare global {
  interface Window {
    testPage: TestPage;
  }
}

const texts: MapTexts = {
  label: "Test map",
  zoomWithControl: "Ctrl + scroll zooms",
  zoomWithCommand: "⌘ + scroll zooms",
  moveWithTwoFingers: "Two fingers move",
};

const frame = document.getElementById("frame");
if (frame === null) throw new Error("The page has no frame.");
const handle = createRef<MapHandle>();
let root: Root | null = null;
let reports: PageReport[] = [];
const query = new URLSearchParams(location.search);
const asked = query.get("mode");
// The tests draw in software, which the map itself would leave to the light one.
const mode = asked === "light" || asked === "auto" ? asked : "full";
const reducedMotion = query.get("motion") !== "full";
let settings: PageSettings = { scene: "base", camera, mode, hovered: [] };
const report = (event: PageReport["event"], detail: string) => reports.push({ event, detail });
const targets = (hits: readonly { readonly target: Target }[]) => hits.map(({ target }) => target).join(" ");

const show = (changed: Partial<PageSettings>) => {
  settings = { ...settings, ...changed };
  root ??= createRoot(frame);
  const live = root;
  // At once, so that whoever waits for `idle` afterwards does not see that of the picture before.
  flushSync(() =>
    live.render(
      <MapCanvas
        ref={handle}
        scene={scenes[settings.scene]}
        camera={settings.camera}
        padding={20}
        theme={themes.light}
        mode={settings.mode}
        hovered={settings.hovered}
        texts={texts}
        describedBy="description"
        reducedMotion={reducedMotion}
        failed={() => <p role="alert">The map cannot be drawn.</p>}
        onCamera={({ lat, lon, zoom }, origin) => {
          report("camera", `${origin} ${lat.toFixed(2)} ${lon.toFixed(2)} ${zoom.toFixed(2)}`);
          if (origin === "user") show({ camera: { lat, lon, zoom } });
        }}
        onHover={(hits) => report("hover", targets(hits))}
        onPress={(hits) => report("press", targets(hits))}
        onState={(state, reason) => report("state", reason === null ? state : `${state} ${reason}`)}
      />,
    ),
  );
};

window.testPage = {
  show,
  unmount: () => {
    root?.unmount();
    root = null;
  },
  takeReports: () => {
    const taken = reports;
    reports = [];
    return taken;
  },
  handle: () => handle.current,
};
show({});
