import { addressKeys } from "../../view/address.ts";
import { embedOptionNames } from "../options.ts";

/** Keys of a view that an embed has as attributes of the same name; what an embed is, the element says itself. */
const viewAttributes = addressKeys.filter((key) => key !== "embed" && key !== "present");

/**
 * Attributes of the frame itself. `src`: folder of the atlas, else that of the script; `width` and `height`: CSS pixels or a
 * share in percent; `label`: name of the frame for who hears it; `loading` and `sandbox`: as of an iframe.
 */
const frameAttributes = ["src", "width", "height", "label", "loading", "sandbox"] as const;

/** Every attribute of `<wb-atlas>`, each also a property of the same name: this list and no other says what there is. */
export const attributeNames: readonly string[] = [...viewAttributes, ...embedOptionNames, ...frameAttributes];

/** Those of which a change is shown without loading the frame anew. */
const liveAttributes: readonly string[] = viewAttributes.filter(
  (name) => name !== "lang" && name !== "theme" && name !== "map" && name !== "naming",
);

/** Whether a change of an attribute to a value, null for none, can be told to the page that stands in the frame. */
export const isLive = (name: string, value: string | null): boolean =>
  liveAttributes.includes(name) || (value !== null && (name === "theme" || name === "lang" || name === "map"));

const write = (key: string, value: string): string =>
  `${key}=${encodeURIComponent(value).replace(/%3A/g, ":").replace(/%2C/g, ",")}`;

/** The view that attributes name, as a query without `?`. */
export function viewOf(read: (name: string) => string | null): string {
  return viewAttributes
    .flatMap((key) => {
      const value = read(key);
      return value === null || value === "" ? [] : [write(key, value)];
    })
    .join("&");
}

/** The folder of the atlas that a page names, with or without its slash; `home` for what is no address of a site. */
function folderOf(src: string, home: string): URL {
  const folder = new URL(URL.canParse(src, home) ? src : "./", home);
  if (!/^(?:https?|file):$/.test(folder.protocol)) return new URL(home);
  folder.pathname = folder.pathname.replace(/\/[^/.]+$/, "$&/");
  return folder;
}

/** The whole address of the frame that attributes describe; `home`: the folder of the atlas where `src` names none. */
export function frameAddress(read: (name: string) => string | null, home: string): string {
  const options = embedOptionNames.flatMap((name) => {
    const value = read(name);
    return value === null || value === "" ? [] : [write(`embed-${name}`, value.replace(/^#/, ""))];
  });
  const query = [viewOf(read), "embed=1", ...options].filter((part) => part !== "").join("&");
  return new URL(`embed/?${query}`, folderOf(read("src") || "./", home)).href;
}
