import { describe, expect, test } from "vitest";
import { describeResult } from "../../src/controls/search/searchItems.ts";
import type { Link } from "../../src/dataset/model.ts";
import { buildPageWords } from "../../src/pages/pageWords.ts";
import { selectBusiestPairs, selectPartners } from "../../src/panel/partners.ts";
import { ask, buildLexicon } from "../../src/view/ask/ask.ts";
import { textOf } from "../../src/view/ask/textOf.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { commonParts, countByKind, countTies, partsOfPlace, tiesOfPair, tiesOfPlace } from "../../src/view/counts.ts";
import { everyLink } from "../../src/view/everyLink.ts";
import { countChoices } from "../../src/view/filter/choiceCounts.ts";
import { selectInView } from "../../src/view/filter/filter.ts";
import { summarize } from "../../src/view/filter/summarize.ts";
import { initialViewState } from "../../src/view/state.ts";
import { describePair } from "../../src/views/matrix/describeCell.ts";
import { buildPairMatrix, cellOf, sizeOf } from "../../src/views/matrix/matrixModel.ts";
import { realDataset, realScene, realWords } from "../support/realScene.ts";

const dataset = realDataset();
const atlas = buildAtlas(dataset, initialViewState);
const { indexes } = atlas;
const inView = selectInView(dataset, initialViewState);
const matrix = buildPairMatrix(inView, indexes.economies);
const lexicon = buildLexicon(dataset, realWords());
const map = realScene("");
const six = dataset.places.filter(({ group }) => group === "western-balkans").map(({ id }) => id);
const pairs = six.flatMap((a) => six.filter((b) => a < b).map((b) => [a, b] as const));

/** From the records alone: what holds for two economies, but for sentences about several documents. */
const linksOf = (a: string, b: string): readonly Link[] =>
  dataset.links.filter(
    ({ aggregate, between, parties }) =>
      aggregate === null &&
      (between === null ? parties.includes(a) && parties.includes(b) : between.includes(`${a}-${b}`)),
  );
const ofKind = (links: readonly Link[], kind: Link["kind"]): number =>
  links.filter((link) => link.kind === kind).length;

describe("one number for what two economies have", () => {
  test("a pair of which everybody asks", () => {
    expect([...countByKind(tiesOfPair(indexes, "al-xk").links)]).toEqual([
      ["agreement", 13],
      ["joint-patrol", 2],
      ["joint-operation", 2],
    ]);
    expect(tiesOfPair(indexes, "al-xk").claims.map(({ id }) => id)).toEqual(["ag-al-xk-21"]);
  });

  test.each(pairs)("%s and %s: map, hover, matrix, lists, search, answer and page say the same", (a, b) => {
    const pair = `${a}-${b}`;
    const links = linksOf(a, b);
    const agreements = ofKind(links, "agreement");
    const [one, two] = [atlas.names.place(a), atlas.names.place(b)];

    // Lists of the pair, of its partner, of the overview.
    const ties = tiesOfPair(indexes, pair);
    expect(ties.links.map(({ id }) => id).sort()).toEqual(links.map(({ id }) => id).sort());
    for (const [place, other] of [
      [a, b],
      [b, a],
    ]) {
      const partner = selectPartners(indexes, place ?? "").find((candidate) => candidate.place === other);
      expect(partner?.links.length ?? 0).toBe(links.length);
    }
    const busiest = selectBusiestPairs(indexes, six, 15).find((candidate) => candidate.pair === pair);
    expect(busiest?.links.length ?? 0).toBe(links.length);

    // Matrix: number of its cell, and what it says.
    const cell = cellOf(matrix, a, b);
    expect(sizeOf(cell)).toBe(links.length + ties.centres.length + ties.crossings.length);
    const said = describePair(cell, false, atlas);
    for (const kind of ["agreement", "joint-patrol", "joint-operation", "informal", "priority"] as const) {
      const word = atlas.translate(`linkKinds.${kind}`);
      const count = ofKind(links, kind);
      expect(said.match(new RegExp(`${word} (\\d+)`))?.[1]).toBe(count === 0 ? undefined : String(count));
    }

    // Map: the badge on the arc of several agreements, and what a pointer is told there.
    const crown = map.sources.agreements === undefined ? [] : Object.values(map.sources).flat();
    const badges = crown.filter(
      ({ properties }) =>
        properties.target === `pair:${pair}` && properties.kind === "agreement" && properties.badge !== undefined,
    );
    for (const { properties } of badges) {
      expect(properties.badge).toBe(String(agreements));
      expect(properties.name).toContain(`${one} and ${two}, Agreements: ${agreements}`);
    }
    expect(badges.length).toBe(
      links.filter(({ kind, parties }) => kind === "agreement" && parties.length === 2).length > 1 ? 1 : 0,
    );

    // Search result, page, answer to a question.
    const counted = atlas.translate("place.linkCount", { count: links.length });
    expect(describeResult(`pair:${pair}`, new Set(), atlas).detail).toBe(counted);
    expect(buildPageWords(atlas, `pair:${pair}`).description).toContain(
      `: ${atlas.translate("overview.linkCount", { count: links.length })}`,
    );
    const answer = ask(
      lexicon,
      atlas,
      `How many agreements do ${one.replace("*", "")} and ${two.replace("*", "")} have?`,
    );
    const number = /: (\d+) agreements?\.$/.exec(textOf(answer?.parts ?? []))?.[1];
    expect(number ?? "0").toBe(String(agreements));
  });

  test("no arc says the number of a sentence about several documents", () => {
    const badges = ["", "?select=pair:al-xk", "?basis=report"].flatMap((address) =>
      Object.values(realScene(address).sources).flatMap((features) =>
        features.flatMap(({ properties }) => (typeof properties.badge === "string" ? [properties.badge] : [])),
      ),
    );
    expect(badges.filter((badge) => badge.includes("21"))).toEqual([]);
    expect(badges).toContain("13");
  });
});

