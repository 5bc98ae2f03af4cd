import { describe, expect, test } from "vitest";
import {
  defaultEmbedOptions,
  dropEmbedOptions,
  embedOptionNames,
  formatEmbedOptions,
  nameEdition,
  parseEmbedOptions,
} from "../../src/embed/options.ts";
import { addressKeys } from "../../src/view/address.ts";
import { splitAddress } from "../../src/view/addressParts.ts";

const chosen = {
  panel: "words",
  interaction: "press",
  fit: "height",
  accent: "0a5b66",
  edition: "2026-11-20-1a2b3c4d",
} as const;
const written =
  "embed-panel=words&embed-interaction=press&embed-fit=height&embed-accent=0a5b66&embed-edition=2026-11-20-1a2b3c4d";

describe("options of an embed", () => {
  test("are written outright and read back", () => {
    expect(formatEmbedOptions(chosen)).toBe(written);
    expect(parseEmbedOptions(`?select=pair:al-xk&embed=1&${written}`)).toEqual({ options: chosen, rejected: [] });
    expect(formatEmbedOptions(defaultEmbedOptions)).toBe("embed-panel=beside&embed-interaction=full&embed-fit=frame");
    expect(nameEdition({ date: "2026-11-20", hash: "1a2b3c4d" })).toBe("2026-11-20-1a2b3c4d");
  });

  test("have their defaults where the address says nothing", () => {
    expect(parseEmbedOptions("")).toEqual({ options: defaultEmbedOptions, rejected: [] });
    expect(parseEmbedOptions("?embed-panel=&embed=1")).toEqual({ options: defaultEmbedOptions, rejected: [] });
  });

  test("that cannot be understood are named and have their defaults", () => {
    expect(
      parseEmbedOptions("?embed-panel=above&embed-interaction=all&embed-fit=<b>&embed-accent=red&embed-edition=last"),
    ).toEqual({ options: defaultEmbedOptions, rejected: ["panel", "interaction", "fit", "accent", "edition"] });
  });

  test("are understood in capitals, with a sign before a colour, and the last of several", () => {
    expect(parseEmbedOptions("embed-panel=none&embed-panel=BELOW&embed-accent=%230A5B66").options).toEqual({
      ...defaultEmbedOptions,
      panel: "below",
      accent: "0a5b66",
    });
  });

  test("are no keys of a view: what reads views leaves them where they stand", () => {
    for (const name of embedOptionNames) expect(addressKeys).not.toContain(`embed-${name}`);
    expect(splitAddress(`?select=pair:al-xk&${written}&embed=1`)).toEqual({
      own: [
        ["select", "pair:al-xk"],
        ["embed", "1"],
      ],
      foreign: written,
      anchor: null,
    });
  });

  test("can be dropped from a query", () => {
    expect(dropEmbedOptions(`?utm=a&${written}&x=embed-panel`)).toBe("utm=a&x=embed-panel");
    expect(dropEmbedOptions("")).toBe("");
  });
});
