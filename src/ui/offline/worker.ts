// The service worker: keeps the atlas in the browser and answers from there. A script of its own, at the root of the site.
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import { isWorkshop, type Kept, otherBuilds, readPath } from "./answers.ts";

/** What of a service worker's world is used here: the types of the page's world do not know it, those of workbox only its event. */
type WorkerEvent = Parameters<PrecacheController["install"]>[0];
type AskingEvent = WorkerEvent & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
interface WorkerWorld {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void>; readonly matchAll: () => Promise<readonly unknown[]> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
    (type: "fetch", listener: (event: AskingEvent) => void): void;
    (type: "message", listener: (event: WorkerEvent & Pick<MessageEvent, "data" | "ports">) => void): void;
  };
}
/** Written in by the build: every file to keep, and the script by which the page knows its build. */
declare const KEPT_FILES: readonly Kept[];
declare const BUILD: string;

const world = globalThis as unknown as WorkerWorld;
const { scope } = world.registration;
const build = new URL(BUILD, scope).href;

const controller = new PrecacheController();
controller.addToCacheList(KEPT_FILES.map(({ url, revision }) => ({ url, revision })));
/** Pages of records that the reader has been to, with their pictures; no more than this many files. */
const pages = new NetworkFirst({ cacheName: `atlas-pages ${scope}`, networkTimeoutSeconds: 5 });
const mostPages = 200;

/**
 * Throws away what no longer belongs to this build, unless a tab still runs another: its late parts come from here, since the
 * server has them no more.
 */
async function tidy(event: WorkerEvent): Promise<void> {
  const locks = await navigator.locks?.query();
  const others = locks === undefined ? [] : otherBuilds(locks.held ?? [], scope, build);
  if (others.length === 0) await controller.activate(event);
}

async function limitPages(): Promise<void> {
  const cache = await caches.open(pages.cacheName);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostPages)).map((request) => cache.delete(request)));
}

/** The atlas as it is kept. Where people build and try things the host is asked first: something else may be there by now. */
async function answerWithAtlas(request: Request): Promise<Response> {
  if (isWorkshop(scope)) {
    const answer = await fetch(request).catch(() => null);
    if (answer !== null) return answer;
  }
  return (await controller.matchPrecache("./")) ?? fetch(request);
}

/** A page of a record from the network, else as it was at the last visit, else the atlas with that record. */
async function answerWithPage(event: AskingEvent, atlas: string): Promise<Response> {
  try {
    const answer = await pages.handle({ event: event, request: event.request });
    event.waitUntil(limitPages());
    return answer;
  } catch {
    return Response.redirect(new URL(atlas, scope).href);
  }
}

/** A file that is kept, of this build or of an older one whose tabs are still open; else from the network. */
async function answerWithFile(request: Request): Promise<Response> {
  const [address = ""] = request.url.split(/[?#]/);
  return (await controller.matchPrecache(address)) ?? (await caches.match(address)) ?? fetch(request);
}

world.addEventListener("install", (event) => void controller.install(event));
world.addEventListener("activate", (event) => event.waitUntil(world.clients.claim().then(() => tidy(event))));
world.addEventListener("message", (event) => {
  // Only at the reader's word: a presentation must not change under who speaks.
  if (event.data === "take") event.waitUntil(world.skipWaiting());
  if (event.data === "started") {
    event.ports[0]?.postMessage(build);
    event.waitUntil(tidy(event));
  }
});
world.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const asked = readPath(request.url.slice(scope.length), request.mode === "navigate");
  if (asked.kind === "atlas") event.respondWith(answerWithAtlas(request));
  if (asked.kind === "page") event.respondWith(answerWithPage(event, asked.atlas));
  if (asked.kind === "picture") event.respondWith(pages.handle({ event: event, request }));
  if (asked.kind === "file" && (asked.part || controller.getCacheKeyForURL(request.url) !== undefined)) {
    event.respondWith(answerWithFile(request));
  }
});