describe("one number for an economy and for the whole", () => {
  test.each(six)("%s: matrix, search and page", (place) => {
    const links = dataset.links.filter(({ parties, aggregate }) => aggregate === null && parties.includes(place));
    const centres = dataset.centres.filter(
      ({ participants, economy }) => participants.includes(place) || economy === place,
    );
    const crossings = dataset.crossings.filter(({ pair }) => pair.split("-").includes(place));
    expect(countTies(tiesOfPlace(indexes, place))).toBe(links.length + centres.length + crossings.length);
    expect(matrix.totals.get(place)).toBe(links.length + centres.length + crossings.length);
    expect(describeResult(`place:${place}`, new Set(), atlas).detail).toBe(`Economy · ${links.length} links`);
    expect(buildPageWords(atlas, `place:${place}`).description).toContain(`${links.length} links with others`);
  });

  test.each(six)("%s: what it is a member of, as the map says it", (place) => {
    const { member } = partsOfPlace(indexes, place, null);
    const name = atlas.translate("map.name.memberships", { place: atlas.names.place(place), count: member.length });
    const areas = Object.values(map.sources)
      .flat()
      .filter(({ properties }) => properties.target === `place:${place}`)
      .map(({ properties }) => properties.name);
    expect(areas).toContain(name);
  });

  test("description, summary, filters and records of the whole", () => {
    const counted = dataset.links.filter(({ aggregate }) => aggregate === null);
    const agreements = ofKind(counted, "agreement");
    // With every layer asked for by name all is drawn; at rest the description says how much waits.
    const everything = realScene(`?layers=${everyLink.join()}`).description;
    expect(everything).toContain(`Agreements: ${agreements}`);
    expect(everything).toContain(`Joint patrols: ${ofKind(counted, "joint-patrol")}`);
    const numbers = [...map.description.matchAll(/(?:Agreements|Joint patrols): (\d+)|(\d+) more links/g)];
    const all = numbers.reduce((sum, [, drawn = "0", waiting = "0"]) => sum + Number(drawn) + Number(waiting), 0);
    expect(all).toBe(counted.length);
    expect(map.description).toContain(
      `Cooperation centres: ${dataset.centres.length} (1 of them has no place on the map)`,
    );
    const summary = summarize(
      inView,
      { ...initialViewState, selection: { kind: "none" } },
      atlas.names,
      atlas.translate,
      "en",
    );
    expect(summary).toContain(`${agreements} agreements`);
    expect(countChoices(dataset, initialViewState).kind.get("agreements")).toBe(agreements);
  });

  test("taking part as an observer is not being a member", () => {
    const { members, mixed } = commonParts(indexes, ["al", "xk"], null);
    const roles = (place: string, mechanism: string): readonly string[] =>
      dataset.participations
        .filter(
          (one) => one.place === place && one.mechanism === mechanism && one.to === null && one.toBetween === null,
        )
        .map(({ role }) => role);
    for (const id of members) for (const place of ["al", "xk"]) expect(roles(place, id)).toContain("member");
    for (const id of mixed) {
      expect(["al", "xk"].every((place) => roles(place, id).includes("member"))).toBe(false);
    }
    expect(mixed).toContain("rai");
    expect(members).not.toContain("rai");
  });
});
