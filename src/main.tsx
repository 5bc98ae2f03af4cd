import "@fontsource-variable/source-sans-3/wght.css";
import "virtual:theme.css";
import "./ui/ui.css";
import "./ui/controls.css";
import "./parts/parts.css";
import "./parts/names.css";
import "./parts/provenance.css";
import "./parts/editionFoot.css";
import "./parts/charts.css";
import "./parts/editionFoot.css";
import "./panel/panel.css";
import "./controls/topBar.css";
import "./controls/viewTabs.css";
import "./controls/mapControls.css";
// After those whose place a message takes: their layout, its ground.
import "./parts/failedPart.css";
import "./app/side.css";
import "./app/app.css";
import "./app/mapFoot.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { findStandIn, removeStandIn } from "./app/first/takeOver.ts";
import { showFailure } from "./app/showFailure.ts";
import { startUp } from "./app/startup.ts";
import { watchStyles } from "./ui/partFiles.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

const standIn = findStandIn(document);

const fail = (error: unknown): void => {
  console.error(error);
  removeStandIn(standIn);
  showFailure(root, error);
};
watchStyles(document);
startUp(window).then((started) => {
  // An error past every room leaves the tree empty; React takes it out of the page before the words are put in.
  const onUncaughtError = (error: unknown): void => queueMicrotask(() => fail(error));
  createRoot(root, { onUncaughtError }).render(<App started={started} standIn={standIn} root={root} />);
}, fail);
