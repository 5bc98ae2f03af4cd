import { remember } from "../base/remember.ts";
import type { MechanismId } from "../dataset/model.ts";
import { idOf, targetOf } from "../dataset/target.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { type BuiltLayer, feature, type LayerContext, nothing } from "./context.ts";
import { placeFeatures } from "./land.ts";
import { rolesInView } from "./rolesInView.ts";
import type { FillSpec, LegendEntry, SceneFeature } from "./spec.ts";

/** Of which of some mechanisms a place is a member: all, only the first or the second of two, or some of more. */
type Share = "all" | "first" | "second" | "some";
const shares: readonly Share[] = ["all", "first", "second", "some"];

const shareFeatures = remember(
  (atlas: Atlas, outlines: Outlines, inView: InView, ids: readonly MechanismId[]): readonly SceneFeature[] => {
    const { names, translate } = atlas;
    return placeFeatures(atlas, outlines).flatMap((area) => {
      const place = idOf(String(area.properties.target));
      const own = ids.filter((id) => rolesInView(inView, id).get(place)?.role === "member");
      if (own.length === 0) return [];
      const alone: Share = ids.length > 2 ? "some" : own[0] === ids[0] ? "first" : "second";
      return [
        feature(`compared-${place}`, area.geometry, {
          target: targetOf("place", place),
          name: translate("map.name.memberOf", {
            place: names.place(place),
            list: own.map((id) => names.text(names.mechanismShort(id))).join(", "),
          }),
          share: own.length === ids.length ? "all" : alone,
        }),
      ];
    });
  },
);
const havingShare = remember((features: readonly SceneFeature[], share: Share) =>
  features.filter(({ properties }) => properties.share === share),
);

/** Fill of the members of two to four mechanisms: solid where they are in all, hatched one way or the other where in one only. */
export function buildComparedMembers(context: LayerContext, ids: readonly MechanismId[]): BuiltLayer {
  const { atlas, inView, outlines, theme } = context;
  const { names, translate } = atlas;
  const features = shareFeatures(atlas, outlines, inView, ids);
  const hatch = (angle: 45 | 135) => ({ colour: theme.map.memberHatch, angle, gap: 6, width: 1.6 });
  const short = (at: number): string => names.text(names.mechanismShort(ids[at] ?? ""));
  const looks: Readonly<
    Record<Share, { readonly label: string; readonly colour: string; readonly hatch?: FillSpec["hatch"] }>
  > = {
    all: { label: translate(ids.length === 2 ? "compare.memberBoth" : "compare.memberAll"), colour: theme.map.member },
    first: { label: translate("compare.memberOnly", { name: short(0) }), colour: theme.map.landCore, hatch: hatch(45) },
    second: { label: translate("compare.memberOnly", { name: short(1) }), colour: theme.map.land, hatch: hatch(135) },
    some: { label: translate("compare.memberSome"), colour: theme.map.landCore, hatch: hatch(45) },
  };
  const specs: FillSpec[] = [];
  const legend: LegendEntry[] = [];
  for (const share of shares) {
    const drawn = havingShare(features, share);
    if (drawn.length === 0) continue;
    const { label, colour, hatch: lines } = looks[share];
    const look = { colour, ...(lines === undefined ? {} : { hatch: lines }) };
    specs.push({
      id: `compared-${share}`,
      type: "fill",
      source: "compared",
      where: { property: "share", in: [share] },
      opacity: 1,
      interactive: true,
      ...look,
    });
    legend.push({ id: `compared-${share}`, label, features: [drawn], symbol: { type: "fill", ...look } });
  }
  return specs.length === 0 ? nothing : { sources: { compared: features }, specs, legend, notes: [] };
}
