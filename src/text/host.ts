import { onceForText } from "../base/remember.ts";

/** The host of a web page as it is cited: "rcc.int", without "www.". Throws a `TypeError` for what is no address. */
export const hostOf = onceForText((url) => new URL(url).hostname.replace(/^www\./, ""));
