import { start } from "./start.ts";

// The script as a module: `import "…/embed.mjs"`.
start(import.meta.url);

export { WbAtlasElement } from "./element.ts";
