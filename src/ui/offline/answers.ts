/** A file that is kept in the browser. `revision`: null where its name changes with its content. */
export interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/** What is asked for, by its path behind the address of the atlas. */
export type Asked =
  | { readonly kind: "atlas" }
  /** A page that reads without script. `atlas`: the query under which the atlas shows the same. */
  | { readonly kind: "page"; readonly atlas: string }
  /** The picture of such a page. */
  | { readonly kind: "picture" }
  /** `part`: a part of the program, which an older build may have too. */
  | { readonly kind: "file"; readonly part: boolean };

/** Reads what a path asks for. `path`: relative to the atlas, with query and fragment; `navigating`: it is to become the page. */
export function readPath(path: string, navigating: boolean): Asked {
  const [file = ""] = path.split(/[?#]/);
  if (!navigating) {
    if (/^[a-z]+\/[^/]+\/[^/]+\.svg$/.test(file)) return { kind: "picture" };
    return { kind: "file", part: file.startsWith("assets/") };
  }
  if (file === "" || file === "index.html") return { kind: "atlas" };
  const page = /^([a-z]+)(?:\/([^/.]+))?\/?(?:\/index\.html)?$/.exec(file);
  if (page === null) return { kind: "file", part: false };
  const [, kind = "", id] = page;
  if (id === undefined) return { kind: "page", atlas: "./" };
  return { kind: "page", atlas: kind === "story" ? `?story=${id}` : `?select=${kind}:${id}` };
}

/** Name of the lock that a tab holds for as long as it runs a build. */
export const lockName = (scope: string, build: string): string => `atlas ${scope} ${build}`;

/** Names of held locks that say that a tab runs another build of the atlas at this address. */
export function otherBuilds(
  held: readonly { readonly name?: string | undefined }[],
  scope: string,
  build: string,
): readonly string[] {
  const own = lockName(scope, build);
  return held.flatMap(({ name = "" }) => (name.startsWith(lockName(scope, "")) && name !== own ? [name] : []));
}

/** Whether an address is one at which people build and try things, and at which another project may stand tomorrow. */
export const isWorkshop = (address: string): boolean =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
