/**
 * Every closed list of words of the dataset, once and in the order in which readers meet them: types, shapes, words of the
 * address, filters, legend and documents take them from here. Open lists (topics, themes) are records in `data/`.
 */

/** Kinds of things that can be selected, in the order of the lists of search results. */
export const selectionKinds = [
  "mechanism",
  "place",
  "pair",
  "link",
  "centre",
  "crossing",
  "statement",
  "section",
  "reference",
  "figure",
] as const;
/** Kinds of things that a statement, conflict or gap can be about. */
export const targetKinds = [...selectionKinds, "theme"] as const;

/** Where a fact comes from. */
export const bases = ["report", "leaflet", "research", "inferred"] as const;
/** How sure a fact is; `unverified` never reaches the dataset. */
export const confidences = ["high", "medium", "low"] as const;

/** Organisations whose relation to an economy is recorded. */
export const statusOrganisations = ["interpol", "europol", "eurojust", "frontex", "schengen", "nato", "eu"] as const;

export const mechanismKinds = [
  "organisation",
  "centre",
  "network",
  "convention",
  "initiative",
  "programme",
  "forum",
  "operation",
  "body",
  "law",
  "system",
] as const;
/** States of mechanisms; `ended` is a state of links too and means the same. */
export const mechanismStatuses = [
  "active",
  "active-when-last-seen",
  "transformed",
  "ended",
  "completed",
  "unknown",
] as const;
/** Relations of one mechanism to another, each with its reverse. */
export const relationTypes = [
  "predecessor",
  "successor",
  "hosts",
  "hosted-by",
  "pillar",
  "pillar-of",
  "parent-of",
  "part-of",
  "supports",
  "supported-by",
  "serves",
  "served-by",
  "related",
] as const;
/** Roles of a place in a mechanism. A place with several is shown by the first of these; the others are named beside it. */
export const roles = ["member", "beneficiary", "represented", "observer", "partner", "host", "donor"] as const;

/** Through what a partner reaches an economy: an office of its own, somebody sent abroad, somebody named at home. */
export const contactKinds = [
  "unit",
  "liaison-officer",
  "liaison-prosecutor",
  "contact-point",
  "focal-point",
  "coordinator",
] as const;

/** Fields of work. */
export const fields = [
  "police",
  "border",
  "prosecution",
  "war-crimes",
  "organised-crime",
  "human-trafficking",
  "cyber",
  "terrorism",
  "small-arms",
  "migration",
  "corruption",
  "intelligence",
  "gender",
  "justice-reform",
  "crisis-management",
  "general",
] as const;

/** Where a mechanism stands in the field of security and justice: at its core, or only at its edge. */
export const relevances = ["core", "edge"] as const;

/** Kinds of links between economies. */
export const linkKinds = ["agreement", "joint-patrol", "joint-operation", "informal", "priority"] as const;
/** States of links, centres and crossings. */
export const linkStatuses = ["in-force", "operating", "signed", "planned", "ended", "unclear"] as const;

/** Layers that readers can switch, by their names in the address and in the order of the lists on screen; all are on by default. */
export const layerIds = [
  "memberships",
  "agreements",
  "patrols",
  "operations",
  "informal",
  "priorities",
  "centres",
  "crossings",
] as const;
/** The layer that draws each kind of link. */
export const layerOfLinkKind = {
  agreement: "agreements",
  "joint-patrol": "patrols",
  "joint-operation": "operations",
  informal: "informal",
  priority: "priorities",
} as const satisfies Readonly<Record<(typeof linkKinds)[number], (typeof layerIds)[number]>>;
