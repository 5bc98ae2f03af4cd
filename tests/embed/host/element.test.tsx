import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { WbAtlasElement as Published } from "../../../src/embed/host/embed.d.ts";
import { type AtlasMessage, writeMessage } from "../../../src/embed/protocol.ts";

const site = "https://atlas.example";
/** An element with a property that was set before the script came. */
let early: Published;

beforeAll(async () => {
  vi.stubGlobal("ATLAS_TITLE", "Western Balkans Cooperation Atlas");
  // The test browser has no sheets made by script.
  CSSStyleSheet.prototype.replaceSync = () => undefined;
  const plain = document.createElement("wb-atlas");
  plain.select = "mechanism:selec";
  document.body.append(plain);
  early = plain;
  const { start } = await import("../../../src/embed/host/start.ts");
  start(`${site}/atlas/embed.js`);
});

beforeEach(() => document.body.replaceChildren());

/** An element in the page with its frame, and what the host posted into that frame. */
function place(attributes: Readonly<Record<string, string>> = {}) {
  const element = document.createElement("wb-atlas");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const events: unknown[] = [];
  for (const type of ["ready", "viewchange", "select", "error"] as const) {
    element.addEventListener(type, (event) => events.push([type, event.detail]));
  }
  return { element, events, ...inside(element) };
}

/** The frame of an element as it stands now. */
function inside(element: Published) {
  const frame = element.shadowRoot?.querySelector("iframe");
  if (!frame) throw new Error("The element has no frame.");
  if (frame.contentWindow === null) {
    // The test browser gives frames in a shadow no window: each gets that of a frame beside.
    const { contentWindow } = document.body.appendChild(document.createElement("iframe"));
    Object.defineProperty(frame, "contentWindow", { get: () => (frame.isConnected ? contentWindow : null) });
  }
  const post = vi.spyOn(frame.contentWindow as Window, "postMessage").mockImplementation(() => undefined);
  return {
    frame,
    /** What the host said since it was last asked: the message and for which origin. */
    heard: () => post.mock.calls.splice(0) as unknown[],
    say: (message: AtlasMessage, origin = site) => speak(frame, writeMessage(message), origin),
  };
}

function speak(frame: HTMLIFrameElement, data: unknown, origin: string, source = frame.contentWindow): void {
  window.dispatchEvent(new MessageEvent("message", { data, origin, source }));
}

const ready = { type: "ready", edition: "2026-11-27.0a1b2c3d", view: "" } as const;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("what was set before the script came is taken over", () => {
  expect(early.getAttribute("select")).toBe("mechanism:selec");
  expect(Object.hasOwn(early, "select")).toBe(false);
  document.body.append(early);
  expect(early.shadowRoot?.querySelector("iframe")?.src).toBe(`${site}/atlas/embed/?select=mechanism:selec&embed=1`);
});

describe("the frame", () => {
  test("stands at the address that the attributes describe, with what it may do, and a name", () => {
    const { frame } = place({
      select: "pair:al-xk",
      layers: "agreements,patrols",
      q: "field:police économie",
      naming: "eu",
      panel: "below",
      interaction: "press",
      accent: "#0b5fa5",
      edition: "2026-11-27.0a1b2c3d",
      height: "480",
      width: "80%",
    });
    expect(frame.src).toBe(
      `${site}/atlas/embed/?select=pair:al-xk&layers=agreements,patrols&q=field:police%20%C3%A9conomie&naming=eu&embed=1` +
        "&embed-panel=below&embed-interaction=press&embed-accent=0b5fa5&embed-edition=2026-11-27.0a1b2c3d",
    );
    expect(frame.getAttribute("sandbox")).toBe(
      "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
    );
    expect(frame.allow).toBe("fullscreen; clipboard-write");
    expect(frame.title).toBe("Western Balkans Cooperation Atlas");
    expect(frame.loading).toBe("lazy");
    expect([frame.style.width, frame.style.height]).toEqual(["80%", "480px"]);
  });

  test("takes the site, the name and the sandbox that the page gives", () => {
    const { frame } = place({ src: "https://copy.example/a/", label: "Who is in SELEC", sandbox: "allow-scripts" });
    expect(frame.src).toBe("https://copy.example/a/embed/?embed=1");
    expect(frame.title).toBe("Who is in SELEC");
    expect(frame.getAttribute("sandbox")).toBe("allow-scripts");
  });

  test("a size that is none is no style", () => {
    const { frame } = place({ height: "1px;position:fixed", width: "calc(1px)" });
    expect(frame.getAttribute("style") ?? "").not.toContain("fixed");
    expect(frame.style.width).toBe("");
  });
});

test("attributes are properties, and the reverse; null takes one away", () => {
  const { element } = place({ view: "matrix" });
  expect(element.view).toBe("matrix");
  expect(element.theme).toBeNull();
  element.theme = "dark";
  expect(element.getAttribute("theme")).toBe("dark");
  element.view = null;
  expect(element.hasAttribute("view")).toBe(false);
});

