/** The part of citeproc-js that is used here; the package has no types of its own. */
declare module "citeproc" {
  interface System {
    readonly retrieveLocale: (tag: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  class Engine {
    constructor(system: System, style: string, locale: string, forceLocale: boolean);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [unknown, readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
