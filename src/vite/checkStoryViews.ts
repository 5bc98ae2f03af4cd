import type { Problem } from "../base/problems.ts";
import type { Check, KnownData } from "../compiler/compile.ts";
import { layerIds, selectionKinds } from "../dataset/vocabulary.ts";
import type { AddressKey, KnownNames } from "../view/address.ts";
import { buildKnownNames } from "../view/atlas.ts";
import { viewNames } from "../view/state.ts";
import { readerKeys } from "../view/story.ts";
import { parseAddress } from "../view/urlCodec.ts";

/** What an address may name, as far as it is known while something else is wrong with `data/`. */
function namesOf(standing: KnownData["standing"]): KnownNames {
  return {
    hasSelection: (kind, id) => ["known", "broken"].includes(standing(kind, id)),
    layers: layerIds,
    languages: [],
    namings: [],
    hasStory: () => false,
    years: () => [1900, 2099],
  };
}

function helpOf(key: AddressKey, years: readonly [number, number]): string {
  switch (key) {
    case "select":
      return `write kind:id of a record that is there; kinds are ${selectionKinds.join(", ")}`;
    case "view":
      return `use one of ${viewNames.join(", ")}`;
    case "layers":
      return `use some of ${layerIds.join(", ")}, joined by commas`;
    case "year":
    case "since":
      return `use a year from ${years[0]} to ${years[1]}`;
    case "basis":
      return "write basis=report or leave it out";
    case "at":
      return "write latitude,longitude,zoom, such as 42.5,20.5,7";
    default:
      return "copy the address of the view from the browser";
  }
}

/**
 * The views of the steps of stories, read as the atlas reads an address: each key must be known and its value understood as it
 * stands. Selections, years and layers are held against the dataset.
 */
export const checkStoryViews: Check = (_records, { stories, standing, dataset }): readonly Problem[] => {
  if (stories.length === 0) return [];
  const known = dataset === null ? namesOf(standing) : buildKnownNames(dataset);
  return stories.flatMap(({ steps }) =>
    steps.flatMap(({ view, problemAt }): readonly Problem[] => {
      const { rejected, foreign, anchor } = parseAddress(`?${view}`, known);
      const keys = new Set([...new URLSearchParams(view).keys()]);
      return [
        ...rejected.map(({ key, value }) =>
          problemAt("bad-view", `${key}=${value} of this step's view cannot be used: ${helpOf(key, known.years())}.`),
        ),
        ...readerKeys
          .filter((key) => keys.has(key) && !rejected.some((each) => each.key === key))
          .map((key) => problemAt("bad-view", `${key}= is the reader's own choice; take it out of the step's view.`)),
        ...(foreign === ""
          ? []
          : [
              problemAt(
                "bad-view",
                `"${foreign}" of this step's view is not known here; correct the key or take it out.`,
              ),
            ]),
        ...(anchor === null
          ? []
          : [
              problemAt(
                "bad-view",
                `"#${anchor}" names a part of a page, not of a view; take it out of the step's view.`,
              ),
            ]),
      ];
    }),
  );
};
