/** Folder of the project. */
export const root: string;
/** What Node is told by commands that make much which soon is of no use. */
export const roomForNew: string[];
/** Path of a Chromium on this machine (named by CHROMIUM_PATH, installed, or fetched by playwright); null for none. */
export function findChromium(wanted?: { readonly whole?: boolean }): string | null;
/** The same, or an error that says what to do. */
export function requireChromium(wanted?: { readonly whole?: boolean }): string;
