import { groupBy } from "../base/groupBy.ts";
import { remember } from "../base/remember.ts";
import type { MechanismId, Participation, PlaceId, Role } from "../dataset/model.ts";
import { idOf, targetOf } from "../dataset/target.ts";
import { roles } from "../dataset/vocabulary.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Theme } from "../theme/theme.ts";
import type { Atlas } from "../view/atlas.ts";
import { groupChanges } from "../view/changes/changes.ts";
import { countMemberships, mostMembershipsInAYear } from "../view/filter/counts.ts";
import { doubtKey, type InView } from "../view/filter/filter.ts";
import { buildComparedMembers } from "./comparedMembers.ts";
import { type BuiltLayer, feature, isLayerOn, type Layer, type LayerContext, nothing } from "./context.ts";
import { placeFeatures } from "./land.ts";
import { rolesInView } from "./rolesInView.ts";
import type { FillSpec, LegendEntry, SceneFeature } from "./spec.ts";
import { toneOf } from "./tone.ts";

/** How roles are filled, and in which order the legend names them. */
const roleFillOrder = ["member", "member-beyond", "served", "beside", "left", "calm", "undated"] as const;
type RoleFill = (typeof roleFillOrder)[number];

/** Members are solid, those outside the six paler; those that a body serves are hatched one way, those beside it the other. */
function roleFillOf(role: Role, group: string): RoleFill {
  if (role === "member") return group === "western-balkans" ? "member" : "member-beyond";
  return role === "beneficiary" || role === "represented" ? "served" : "beside";
}

/** Steps are as wide as readers count: ones, twos, tens. */
const roundWidths = [1, 2, 3, 5, 10, 20, 50] as const;

/** First and last count of each step of the ramp; steps are of a round width, so that no border falls between two counts that hardly differ. */
export function rampSteps(counts: readonly number[], steps: number): readonly (readonly [number, number])[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  const least = Math.ceil(most / steps);
  const width = roundWidths.find((round) => round >= least) ?? least;
  return Array.from({ length: Math.ceil(most / width) }, (_, step) => [
    step * width + 1,
    Math.min(most, (step + 1) * width),
  ]);
}

/** Most steps: more greens than that are not told apart by eye. */
const rampLength = 4;
const coreOf = ({ dataset }: Atlas): readonly PlaceId[] =>
  dataset.places.filter(({ group }) => group === "western-balkans").map(({ id }) => id);

/**
 * The steps of the fill. In every year the same, up to the most that any year has, so that growth can be seen; now, when undated
 * memberships count too, up to the most of now.
 */
const stepsOf = (atlas: Atlas, inView: InView, everyYear: InView | null): ReturnType<typeof rampSteps> => {
  const core = coreOf(atlas);
  if (everyYear !== null) return rampSteps([mostMembershipsInAYear(atlas.dataset, everyYear, core)], rampLength);
  const counts = countMemberships(inView);
  return rampSteps(
    core.map((id) => counts.get(id) ?? 0),
    rampLength,
  );
};

const countFeatures = remember((atlas: Atlas, inView: InView, everyYear: InView | null, outlines: Outlines) => {
  const { names, translate } = atlas;
  const counts = countMemberships(inView);
  const core = coreOf(atlas);
  const steps = stepsOf(atlas, inView, everyYear);
  const features = placeFeatures(atlas, outlines).flatMap((area) => {
    const place = idOf(String(area.properties.target));
    const count = core.includes(place) ? (counts.get(place) ?? 0) : 0;
    const step = steps.findIndex(([, last]) => count <= last);
    if (count === 0 || step < 0) return [];
    const name = translate("map.name.memberships", { place: names.place(place), count });
    return [feature(`memberships-${place}`, area.geometry, { target: targetOf("place", place), name, step })];
  });
  return { features, steps };
});

/** Which colours of the ramp a number of steps takes: far apart, the last always its dark end, so that few steps still differ from bare land. */
const rampChoices: readonly (readonly (0 | 1 | 2 | 3)[])[] = [[], [3], [1, 3], [0, 2, 3], [0, 1, 2, 3]];
const rampColour = (theme: Theme, step: number, steps: number): string => theme.ramp[rampChoices[steps]?.[step] ?? 3];

const emphasis = {
  dimmed: { opacityFactor: 0.35 },
} as const;

/** Stands back where something is selected, but is not paler: that means fewer here, and the legend names no third shade. */
const backInItsShade = { dimmed: {} } as const;

function buildCounts(context: LayerContext): BuiltLayer {
  const { atlas, inView, everyYear, outlines, theme } = context;
  const { translate } = atlas;
  const { features, steps } = countFeatures(atlas, inView, everyYear, outlines);
  if (features.length === 0) return nothing;
  const drawn = steps
    .map(([first, last], step) => ({ first, last, step, colour: rampColour(theme, step, steps.length) }))
    .filter(({ step }) => features.some((area) => area.properties.step === step));
  return {
    sources: { memberships: features },
    specs: drawn.map(
      ({ colour, step }): FillSpec => ({
        id: `memberships-${step + 1}`,
        type: "fill",
        source: "memberships",
        where: { property: "step", in: [step] },
        colour,
        opacity: 1,
        interactive: true,
        emphasis: backInItsShade,
      }),
    ),
    legend: [
      {
        id: "memberships",
        label: translate(everyYear === null ? "legend.memberships" : "legend.membershipsDated"),
        features: [features],
        symbol: {
          type: "ramp",
          colours: drawn.map(({ colour }) => colour),
          labels: drawn.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)),
        },
      },
    ],
    notes: [],
  };
}

