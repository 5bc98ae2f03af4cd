/**
 * What became of the files of a part that could not be loaded: `offline` = nothing answers; `gone` = a file is not there
 * any more; `failed` = the server answers with an error; `there` = all of them are there.
 */
export type FilesState = "offline" | "gone" | "failed" | "there";

/** How long the server may take to say whether a file is there, milliseconds. */
const patience = 10_000;

/** The script that a browser names in its message about a failed import; null where it names none (Safari). */
export function fileNamedIn(error: unknown): string | null {
  return /https?:\/\/[^\s"'<>]+/.exec(error instanceof Error ? error.message : "")?.[0] ?? null;
}

/** Every script and style sheet that the page has asked for so far: those of the part stand among them. */
function filesOfPage(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"], link[rel="stylesheet"]');
  return [...links].map(({ href }) => href);
}

async function askFor(file: string): Promise<FilesState> {
  try {
    // Past all caches: what counts is what the server has now.
    const answer = await fetch(file, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patience) });
    const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    // Many hosts give their start page for a file that they do not have.
    if (answer.status === 404 || answer.status === 410 || (answer.ok && isPage)) return "gone";
    // A host that does not answer this kind of question may have the file nevertheless.
    return answer.ok || answer.status === 405 || answer.status === 501 ? "there" : "failed";
  } catch {
    return "offline";
  }
}

/** Asks the server what became of the files, after an attempt has failed with `error`. */
export async function checkFiles(error: unknown): Promise<FilesState> {
  if (!navigator.onLine) return "offline";
  const named = fileNamedIn(error);
  const files = new Set([...(named === null ? [] : [named]), ...filesOfPage()]);
  const states = new Set(await Promise.all([...files].map(askFor)));
  return (["gone", "offline", "failed"] as const).find((state) => states.has(state)) ?? "there";
}

/** Style sheets that could not be loaded, by address. */
const missingStyles = new Set<string>();

/**
 * Notes each style sheet that cannot be loaded and takes it out of the page: the loader takes a sheet that it has asked for
 * once for one that is there, and would show a part without its styles when it is asked for anew.
 */
export function watchStyles(page: Document): void {
  page.addEventListener(
    "error",
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
      missingStyles.add(target.href);
      target.remove();
    },
    true,
  );
}

/** The style sheets that are missing now. */
export function listMissingStyles(): readonly string[] {
  return [...missingStyles];
}

/** Loads style sheets that were missing. Rejects with the address of one that still is. */
export async function loadStyles(addresses: readonly string[]): Promise<void> {
  await Promise.all(
    addresses
      .filter((address) => missingStyles.has(address))
      .map(
        (address) =>
          new Promise<void>((resolve, reject) => {
            const link = document.createElement("link");
            link.rel = "stylesheet";
            link.crossOrigin = "";
            link.href = address;
            link.addEventListener("load", () => {
              missingStyles.delete(address);
              resolve();
            });
            link.addEventListener("error", () => reject(new Error(`The style sheet ${address} could not be loaded.`)));
            document.head.append(link);
          }),
      ),
  );
}
