import { act, cleanup } from "@testing-library/react";
import { Profiler } from "react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { useScene } from "../../src/app/useScene.ts";
import { useShownView } from "../../src/app/useShownView.ts";
import type { OutlineTiers } from "../../src/geometry/outlines.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { ShortList } from "../../src/parts/ShortList.tsx";
import type { Scene } from "../../src/scene/scene.ts";
import { themes } from "../../src/theme/tokens.ts";
import { createActions } from "../../src/view/store.ts";
import { realDataset, realOutlines } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

// As a page does whose address names a record.
beforeAll(async () => {
  await RecordPage.load();
});
afterEach(cleanup);
const far = { lat: 43, lon: 20, zoom: 6 };

function Probe(props: { readonly outlines: OutlineTiers; readonly onScene: (scene: Scene) => void }) {
  props.onScene(useScene(props.outlines, themes.light, 6));
  return null;
}

function Shown(props: { readonly onSeen: (line: string) => void }) {
  const { view, waits, coming } = useShownView();
  const { selection, year, camera } = view;
  props.onSeen(`${selection.kind} ${year} ${camera?.zoom} ${waits ? `waits for ${coming}` : "stands"}`);
  return null;
}

test("the map shows a new selection after the text about it, and its frame with it; all else at once", () => {
  const seen: string[] = [];
  const { store } = renderInAtlas(realDataset(), <Shown onSeen={(line) => seen.push(line)} />);
  const actions = createActions(store);
  act(() => actions.setCamera(far));
  act(() => actions.setYear(2010));
  act(() => actions.select({ kind: "pair", id: "al-xk" }));
  act(() => actions.select({ kind: "none" }));
  expect(seen.filter((line, at) => line !== seen[at - 1])).toEqual([
    "none null undefined stands",
    "none null 6 stands",
    "none 2010 6 stands",
    "none 2010 6 waits for pair:al-xk",
    "pair 2010 undefined stands",
    "pair 2010 undefined waits for null",
    "none 2010 undefined stands",
  ]);
});

/** The panel, told of each time that it is drawn, and what changes the view beside it. */
function openPanel(onRender: () => void) {
  const { store } = renderInAtlas(
    realDataset(),
    <Profiler id="panel" onRender={onRender}>
      <Panel />
    </Profiler>,
  );
  return createActions(store);
}

describe("what is worked out anew", () => {
  test("the scene for a selection, but not for a hover or a movement of the map", async () => {
    const outlines = { light: realOutlines(), loadDetail: () => Promise.resolve(realOutlines()) };
    const scenes = new Set<Scene>();
    const { store } = renderInAtlas(
      realDataset(),
      <Probe outlines={outlines} onScene={(scene) => scenes.add(scene)} />,
    );
    const actions = createActions(store);
    act(() => actions.hover("pair:al-xk"));
    act(() => actions.setCamera(far));
    act(() => actions.setCamera({ ...far, zoom: 7 }));
    expect(scenes.size).toBe(1);
    act(() => actions.select({ kind: "pair", id: "al-xk" }));
    expect(scenes.size).toBe(2);
  });

  test("of a page its first screen, and what lies below it afterwards; all at once where a reader is led to a part", () => {
    const stood: (readonly string[])[] = [];
    const note = () => {
      stood.push([...document.querySelectorAll("h3")].map(({ textContent }) => textContent.replace(/ \d+$/, "")));
    };
    const actions = openPanel(note);
    const stoodAfter = (press: () => void) => {
      stood.length = 0;
      act(press);
      return { first: stood[0] ?? [], last: stood.at(-1) ?? [] };
    };

    const economy = stoodAfter(() => actions.select({ kind: "place", id: "rs" }));
    expect(economy.first).toContain("Links by partner");
    expect(economy.first).not.toContain("How it coordinates inside");
    expect(economy.last).toContain("How it coordinates inside");

    const pair = stoodAfter(() => actions.select({ kind: "pair", id: "al-xk" }));
    expect(pair.first).not.toContain("Both are members of");
    expect(pair.last).toContain("Both are members of");

    const body = stoodAfter(() => actions.select({ kind: "mechanism", id: "selec" }));
    expect(body.first).not.toContain("Dates");
    expect(body.last).toContain("Dates");

    const part = stoodAfter(() => actions.select({ kind: "place", id: "al" }, "inside"));
    expect(part.first).toContain("How it coordinates inside");
  });

  test("the panel for a selection, but not for a hover", () => {
    let renders = 0;
    const count = () => {
      renders += 1;
    };
    const actions = openPanel(count);
    renders = 0;
    act(() => actions.hover("link:ag-al-xk-21"));
    act(() => actions.hover(null));
    expect(renders).toBe(0);
    act(() => actions.select({ kind: "pair", id: "al-xk" }));
    expect(renders).toBeGreaterThan(0);
  });

  test("of folded lists the one that a reader is led to, and no other", () => {
    const anew: string[] = [];
    const list = (id: string) => (
      <Profiler key={id} id={id} onRender={(name) => anew.push(name)}>
        <ShortList id={id} heading={id} items={["a", "b", "c", "d", "e"].map((name) => <li key={name}>{name}</li>)} />
      </Profiler>
    );
    const { store } = renderInAtlas(realDataset(), ["list-agreements", "list-patrols", "list-operations"].map(list));
    anew.length = 0;
    act(() => store.setState({ anchor: "list-patrols" }));
    expect(anew).toEqual(["list-patrols"]);
    act(() => store.setState({ anchor: "list-operations" }));
    expect(anew).toEqual(["list-patrols", "list-patrols", "list-operations"]);
  });
});
