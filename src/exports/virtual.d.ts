declare module "virtual:picture-font/*" {
  /** A part of the shipped family, cut to the letters of the region: Base64 of WOFF2, and its range as style sheets write it. */
  const font: { readonly range: string; readonly data: string };
  export default font;
}
