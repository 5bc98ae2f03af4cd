import { describe, expect, test } from "vitest";
import { foldText, wordsOf } from "../../src/text/fold.ts";

describe("folding", () => {
  test("nothing stays nothing, a lone mark falls away", () => {
    expect(foldText("")).toBe("");
    expect(foldText("\u0301")).toBe("");
  });

  test.each(["Đorđević", "Djordjevic", "Dordevic", "ĐORĐEVIĆ", "Ђорђевић", "DJORDJEVIĆ", "Ðorđević"])(
    "%s is one name with the others",
    (name) => expect(foldText(name)).toBe("dordevic"),
  );

  test.each([
    ["Скопје", "skopje"],
    ["Скопље", "skoplje"],
    ["Приштина", "pristina"],
    ["Ќафасан", "kjafasan"],
    ["Ѓевгелија", "gjevgelija"],
    ["Ѕвезда", "dzvezda"],
    ["Ужице", "uzice"],
    ["Џеп", "dzep"],
    ["Калотина", "kalotina"],
    ["Qafë Thanë", "qafe thane"],
    ["Łódź", "lodz"],
    ["Chișinău", "chisinau"],
    ["Türkiye", "turkiye"],
    ["Thörl", "thorl"],
    ["Straße", "strasse"],
    ["ǅep", "dzep"],
  ])("%s becomes %s", (text, folded) => expect(foldText(text)).toBe(folded));

  test("marks written apart from their letter count the same", () => {
    expect(foldText("Preševo".normalize("NFD"))).toBe(foldText("Preševo".normalize("NFC")));
    expect(foldText("Ќ".normalize("NFD"))).toBe("kj");
  });

  test("folding twice changes nothing", () => {
    for (const text of ["Đđ dj Ђ", "Ќ Ѓ", "Łøæœßıðþ"]) expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe("words", () => {
  test("none", () => {
    expect(wordsOf("")).toEqual([]);
    expect(wordsOf("– * / …")).toEqual([]);
  });
  test.each([
    ["One-stop crossing", ["one", "stop", "crossing"]],
    ["Women’s rights, women's rights", ["womens", "rights", "womens", "rights"]],
    ["more than 7,500 people in 2015, 2016", ["more", "than", "7500", "people", "in", "2015", "2016"]],
    ["Kosovo*", ["kosovo"]],
    ["Prosecutors' Network", ["prosecutors", "network"]],
    ["PSRK/SPAK", ["psrk", "spak"]],
  ])("of %s", (text, words) => expect(wordsOf(text)).toEqual(words));
});
