import { contentPolicy } from "../contentPolicyPlugin.ts";

/** Header names and their values. */
export type Headers = Readonly<Record<string, string>>;

/**
 * What of a device or a browser the atlas has no use for; the page is not given it, and neither is what might get into it. Only
 * names that browsers know: of others (`bluetooth`) Chromium complains in the console of every page.
 */
const unused = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
] as const;

/**
 * The headers that every file of the site is served with: the one list from which all recipes are written, and the server of
 * `npm start` too. The content policy and the referrer policy also stand in each page, for hosts that set no headers.
 * `Access-Control-Allow-Origin` lets the atlas run in a frame with `sandbox="allow-scripts"`, which has no origin and counts as
 * foreign to every host, and lets others read the data: all is public, and no answer depends on who asks. Not among them:
 * `frame-ancestors` (who may embed is for the host to say; nothing said: everyone) and `Strict-Transport-Security`.
 */
export const siteHeaders: Headers = {
  "Content-Security-Policy": contentPolicy,
  "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Access-Control-Allow-Origin": "*",
};

/** Names of files in `assets/` change with their content: they are kept for a year, and nobody asks again. */
export const hashedCache = "public, max-age=31536000, immutable";
/** Everything else is kept, and asked for each time whether it is still the same. */
export const usualCache = "no-cache";

/** Types of the files of the site by the endings of their names: all that is in it, so that no recipe relies on a list of a server. */
export const fileTypes: Readonly<Record<string, string>> = {
  atom: "application/atom+xml",
  bib: "application/x-bibtex",
  css: "text/css",
  csv: "text/csv",
  geojson: "application/geo+json",
  html: "text/html",
  icc: "application/vnd.iccprofile",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  mjs: "text/javascript",
  mts: "text/plain",
  png: "image/png",
  ris: "application/x-research-info-systems",
  svg: "image/svg+xml",
  ts: "text/plain",
  txt: "text/plain",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
  xml: "application/xml",
};

/** Types of which a compressed file is much smaller. */
export const packedTypes: readonly string[] = [...new Set(Object.values(fileTypes))].filter(
  (type) => !/^(image\/png|font\/|application\/vnd)/.test(type),
);
