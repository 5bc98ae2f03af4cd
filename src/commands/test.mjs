// npm test: installs what is missing, a browser included, and runs every check.
import { ensureChromium, ensurePackages, requireNode } from "./machine.mjs";

requireNode();
ensurePackages();
process.env.CHROMIUM_PATH = ensureChromium();
await import("./check.mjs");
