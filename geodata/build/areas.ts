/** How an area is treated: the six, other participants of a mechanism that have an outline, and all other land in view. */
export type Group = "western-balkans" | "region" | "backdrop";

/** Rectangle that holds the widest view: `[west, south, east, north]`, degrees. Everything is cut at it. */
export const CLIP_BOX = [4, 32, 48, 56] as const;

const WESTERN_BALKANS = ["al", "ba", "me", "mk", "rs", "xk"];
const REGION = ["at", "bg", "gr", "hr", "hu", "it", "md", "ro", "si", "tr"];

/**
 * Group of an economy id. The region is every place in `research/` that takes part in a mechanism as a South East
 * European member, and Austria, Hungary and Italy, which do so as neighbours and parties to treaties.
 */
export function groupOf(economy: string): Group {
  if (WESTERN_BALKANS.includes(economy)) return "western-balkans";
  return REGION.includes(economy) ? "region" : "backdrop";
}

/** ISO 3166-1 alpha-3 code of the origin to the economy id (alpha-2 in lower case; `xk` for Kosovo). */
export const ECONOMY_OF_CODE: Readonly<Record<string, string>> = {
  ALB: "al",
  ARM: "am",
  AUT: "at",
  AZE: "az",
  BEL: "be",
  BGR: "bg",
  BIH: "ba",
  BLR: "by",
  CHE: "ch",
  CYP: "cy",
  CZE: "cz",
  DEU: "de",
  DNK: "dk",
  DZA: "dz",
  ESP: "es",
  FRA: "fr",
  GEO: "ge",
  GRC: "gr",
  HRV: "hr",
  HUN: "hu",
  IRN: "ir",
  IRQ: "iq",
  ISR: "il",
  ITA: "it",
  JOR: "jo",
  KAZ: "kz",
  LBN: "lb",
  LBY: "ly",
  LIE: "li",
  LTU: "lt",
  LUX: "lu",
  LVA: "lv",
  MCO: "mc",
  MDA: "md",
  MKD: "mk",
  MLT: "mt",
  MNE: "me",
  NLD: "nl",
  POL: "pl",
  PSE: "ps",
  ROU: "ro",
  RUS: "ru",
  SAU: "sa",
  SMR: "sm",
  SRB: "rs",
  SVK: "sk",
  SVN: "si",
  SWE: "se",
  SYR: "sy",
  TUN: "tn",
  TUR: "tr",
  UKR: "ua",
  VAT: "va",
  XKX: "xk",
};

/**
 * Who holds ground that two outlines of the origin claim: the area named first. Smallest first, so that an exclave or
 * a microstate is not swallowed by the state around it; Serbia stands before Croatia, because the pockets on the left
 * bank of the Danube that both outlines claim are administered by Serbia. It is a drawing rule and judges no claim.
 */
export const OVERLAP_ORDER: readonly string[] = [
  "va",
  "mc",
  "sm",
  "li",
  "mt",
  "lu",
  "ps",
  "cy",
  "lb",
  "xk",
  "me",
  "si",
  "il",
  "mk",
  "al",
  "am",
  "be",
  "md",
  "nl",
  "ch",
  "dk",
  "sk",
  "ba",
  "rs",
  "hr",
  "lv",
  "lt",
  "ge",
  "cz",
  "at",
  "az",
  "jo",
  "hu",
  "bg",
  "gr",
  "tn",
  "sy",
  "by",
  "ro",
  "it",
  "pl",
  "de",
  "iq",
  "se",
  "es",
  "ua",
  "fr",
  "tr",
  "ly",
  "ir",
  "sa",
  "dz",
  "kz",
  "ru",
];

/** Lines whose standing the two sides see differently. */
const DIFFERING_STATUS = ["rs-xk"];

/** Class of the line between two areas; coasts are classed where they are made. */
export function lineClassOf(pair: string): "international" | "differing-status" {
  return DIFFERING_STATUS.includes(pair) ? "differing-status" : "international";
}
