import type { Json } from "../../compiler/jsonFile.ts";

/** True for an object, not for a list. */
export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** True for a list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
/** The list under a key; empty when there is none. */
export const listIn = (value: Json | undefined, key: string): readonly Json[] => {
  const list = isObject(value) ? value[key] : undefined;
  return isList(list) ? list : [];
};
/** The text under a key; empty when there is none. */
export const textIn = (value: Json | undefined, key: string): string => {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === "string" ? text : "";
};

/** Visits a value and all in it, outermost first, with the key it stands under. */
export function visit(value: Json, key: string, see: (value: Json, key: string) => void): void {
  see(value, key);
  if (isList(value)) for (const each of value) visit(each, key, see);
  else if (isObject(value)) for (const [name, each] of Object.entries(value)) visit(each, name, see);
}
