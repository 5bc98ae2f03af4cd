import type { Mechanism } from "./model.ts";

/**
 * Whether a record of one economy is a body, in which authorities sit together. A law, or systems of data side by side, stand
 * beside the bodies on the page of their economy and are not counted among them.
 */
export function isBody({ scope, kind }: Pick<Mechanism, "scope" | "kind">): boolean {
  return scope === "national" && kind !== "law" && kind !== "system";
}
