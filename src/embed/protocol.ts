import { isRecord } from "../base/isRecord.ts";

/**
 * What an embedded atlas and the page around it say to each other by `postMessage`. Each message is an object with
 * `wbAtlas` (the version of this protocol), `type` and the members listed here; what is not exactly so is nobody's message
 * to us and is ignored without a word. A later version that adds members or types may keep the number: unknown members are
 * dropped, unknown types ignored.
 */
export const protocolVersion = 1;

/** Longest view, characters: the longest search that an address may hold, in letters that take nine signs each, and all else. */
const longestView = 12_000;
/** Longest text of an error, characters. */
const longestDetail = 500;
/** Greatest height that a page may ask for, CSS pixels. */
const greatestHeight = 20_000;

const isText =
  (most: number) =>
  (value: unknown): value is string =>
    typeof value === "string" && value.length <= most;
const isWhole =
  (most: number) =>
  (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;

/** A view as the query of its address (README, "Address"), without `?`; empty for the default view. */
const isView = isText(longestView);
/** `<kind>:<id>`, empty for nothing selected. */
const isTarget = (value: unknown): value is string =>
  typeof value === "string" && /^(?:[a-z]+:[a-z0-9._-]{1,200})?$/.test(value);
/** Number of a question, by which its answer is known. */
const isNumber = isWhole(2 ** 31);
/** As `nameEdition` writes it. */
const isEdition = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}[-.][0-9a-z]{1,64}$/.test(value);

/** What can go wrong: `view`: a part of a view was not understood; `failed`: the atlas does not work. */
const errorCodes = ["view", "failed"] as const;
export type ErrorCode = (typeof errorCodes)[number];
const isErrorCode = (value: unknown): value is ErrorCode => errorCodes.some((code) => code === value);

/** From the page of the atlas to the page around it. */
export const fromAtlas = {
  /** An atlas stands here and listens: said once by itself, to whoever put it there. All else waits for a `hello`. */
  here: {},
  /** The answer to `hello`. */
  ready: { edition: isEdition, view: isView },
  /** Another view is shown, by the reader's hand or by `setView`. */
  viewchange: { view: isView },
  /** Something else is selected; comes with a `viewchange`. */
  select: { target: isTarget },
  /** The height at which nothing of it has to be scrolled, CSS pixels. */
  height: { height: isWhole(greatestHeight) },
  error: { code: isErrorCode, detail: isText(longestDetail) },
  /** The answer to `getView` and `setView`: the view that is shown now. */
  view: { id: isNumber, view: isView },
  /** The reader has begun to use it: the living map stands in the place of the picture. */
  awake: {},
} as const;

/** From the page around it to the page of the atlas. */
export const fromHost = {
  /** The host listens and wants to be told; it is told nothing but `here` before. */
  hello: {},
  /** Shows a view: keys left out are at their defaults, except `lang`, `theme` and `map`, which stay; `naming` always stays. */
  setView: { id: isNumber, view: isView },
  getView: { id: isNumber },
  /** Another embed on the same page is being used: the living map gives way to the picture. */
  rest: {},
} as const;

type Guard<Value> = (value: unknown) => value is Value;
type Members = Readonly<Record<string, Guard<unknown>>>;
type MessageTypes = Readonly<Record<string, Members>>;
type Values<Of extends Members> = { readonly [Name in keyof Of]: Of[Name] extends Guard<infer Value> ? Value : never };
type MessageOf<Types extends MessageTypes> = {
  [Type in keyof Types]: { readonly type: Type } & Values<Types[Type]>;
}[keyof Types];

export type AtlasMessage = MessageOf<typeof fromAtlas>;
export type HostMessage = MessageOf<typeof fromHost>;

/** A message as it is posted. */
export function writeMessage<Message extends AtlasMessage | HostMessage>(message: Message) {
  return { wbAtlas: protocolVersion, ...message };
}

/** Reads what came by `postMessage`; null for everything that is no message of these types. Never throws. */
export function readMessage<Types extends MessageTypes>(types: Types, data: unknown): MessageOf<Types> | null {
  if (!isRecord(data) || data.wbAtlas !== protocolVersion) return null;
  const { type } = data;
  const members = typeof type === "string" && Object.hasOwn(types, type) ? types[type] : undefined;
  if (members === undefined) return null;
  const read: Record<string, unknown> = { type };
  for (const [name, guard] of Object.entries(members)) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (!guard(value)) return null;
    read[name] = value;
  }
  // Each member has been asked for by name, which the compiler cannot follow.
  return read as MessageOf<Types>;
}

/**
 * The origin to name when posting to a window, and to expect of what it posts. A frame with `sandbox` and without
 * `allow-same-origin`, and a page from a disk, have none ("null"), which cannot be named: what is posted goes to whoever
 * stands in that very window, and what comes is known by its window alone.
 */
export const postingOrigin = (origin: string): string => (origin === "null" || origin === "" ? "*" : origin);
