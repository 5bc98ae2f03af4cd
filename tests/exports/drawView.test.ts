import { expect, test } from "vitest";
import { prepareView } from "../../src/exports/marks/drawView.ts";
import { exportRequest } from "../support/exportRequest.ts";

test.each([
  ["", "Agreements: wider is more (1, 5, 10)"],
  ["?select=mechanism:selec", "Observers, Partners"],
  ["?select=pair:al-xk", "Joint operations"],
  ["?since=2012&year=2019", "Joint patrols"],
  ["?q=compare:selec,marri", "SELEC"],
])("no line of the legend stands without its sign on paper and slides: “%s”", async (search, label) => {
  const request = exportRequest(search);
  const view = prepareView(request, request.view, { screen: null, rest: async () => undefined });
  const { legend } = await view.beside([960, 620]);
  expect(legend.map((line) => line.label).join("; ")).toContain(label);
  const bare = legend.filter(
    ({ sign }) => !sign.some((mark) => mark.kind !== "path" || mark.path.some(({ segments }) => segments.length > 0)),
  );
  expect(bare.map((line) => line.label)).toEqual([]);
});