/** The places that joined or left something in the years compared, with how many times they did. */
const movedFeatures = remember((atlas: Atlas, inView: InView, outlines: Outlines): readonly SceneFeature[] => {
  const { indexes, names, translate } = atlas;
  const moved = groupBy(inView.changes, ({ participation }) => participation?.place ?? []);
  return placeFeatures(atlas, outlines).flatMap((area) => {
    const place = idOf(String(area.properties.target));
    const own = moved.get(place);
    if (own === undefined || !indexes.places.has(place)) return [];
    const list = groupChanges(own).map(([kind, of]) => translate(`change.${kind}.number`, { number: of.length }));
    const name = translate("map.name.moved", { place: names.place(place), list: list.join(", ") });
    return [feature(`moved-${place}`, area.geometry, { target: targetOf("place", place), name })];
  });
});

function buildMoved({ atlas, inView, outlines, theme }: LayerContext): BuiltLayer {
  const features = movedFeatures(atlas, inView, outlines);
  if (features.length === 0) return nothing;
  const colour = theme.map.member;
  return {
    sources: { moved: features },
    specs: [{ id: "moved", type: "fill", source: "moved", colour, opacity: 1, interactive: true, emphasis }],
    legend: [
      {
        id: "moved",
        label: atlas.translate("legend.moved"),
        features: [features],
        symbol: { type: "fill", colour },
      },
    ],
    notes: [],
  };
}

const roleFeatures = remember(
  (atlas: Atlas, outlines: Outlines, byPlace: ReadonlyMap<PlaceId, Participation>, inView: InView): SceneFeature[] => {
    const { indexes, names, translate } = atlas;
    return placeFeatures(atlas, outlines).flatMap((area) => {
      const place = idOf(String(area.properties.target));
      const participation = byPlace.get(place);
      if (participation === undefined || !indexes.places.has(place)) return [];
      const tone = toneOf(inView, doubtKey("participation", participation.id));
      const left = inView.changes.some(
        ({ kind, participation: who }) => kind === "left" && who?.id === participation.id,
      );
      const own = left ? "left" : roleFillOf(participation.role, String(area.properties.group));
      const fill = tone === "front" ? own : tone;
      const said = translate("map.name.role", {
        place: names.place(place),
        role: translate(`role.${participation.role}`),
        mechanism: names.mechanismShort(participation.mechanism),
      });
      const name = tone === "undated" ? translate("map.name.undated", { name: said }) : said;
      return [
        feature(`role-${place}`, area.geometry, {
          target: targetOf("place", place),
          name,
          role: participation.role,
          fill,
        }),
      ];
    });
  },
);

const havingFill = remember((features: readonly SceneFeature[], fill: RoleFill) =>
  features.filter((area) => area.properties.fill === fill),
);

function buildRoles(context: LayerContext, mechanism: MechanismId): BuiltLayer {
  const { atlas, inView, outlines, theme } = context;
  const { translate } = atlas;
  const byPlace = rolesInView(inView, mechanism);
  const features = roleFeatures(atlas, outlines, byPlace, inView);
  const hatchOf = (angle: 45 | 135) => ({ colour: theme.map.memberHatch, angle, gap: 6, width: 1.2 });
  const looks: Readonly<Record<RoleFill, { readonly colour: string; readonly hatch?: FillSpec["hatch"] }>> = {
    member: { colour: theme.map.member },
    "member-beyond": { colour: theme.map.memberBeyond },
    served: { colour: theme.map.landCore, hatch: hatchOf(45) },
    beside: { colour: theme.map.land, hatch: hatchOf(135) },
    left: { colour: theme.map.land, hatch: { colour: theme.map.selected, angle: 135, gap: 6, width: 1.2 } },
    calm: { colour: theme.map.landCore },
    undated: { colour: theme.map.land, hatch: { colour: theme.map.label, angle: 45, gap: 9, width: 0.8 } },
  };
  const specs: FillSpec[] = [];
  const legend: LegendEntry[] = [];
  for (const fill of roleFillOrder) {
    const drawn = havingFill(features, fill);
    if (drawn.length === 0) continue;
    const { colour, hatch } = looks[fill];
    specs.push({
      id: `roles-${fill}`,
      type: "fill",
      source: "roles",
      where: { property: "fill", in: [fill] },
      colour,
      opacity: 1,
      interactive: true,
      ...(hatch === undefined ? {} : { hatch }),
    });
    const present = roles.filter((role) => drawn.some((area) => area.properties.role === role));
    const words = present.map((role) => translate(`roles.${role}`)).join(", ");
    legend.push({
      id: `roles-${fill}`,
      label:
        fill === "member-beyond"
          ? translate("legend.membersBeyond")
          : fill === "undated" || fill === "left" || fill === "calm"
            ? translate(`legend.${fill}Roles`, { roles: words })
            : words,
      features: [drawn],
      symbol: { type: "fill", colour, ...(hatch === undefined ? {} : { hatch }) },
    });
  }
  return specs.length === 0 ? nothing : { sources: { roles: features }, specs, legend, notes: [] };
}

/** Fill of the six by number of memberships; with a mechanism selected, by the role of each place in it. */
export const membershipsLayer: Layer = {
  id: "memberships",
  labelKey: "layer.memberships",
  switchable: "memberships",
  build: (context) => {
    const { selection } = context.state;
    const { compared } = context;
    if (compared?.kind === "mechanism") return buildComparedMembers(context, compared.ids);
    if (selection.kind === "mechanism") return buildRoles(context, selection.id);
    if (!isLayerOn(context, "memberships")) return nothing;
    return context.inView.since === null ? buildCounts(context) : buildMoved(context);
  },
};