describe("the talk with the atlas", () => {
  test("an atlas that says it is there is greeted; when it stands, the page hears of it once", () => {
    const { say, heard, events } = place();
    say({ type: "here" });
    expect(heard()).toEqual([[{ wbAtlas: 1, type: "hello" }, "*"]]);
    say(ready);
    say(ready);
    expect(events).toEqual([["ready", { edition: "2026-11-27.0a1b2c3d", view: "" }]]);
  });

  test("the page hears what is shown, selected and wrong", () => {
    const { say, events } = place();
    say(ready);
    events.splice(0);
    say({ type: "viewchange", view: "select=place:al" });
    say({ type: "select", target: "place:al" });
    say({ type: "error", code: "view", detail: "year=3000" });
    expect(events).toEqual([
      ["viewchange", { view: "select=place:al" }],
      ["select", { target: "place:al" }],
      ["error", { code: "view", detail: "year=3000" }],
    ]);
  });

  test("a view is set when the atlas stands, from a query or a whole address, and answered", async () => {
    const { element, say, heard } = place();
    const shown = element.setView(`${site}/atlas/?select=mechanism:selec&year=2014#meeting`);
    expect(heard()).toEqual([]);
    say(ready);
    expect(heard()).toEqual([[{ wbAtlas: 1, type: "setView", id: 1, view: "select=mechanism:selec&year=2014" }, site]]);
    say({ type: "view", id: 1, view: "select=mechanism:selec&year=2014" });
    await expect(shown).resolves.toBe("select=mechanism:selec&year=2014");
    const now = element.getView();
    expect(heard()).toEqual([[{ wbAtlas: 1, type: "getView", id: 2 }, site]]);
    say({ type: "view", id: 2, view: "year=2014" });
    await expect(now).resolves.toBe("year=2014");
  });

  test("a view that no atlas would take for one is refused at once", async () => {
    const { element, say, heard } = place();
    say(ready);
    await expect(element.setView(`q=${"a".repeat(12_000)}`)).rejects.toThrow("too long");
    expect(heard()).toEqual([]);
  });

  test("a picture that is asked something is woken once, and the atlas that comes in its place is asked", async () => {
    const { element, say, heard } = place({ interaction: "press" });
    say({ type: "here" });
    heard();
    const shown = element.setView("year=2014");
    void element.getView().catch(() => undefined);
    expect(heard()).toEqual([[{ wbAtlas: 1, type: "getView", id: 0 }, site]]);
    // The atlas stands in the place of the picture.
    say({ type: "here" });
    say({ type: "view", id: 0, view: "" });
    say(ready);
    expect(heard()).toEqual([
      [{ wbAtlas: 1, type: "hello" }, "*"],
      [{ wbAtlas: 1, type: "setView", id: 1, view: "year=2014" }, site],
      [{ wbAtlas: 1, type: "getView", id: 2 }, site],
    ]);
    say({ type: "view", id: 1, view: "year=2014" });
    await expect(shown).resolves.toBe("year=2014");
  });

  test("a picture that was asked before it stood is woken when it does", () => {
    const { element, say, heard } = place({ interaction: "press" });
    void element.getView().catch(() => undefined);
    expect(heard()).toEqual([]);
    say({ type: "here" });
    expect(heard()).toEqual([
      [{ wbAtlas: 1, type: "hello" }, "*"],
      [{ wbAtlas: 1, type: "getView", id: 0 }, site],
    ]);
  });

  test("what cannot be answered says so: a picture that stays one, an atlas that cannot be loaded", async () => {
    await expect(place({ interaction: "picture" }).element.getView()).rejects.toThrow("only a picture");
    const { element, say, events } = place({ interaction: "press" });
    const shown = element.setView("");
    say({ type: "here" });
    say({ type: "error", code: "failed", detail: "TypeError" });
    await expect(shown).rejects.toThrow("TypeError");
    expect(events).toEqual([["error", { code: "failed", detail: "TypeError" }]]);
  });

  test("attributes of the view that change are one message; what the frame is, a new frame", async () => {
    const { element, frame, say, heard } = place({ select: "place:al", theme: "light" });
    say(ready);
    element.select = "place:rs";
    element.year = "2014";
    element.theme = "dark";
    await settle();
    expect(heard()).toEqual([
      [{ wbAtlas: 1, type: "setView", id: 1, view: "select=place:rs&year=2014&theme=dark" }, site],
    ]);
    expect(element.shadowRoot?.querySelector("iframe")).toBe(frame);
    element.panel = "none";
    await settle();
    const [anew, ...others] = element.shadowRoot?.querySelectorAll("iframe") ?? [];
    expect(others).toEqual([]);
    expect(anew).not.toBe(frame);
    expect(anew?.src).toBe(`${site}/atlas/embed/?select=place:rs&year=2014&theme=dark&embed=1&embed-panel=none`);
  });

  test("the frame follows the height that the atlas tells, where it is asked to", () => {
    const following = place({ fit: "height", height: "300" });
    following.say({ type: "height", height: 912 });
    expect(following.frame.style.height).toBe("912px");
    const fixed = place({ height: "300" });
    fixed.say({ type: "height", height: 912 });
    expect(fixed.frame.style.height).toBe("300px");
  });

  test("one of several wakes: the others rest", () => {
    const [first, second, third] = [place(), place(), place()];
    for (const { say } of [first, second, third]) say(ready);
    second.say({ type: "awake" });
    expect(first.heard()).toEqual([[{ wbAtlas: 1, type: "rest" }, site]]);
    expect(second.heard()).toEqual([]);
    expect(third.heard()).toEqual([[{ wbAtlas: 1, type: "rest" }, site]]);
  });

  test("other windows and other origins are not heard; a sandboxed frame has the origin of none", () => {
    const { frame, say, events } = place();
    say(ready, "https://elsewhere.example");
    say(ready, "null");
    speak(frame, writeMessage(ready), site, window);
    expect(events).toEqual([]);
    const boxed = place({ sandbox: "allow-scripts" });
    boxed.say(ready);
    expect(boxed.events).toEqual([]);
    boxed.say(ready, "null");
    expect(boxed.events).toHaveLength(1);
    void boxed.element.getView().catch(() => undefined);
    expect(boxed.heard()).toEqual([[{ wbAtlas: 1, type: "getView", id: 1 }, "*"]]);
  });

  test("an element that is taken out hears nothing more, and says so to who waits", async () => {
    const { element, frame, events } = place();
    const { contentWindow } = frame;
    const waiting = element.getView();
    element.remove();
    await expect(waiting).rejects.toThrow("taken out");
    await expect(element.setView("")).rejects.toThrow("not in a page");
    speak(frame, writeMessage(ready), site, contentWindow);
    expect(events).toEqual([]);
    expect(element.shadowRoot?.childElementCount).toBe(0);
    document.body.append(element);
    expect(element.shadowRoot?.querySelectorAll("iframe")).toHaveLength(1);
  });

  test("10,000 messages that are none change nothing and throw nothing", () => {
    const { element, frame, say, heard, events } = place({ fit: "height", height: "300" });
    say(ready);
    events.splice(0);
    const before = element.outerHTML;
    const types = ["here", "ready", "viewchange", "select", "height", "error", "view", "awake"];
    const noMessage = fc.oneof(
      fc.anything(),
      fc.record({ wbAtlas: fc.anything().filter((version) => version !== 1), type: fc.constantFrom(...types) }),
      fc.record({ wbAtlas: fc.constant(1), type: fc.anything().filter((type) => !types.includes(String(type))) }),
      fc.record({
        wbAtlas: fc.constant(1),
        type: fc.constantFrom("height", "viewchange", "select", "error", "view"),
        view: fc.integer(),
        target: fc.constantFrom("<img src=x onerror=alert(1)>", "place:", 7),
        height: fc.oneof(
          fc.string(),
          fc.double().filter((height) => !Number.isInteger(height)),
        ),
        code: fc.string(),
      }),
    );
    const failed = vi.fn();
    window.addEventListener("error", failed);
    fc.assert(
      fc.property(noMessage, (data) => speak(frame, data, site)),
      { numRuns: 10_000, seed: 15 },
    );
    window.removeEventListener("error", failed);
    expect(failed).not.toHaveBeenCalled();
    expect(events).toEqual([]);
    expect(heard()).toEqual([]);
    expect(element.outerHTML).toBe(before);
    expect(frame.style.height).toBe("300px");
  });
});

test("an iframe of the page itself is greeted and follows its atlas, with the attribute and not without", () => {
  const [marked, plain] = [document.createElement("iframe"), document.createElement("iframe")];
  marked.dataset.wbAtlas = "";
  for (const frame of [marked, plain]) {
    frame.src = `${site}/atlas/embed/?embed=1&embed-fit=height`;
    document.body.append(frame);
  }
  const post = vi.spyOn(marked.contentWindow as Window, "postMessage").mockImplementation(() => undefined);
  for (const frame of [marked, plain]) {
    speak(frame, writeMessage({ type: "here" }), site);
    speak(frame, writeMessage({ type: "height", height: 733 }), "https://elsewhere.example");
  }
  expect(post.mock.calls).toEqual([[{ wbAtlas: 1, type: "hello" }, "*"]]);
  expect(marked.style.height).toBe("");
  for (const frame of [marked, plain]) speak(frame, writeMessage({ type: "height", height: 733 }), site);
  expect(marked.style.height).toBe("733px");
  expect(plain.style.height).toBe("");
});
