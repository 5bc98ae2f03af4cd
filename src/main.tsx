import "@fontsource-variable/source-sans-3/wght.css";
import "virtual:theme.css";
import "./app/app.css";
import "./panel/panel.css";
import "./parts/parts.css";
import "./controls/viewTabs.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { startUp } from "./app/startup.ts";
import { buildTranslate } from "./text/translate.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");

startUp(window).then(
  (started) => createRoot(root).render(<App started={started} />),
  (error: unknown) => {
    const translate = buildTranslate("en");
    console.error(error);
    root.replaceChildren();
    const heading = document.createElement("h1");
    heading.textContent = translate("app.failed.title");
    const text = document.createElement("p");
    text.textContent = translate("app.failed.text", { reason: error instanceof Error ? error.message : String(error) });
    root.append(heading, text);
  },
);
