import { expect, test } from "vitest";
import { slugOf } from "../../src/text/slug.ts";

test.each([
  ["Note for Đorđević & Šćepanović <team>", 60, "note-for-dordevic-scepanovic-team"],
  ["Ђорђевић о Косову*", 60, "dordevic-o-kosovu"],
  ["Women’s police, 7,500 officers", 60, "womens-police-7500-officers"],
  ["Permanent Conference of Organized Crime Prosecutors", 48, "permanent-conference-of-organized-crime"],
  ["Donaudampfschifffahrt", 10, "donaudampf"],
  ["Ελλάδα 2019", 60, "2019"],
  ["…", 60, ""],
])("“%s” in %i characters is “%s”", (text, most, slug) => {
  expect(slugOf(text, most)).toBe(slug);
});
