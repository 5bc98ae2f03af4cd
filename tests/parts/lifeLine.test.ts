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
