import type { Plugin } from "vite";

/**
 * The content policy the atlas works under: everything from its own origin, no inline script, no inline style, no plug-in,
 * and no text that becomes markup, code or the address of a script but through the one policy of `ui/ownScripts.ts`.
 * `frame-ancestors` cannot stand in a page and is left to the host.
 */
export const contentPolicy =
  "default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types default";

/** Writes the policy into the built page, and that no address is told to others, so that both hold on any host; the dev server needs inline scripts and goes without. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: "atlas-content-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy },
        injectTo: "head-prepend",
      },
      { tag: "meta", attrs: { name: "referrer", content: "no-referrer" }, injectTo: "head" },
    ],
  };
}
