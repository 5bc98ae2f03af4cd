import { createElement } from "react";
import { expect, test } from "vitest";
import { addressesFrom, renderWritten } from "../../src/pages/renderWritten.tsx";
import { LifeLine } from "../../src/parts/LifeLine.tsx";
import { textWidth } from "../../src/text/textWidth.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { realDataset } from "../support/realScene.ts";

test("no name over a bar of a life line runs out of the picture", () => {
  const atlas = buildAtlas(realDataset(), initialViewState);
  const outside: string[] = [];
  let names = 0;
  for (const mechanism of atlas.dataset.mechanisms) {
    const markup = renderWritten(
      atlas,
      { kind: "mechanism", id: mechanism.id },
      addressesFrom(atlas, "../../", null),
      createElement(LifeLine, { mechanism }),
    );
    for (const [, current, attributes = "", words = ""] of markup.matchAll(
      /<g class="life-row"( data-current="")?>.*?<text class="life-name"([^>]*)>(.*?)<\/text>/g,
    )) {
      names += 1;
      const [name = "", years = ""] = [...words.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text]) => text);
      const wide = 12 * (textWidth(name, current === undefined ? 400 : 600) + textWidth(years, 400));
      const x = Number(/ x="([^"]*)"/.exec(attributes)?.[1]);
      const left = attributes.includes('text-anchor="end"') ? x - wide : x;
      if (left < 0 || left + wide > 400)
        outside.push(`${name}${years}: ${Math.round(left)} to ${Math.round(left + wide)}`);
    }
  }
  expect(names).toBeGreaterThan(80);
  expect(outside).toEqual([]);
});

test("a bar is solid only as long as somebody says that the body is at work", () => {
  const atlas = buildAtlas(realDataset(), initialViewState);
  const drawn = (id: string): string => {
    const mechanism = atlas.indexes.mechanisms.get(id);
    if (mechanism === undefined) throw new Error(`There is no ${id}.`);
    const selection = { kind: "mechanism", id } as const;
    const markup = renderWritten(
      atlas,
      selection,
      addressesFrom(atlas, "../../", null),
      createElement(LifeLine, { mechanism }),
    );
    return /<g class="life-row" data-current="">.*?<\/g>/.exec(markup)?.[0] ?? "";
  };
  // Last seen in 2019, and nothing says that it has ended.
  expect(drawn("pcc-trebinje")).toContain("life-perhaps");
  expect(drawn("pcc-trebinje")).not.toContain("life-open");
  expect(drawn("selec")).toContain("life-open");
  expect(drawn("selec")).not.toContain("life-perhaps");
});
