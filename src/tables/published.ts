import type { Dataset, Place } from "../dataset/model.ts";
import { joinList } from "./columns.ts";

/** Stands for the pairs of a link whose source names none. */
export const noPair = "none named";

/**
 * The English name of a place under the default naming policy: the place whose name is disputed carries the label of the
 * default preset ("Kosovo*"), and `note` is the text that belongs to it; null for every other place.
 */
export function publishedName(place: Place, dataset: Dataset): { readonly name: string; readonly note: string | null } {
  const { naming } = dataset;
  const preset = naming.presets.find((candidate) => candidate.default);
  if (preset === undefined || place.id !== naming.place) return { name: place.names.en, note: null };
  return { name: preset.label, note: joinList(preset.notes.flatMap((note) => naming.notes[note]?.en ?? [])) };
}
