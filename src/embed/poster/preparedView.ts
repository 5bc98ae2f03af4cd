import { dropEmbedOptions } from "../options.ts";

/** What the address of an embed asks for, as far as its picture needs to know. */
export interface PreparedView {
  /** Name of the picture of exactly this view among those made at build; null where there is none. */
  readonly picture: string | null;
  /** The same view in the whole atlas, as a query with `?`; empty for the default view. */
  readonly whole: string;
}

/** Keys that change nothing in the picture: how it is embedded, and the colours, which it takes from the page. */
const harmless = ["embed", "theme", "map", "select"];
/** Keys that the whole atlas has no use for. */
const ofEmbed = /^(?:embed|map|present)$/;

/**
 * Finds the picture for a query. `pictures`: the names of those that there are, `overview` and `<kind>-<id>`; `keys`: those of
 * a view. A key of a view with a value of its own (a year, a filter, a camera) asks for more than a picture that was made
 * beforehand can show; what is not ours changes nothing.
 */
export function findPicture(query: string, keys: readonly string[], pictures: readonly string[]): PreparedView {
  const given = new URLSearchParams(query);
  const plain: Readonly<Record<string, string>> = { view: "map", lang: "en", basis: "all", present: "0" };
  const asksForMore = keys.some((key) => {
    const value = given.get(key) ?? "";
    return key !== "naming" && !harmless.includes(key) && value !== "" && value !== plain[key];
  });
  const select = given.get("select") ?? "";
  const name = select === "" ? "overview" : select.replace(":", "-");
  const whole = dropEmbedOptions(query)
    .split("&")
    .filter((pair) => pair !== "" && !ofEmbed.test(pair.split("=")[0] ?? ""))
    .join("&");
  return {
    picture: !asksForMore && pictures.includes(name) ? name : null,
    whole: whole === "" ? "" : `?${whole}`,
  };
}
