// npm start: installs what is missing, builds the atlas and serves it.
import { ensurePackages, packaged, requireNode, root, run, stop } from "./machine.mjs";

requireNode();
ensurePackages();
console.log("Building the atlas …");
if (!run("node", [packaged("vite", "bin", "vite.js"), "build", "--logLevel", "warn"])) {
  stop("The atlas could not be built; the reason stands above.");
}
const { preview } = await import("vite");
// Vite takes the next free port when this one is busy.
const server = await preview({ root, preview: { port: 4173, host: "127.0.0.1" }, logLevel: "warn" });
const address = server.resolvedUrls?.local[0];
if (address === undefined) stop("The atlas could not be served: no free port was found.");
console.log(`\nThe Western Balkans Cooperation Atlas is at ${address}\nPress Ctrl+C to stop it.`);
