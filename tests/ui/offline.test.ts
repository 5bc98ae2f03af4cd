import { describe, expect, test } from "vitest";
import { isWorkshop, lockName, otherBuilds, readPath } from "../../src/ui/offline/answers.ts";
import { type Keeper, type KeptState, startKeeper } from "../../src/ui/offline/keeper.ts";

test("an address is the atlas, a page with a view of the atlas in its place, a picture or a file", () => {
  expect(readPath("?select=mechanism:selec", true)).toEqual({ kind: "atlas" });
  expect(readPath("index.html#sec", true)).toEqual({ kind: "atlas" });
  expect(readPath("mechanism/selec/", true)).toEqual({ kind: "page", atlas: "?select=mechanism:selec" });
  expect(readPath("link/op-mrak/index.html?x=1", true)).toEqual({ kind: "page", atlas: "?select=link:op-mrak" });
  expect(readPath("story/albania-and-kosovo", true)).toEqual({ kind: "page", atlas: "?story=albania-and-kosovo" });
  expect(readPath("mechanism/", true)).toEqual({ kind: "page", atlas: "./" });
  expect(readPath("data/atlas.json", true)).toEqual({ kind: "file", part: false });
  expect(readPath("mechanism/selec/map.svg", false)).toEqual({ kind: "picture" });
  expect(readPath("assets/MatrixView-1.js?again=1", false)).toEqual({ kind: "file", part: true });
});

test("tabs of another build at the same address are told apart", () => {
  const scope = "https://example.org/atlas/";
  const held = [
    { name: lockName(scope, "a.js") },
    { name: lockName(scope, "b.js") },
    { name: "something else" },
    { name: lockName("https://example.org/", "c.js") },
  ];
  expect(otherBuilds(held, scope, "b.js")).toEqual([lockName(scope, "a.js")]);
  expect(otherBuilds(held, scope, "a.js")).toEqual([lockName(scope, "b.js")]);
});

test("where people build and try things, the host is asked before what is kept", () => {
  expect(["http://localhost:4173/", "http://127.0.0.1/atlas/", "http://[::1]:8080/"].map(isWorkshop)).toEqual([
    true,
    true,
    true,
  ]);
  expect(["https://example.org/", "http://atlas.localhost:4173/"].map(isWorkshop)).toEqual([false, false]);
});

describe("the keeper", () => {
  class Registration extends EventTarget {
    active: unknown = null;
    installing: EventTarget | null = null;
    waiting: (EventTarget & { postMessage: (message: string) => void }) | null = null;
  }
  class Workers extends EventTarget {
    controller: { postMessage: (message: string, ports?: readonly MessagePort[]) => void } | null = null;
    readonly registration = new Registration();
    registered = 0;
    refuses = false;
    silent = false;
    register = async (): Promise<Registration | undefined> => {
      this.registered += 1;
      if (this.refuses) throw new TypeError("404");
      if (this.silent) return undefined;
      return this.registration;
    };
    getRegistration = async (): Promise<Registration | undefined> => undefined;
  }
  const start = (workers: Workers, savesData = false) => {
    const states: KeptState[] = [];
    let reloads = 0;
    const keeper: Keeper = startKeeper({
      workers: workers as unknown as ServiceWorkerContainer,
      locks: undefined,
      savesData,
      scope: "https://example.org/",
      build: "https://example.org/assets/index.js",
      reload: () => {
        reloads += 1;
      },
    });
    keeper.subscribe(() => states.push(keeper.read()));
    return { keeper, states, reloads: () => reloads };
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  test("a host without the worker changes nothing", async () => {
    const workers = new Workers();
    workers.refuses = true;
    const { keeper } = start(workers);
    await settled();
    expect(keeper.read()).toBe("off");
  });

  test("a browser that answers with no registration keeps nothing and says nothing", async () => {
    const workers = new Workers();
    workers.silent = true;
    const { keeper, states } = start(workers);
    await settled();
    expect(keeper.read()).toBe("off");
    expect(states).toEqual(["off"]);
  });

  test("a reader who saves data is asked first", async () => {
    const workers = new Workers();
    const { keeper } = start(workers, true);
    await settled();
    expect(keeper.read()).toBe("asked");
    expect(workers.registered).toBe(0);
    keeper.keep();
    expect(workers.registered).toBe(1);
  });

  test("the first visit is no newer edition; one that waits is taken at a word, and then the page is loaded anew", async () => {
    const workers = new Workers();
    const { registration } = workers;
    const installing = new EventTarget();
    registration.installing = installing;
    const { keeper, states, reloads } = start(workers);
    await settled();
    registration.installing = null;
    registration.active = {};
    installing.dispatchEvent(new Event("statechange"));
    workers.controller = { postMessage: () => undefined };
    workers.dispatchEvent(new Event("controllerchange"));
    expect(states).toEqual(["ready"]);

    const said: string[] = [];
    registration.waiting = Object.assign(new EventTarget(), { postMessage: (message: string) => said.push(message) });
    registration.dispatchEvent(new Event("updatefound"));
    expect(keeper.read()).toBe("newer");
    expect(reloads()).toBe(0);
    keeper.takeNewer();
    expect(said).toEqual(["take"]);
    workers.dispatchEvent(new Event("controllerchange"));
    expect(reloads()).toBe(1);
  });

  test("a page that is older than its worker offers the newer edition at once", async () => {
    const workers = new Workers();
    workers.registration.active = {};
    const controller = {
      postMessage: (_message: string, [port]: readonly MessagePort[] = []) =>
        port?.postMessage("https://example.org/assets/newer.js"),
    };
    workers.controller = controller;
    const { keeper } = start(workers);
    await new Promise<void>((resolve) => {
      keeper.subscribe(() => {
        if (keeper.read() === "newer") resolve();
      });
    });
    expect(keeper.read()).toBe("newer");
  });

  test("where another tab has taken the newer edition, this one goes on and offers it", async () => {
    const workers = new Workers();
    workers.controller = { postMessage: () => undefined };
    workers.registration.active = {};
    const { keeper, reloads } = start(workers);
    await settled();
    expect(keeper.read()).toBe("ready");
    workers.dispatchEvent(new Event("controllerchange"));
    expect(keeper.read()).toBe("newer");
    expect(reloads()).toBe(0);
    keeper.takeNewer();
    expect(reloads()).toBe(1);
  });
});
