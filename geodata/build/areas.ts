/** How an area is treated: the six, other participants of a mechanism that have an outline, and all other land in view. */
export type Group = "western-balkans" | "region" | "backdrop";

/** Rectangle that holds the widest view: `[west, south, east, north]`, degrees. Everything is cut at it. */
export const CLIP_BOX = [-20, 28, 62, 66] as const;

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
  AFG: "af",
  ALA: "ax",
  ALB: "al",
  AND: "ad",
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
  EGY: "eg",
  ESP: "es",
  EST: "ee",
  FIN: "fi",
  FRA: "fr",
  FRO: "fo",
  GBR: "gb",
  GEO: "ge",
  GGY: "gg",
  GIB: "gi",
  GRC: "gr",
  HRV: "hr",
  HUN: "hu",
  IMN: "im",
  IRL: "ie",
  IRN: "ir",
  IRQ: "iq",
  ISL: "is",
  ISR: "il",
  ITA: "it",
  JEY: "je",
  JOR: "jo",
  KAZ: "kz",
  KWT: "kw",
  LBN: "lb",
  LBY: "ly",
  LIE: "li",
  LTU: "lt",
  LUX: "lu",
  LVA: "lv",
  MAR: "ma",
  MCO: "mc",
  MDA: "md",
  MKD: "mk",
  MLT: "mt",
  MNE: "me",
  NLD: "nl",
  NOR: "no",
  PAK: "pk",
  POL: "pl",
  PRT: "pt",
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
  TKM: "tm",
  TUN: "tn",
  TUR: "tr",
  UKR: "ua",
  UZB: "uz",
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
  "gi",
  "sm",
  "gg",
  "je",
  "li",
  "mt",
  "ad",
  "im",
  "fo",
  "ax",
  "lu",
  "ps",
  "cy",
  "lb",
  "xk",
  "me",
  "kw",
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
  "ee",
  "sk",
  "ba",
  "rs",
  "hr",
  "lv",
  "lt",
  "ge",
  "ie",
  "cz",
  "at",
  "az",
  "jo",
  "pt",
  "hu",
  "is",
  "bg",
  "gr",
  "tn",
  "sy",
  "by",
  "ro",
  "gb",
  "it",
  "pl",
  "fi",
  "de",
  "no",
  "iq",
  "se",
  "uz",
  "tm",
  "es",
  "ua",
  "ma",
  "af",
  "fr",
  "tr",
  "pk",
  "eg",
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
