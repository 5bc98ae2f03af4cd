/** What a browser that holds scripts to trusted types has to make a policy with; TypeScript does not know it yet. */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => unknown;
}
declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

let allowed = false;

/**
 * Under `require-trusted-types-for 'script'` no text is taken for markup, code or the address of a script. The two workers of
 * the atlas (the map's, and the one that keeps it without network) are started by their addresses, one of them within a
 * library: this lets through what lies in the folder of the page, and nothing else. Called before either is started.
 */
export function allowOwnScripts(page: Window = window): void {
  if (allowed) return;
  allowed = true;
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      const { baseURI } = page.document;
      const { href } = new URL(address, baseURI);
      if (!href.startsWith(new URL(".", baseURI).href)) throw new TypeError(`${href} is no script of the atlas.`);
      return href;
    },
  });
}
