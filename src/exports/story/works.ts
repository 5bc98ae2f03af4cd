import "../../text/late.ts";
import { formatDate } from "../../text/dates.ts";
import { hostOf } from "../../text/host.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { WorkKey } from "./sourceWords.ts";

/** A work in full, as in a list of references. */
export interface Work {
  readonly text: string;
  /** What is not known of it; empty for nothing. */
  readonly note: string;
  readonly url: string | null;
}

/** The works of a text in full, each once, by the alphabet. */
export function listWorks({ indexes, translate, language }: Atlas, keys: readonly WorkKey[]): readonly Work[] {
  const works = new Map<string, Work>();
  for (const key of keys) {
    if (key.kind === "web") {
      const { title, url, date } = key.source;
      const day = date === null ? translate("fact.undated") : formatDate(date, language);
      works.set(url, { text: `${title.replace(/\.$/, "")}. ${hostOf(url)}, ${day}.`, note: "", url });
      continue;
    }
    const reference = indexes.references.get(key.id);
    if (reference === undefined) continue;
    works.set(key.id, {
      text: reference.full,
      // Of others the entry itself says that it is not confirmed in every part.
      note: reference.verified || reference.role !== "cited" ? "" : translate("reference.unverified"),
      url: reference.url,
    });
  }
  return [...works.values()].sort((a, b) => a.text.localeCompare(b.text, language));
}
