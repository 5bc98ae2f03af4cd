import { remember } from "../base/remember.ts";
import type { Dataset, Link } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { layerOfLinkKind } from "../dataset/vocabulary.ts";
import type { Atlas } from "../view/atlas.ts";
import { countedLinks } from "../view/counts.ts";
import { asksEveryLink } from "../view/everyLink.ts";
import type { InView } from "../view/filter/filter.ts";
import { isBorderPatrol } from "../view/sector.ts";
import type { ViewState } from "../view/state.ts";
import { isLayerOn, type Layer, nothing } from "./context.ts";
import { coreOf } from "./restPlaces.ts";
import { isInFront } from "./tone.ts";

/**
 * Whether the picture stands at rest: nothing is chosen, narrowed or compared, the layers are the usual ones or agreements with
 * others beside them, and not every link is asked for at once. Then it says one thing, how thick the web between each two
 * of the six is; kinds that are asked for by themselves speak up.
 */
export function isResting(state: Pick<ViewState, "selection" | "layers" | "basis">, narrowed: boolean): boolean {
  const { layers } = state;
  if (state.selection.kind !== "none" || state.basis === "report" || narrowed) return false;
  if (layers === null) return true;
  return (
    layers.includes("agreements") &&
    (layers.includes("patrols") || layers.includes("centres")) &&
    !asksEveryLink(layers)
  );
}
/** Of some links those that are drawn at rest: agreements of two of the six, and patrols on a border. */
export const restingLinks = remember((links: readonly Link[], dataset: Dataset): readonly Link[] => {
  const core = coreOf(dataset);
  return links.filter((link) =>
    link.kind === "agreement"
      ? link.parties.length === 2 && link.parties.every((party) => core.has(party))
      : link.kind === "joint-patrol" && isBorderPatrol(link),
  );
});

/** How many links of the layers that are on wait until they are asked for. */
function countWaiting({ dataset }: Atlas, inView: InView, isOn: (link: Link) => boolean): number {
  const front = inView.links.filter((link) => isOn(link) && isInFront(inView, targetOf("link", link.id)));
  return countedLinks(front).length - countedLinks(restingLinks(front, dataset)).length;
}

/** Nothing of its own: the line of the legend that says how much is not drawn at rest, and how it comes. */
export const restLayer: Layer = {
  id: "rest",
  labelKey: null,
  switchable: null,
  build: (context) => {
    const { atlas, atRest, inView, state, theme } = context;
    const sign = (text: string) => ({ type: "text", text, colour: theme.map.label, size: 18 }) as const;
    if (asksEveryLink(state.layers)) {
      return { ...nothing, legend: [{ id: "rest", label: atlas.translate("legend.all"), symbol: sign("+") }] };
    }
    if (!atRest) return nothing;
    const count = countWaiting(atlas, inView, ({ kind }) => isLayerOn(context, layerOfLinkKind[kind]));
    if (count === 0) return nothing;
    return {
      ...nothing,
      legend: [
        {
          id: "rest",
          label: atlas.translate("legend.rest", { count }),
          symbol: sign("+"),
        },
      ],
    };
  },
};
