/** The part of Citation.js that the tests use to read what we write; the package has no types of its own. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(input: string, options?: { readonly generateGraph?: boolean });
    readonly data: readonly { readonly id: string; readonly [key: string]: unknown }[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
