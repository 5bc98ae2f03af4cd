import { describe, expect, test } from "vitest";
import { buildIndexes } from "../../../src/dataset/indexes.ts";
import type { Place } from "../../../src/dataset/model.ts";
import { groupBodies, selectMissingFields } from "../../../src/view/country/bodies.ts";
import { type Contact, selectContacts, selectMissingContacts } from "../../../src/view/country/contacts.ts";
import { realDataset } from "../../support/realScene.ts";

const dataset = realDataset();
const indexes = buildIndexes(dataset);
const six = indexes.economies.filter(({ group }) => group === "western-balkans");
const placeOf = (id: string): Place => {
  const place = indexes.places.get(id);
  if (place === undefined) throw new Error(`There is no ${id}.`);
  return place;
};
const nameOf = (contact: Contact): string => {
  const where =
    contact.at === "organisation"
      ? contact.fact.organisation
      : contact.at === "mechanism"
        ? contact.mechanism.id
        : contact.fact.id;
  return `${contact.kind ?? "by name"}: ${where}`;
};
const contactsOf = (id: string): readonly string[] => selectContacts(indexes, placeOf(id)).map(nameOf);

describe("through what partners reach an economy", () => {
  test("Albania: its unit, officers abroad, focal points, coordinators, and last authorities by name", () => {
    expect(contactsOf("al")).toEqual(
      expect.arrayContaining([
        "unit: ilecu",
        "liaison-officer: europol",
        "liaison-prosecutor: eurojust-wbcj",
        "focal-point: seepag",
        "coordinator: rnnc",
        "by name: salw-roadmap",
      ]),
    );
    expect(contactsOf("al")[0]).toBe("unit: ilecu");
    expect(contactsOf("al").at(-1)).toMatch(/^by name: /);
  });

  test("the body at home that a relation ties to a mechanism stands with it, and not a second time", () => {
    const rnnc = selectContacts(indexes, placeOf("al")).find((contact) => nameOf(contact) === "coordinator: rnnc");
    expect(rnnc?.bodies.map(({ id }) => id)).toContain("al-cve-centre");
    expect(contactsOf("al")).not.toContain("coordinator: al-cve-centre");
  });

  test("no contact point where the record says that there is none yet; said where the others have one", () => {
    expect(contactsOf("ba")).not.toContain("liaison-prosecutor: eurojust-wbcj");
    expect(contactsOf("ba")).toContain("contact-point: europol");
    expect(selectMissingContacts(indexes, placeOf("ba"), six)).toContainEqual({
      kind: "liaison-prosecutor",
      elsewhere: ["al", "me", "mk", "rs"],
    });
    expect(selectMissingContacts(indexes, placeOf("al"), six)).toEqual([]);
  });

  test("who has left, who only observes, and what has ended gives no contact", () => {
    expect(contactsOf("xk")).not.toContain("by name: rai");
    expect(contactsOf("xk")).not.toContain("by name: stability-pact");
    expect(contactsOf("ba")).toContain("by name: sepca");
  });
});

describe("bodies by field", () => {
  const albanian = indexes.mechanismsByEconomy.get("al") ?? [];

  test("each stands once, under the field that it names first", () => {
    const groups = groupBodies(albanian);
    expect(groups.find(({ field }) => field === "border")?.bodies.map(({ id }) => id)).toEqual(["al-imoc"]);
    expect(groups.flatMap(({ bodies }) => bodies)).toHaveLength(albanian.length);
    // The maritime centre works for police too, but is no second time under it.
    expect(groups.map(({ field }) => field)).not.toContain("police");
  });

  test("a field without a body says what was searched, where somebody searched", () => {
    const gap = { id: "gap-test", about: ["place:al" as const], fields: ["gender" as const], text: "Searched." };
    const withGap = buildIndexes({ ...dataset, gaps: [gap] });
    const missing = selectMissingFields(withGap, "al", albanian);
    expect(missing[0]).toEqual({ field: "gender", searched: [gap] });
    expect(missing.slice(1).every(({ searched }) => searched.length === 0)).toBe(true);
    expect(missing.map(({ field }) => field)).not.toContain("police");
    expect(missing.map(({ field }) => field)).not.toContain("general");
  });
});
