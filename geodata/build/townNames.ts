/**
 * Towns that research names, by their GeoNames number: seats of mechanisms, towns of the cooperation centres, places
 * with names in several languages, places where agreements were signed or patrols work. Capitals are found by
 * themselves. `name` is given where research uses another form than GeoNames does.
 */
export const NAMED_TOWNS: readonly { readonly id: string; readonly geonamesId: number; readonly name?: string }[] = [
  // Towns of police cooperation and contact centres
  { id: "arnoldstein", geonamesId: 2782408 },
  { id: "gura-vaii", geonamesId: 676470 },
  { id: "hani-i-elezit", geonamesId: 791539 },
  { id: "kakavia", geonamesId: 363341, name: "Kakavia" },
  { id: "mohacs", geonamesId: 3047967 },
  { id: "plav", geonamesId: 3193228 },
  { id: "trebinje", geonamesId: 3188893 },
  { id: "vidin", geonamesId: 725905 },
  // Named in several languages
  { id: "gjilan", geonamesId: 790674 },
  { id: "kukes", geonamesId: 782661 },
  { id: "presevo", geonamesId: 786772 },
  // Agreements and patrols
  { id: "bar", geonamesId: 3204509 },
  { id: "bijeljina", geonamesId: 3204186 },
  { id: "bijelo-polje", geonamesId: 3204176 },
  { id: "budva", geonamesId: 3203106 },
  { id: "capljina", geonamesId: 3202873 },
  { id: "durres", geonamesId: 3185728 },
  { id: "herceg-novi", geonamesId: 3199394 },
  { id: "lezhe", geonamesId: 3184935 },
  { id: "ohrid", geonamesId: 787487 },
  { id: "peja", geonamesId: 787157, name: "Peja" },
  { id: "prijepolje", geonamesId: 3192404 },
  { id: "roszke", geonamesId: 716028 },
  { id: "rozaje", geonamesId: 786234 },
  { id: "sarande", geonamesId: 363243 },
  { id: "shengjin", geonamesId: 3184136 },
  { id: "shkoder", geonamesId: 3184081 },
  { id: "sjenica", geonamesId: 3190776 },
  { id: "ulcinj", geonamesId: 3188516 },
  { id: "zupanja", geonamesId: 3186294 },
  // Seats of the bodies behind several mechanisms
  { id: "strasbourg", geonamesId: 2973783 },
  { id: "the-hague", geonamesId: 2747373 },
  { id: "lyon", geonamesId: 2996944 },
];

/** Villages and crossings that research names and the origin, a list of larger places, does not hold. */
export const NOT_IN_ORIGIN: readonly string[] = [
  "Batrovci / Bajakovo",
  "Bijača",
  "Dolga vas (GeoNames 3201808)",
  "Dolno Blace",
  "Gyueshevo",
  "Kalotina",
  "Kapitan Andreevo",
  "Kjafasan",
  "Morović",
  "Promachonas",
  "Qafë Morinë",
  "Tabanovce",
  "Vërmicë",
];
