import { start } from "./start.ts";

// The script as an ordinary one: `<script src="…/embed.js" async></script>`.
const { currentScript } = document;
start(currentScript instanceof HTMLScriptElement ? currentScript.src : document.baseURI);
