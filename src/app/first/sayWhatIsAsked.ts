/**
 * The page of what an address asks for: of a record, or of a story of the site; null where there is none, and where its words
 * could be others than those of the view (its naming, its language, what the two documents say).
 */
export function askedPage(query: string): string | null {
  if (/[?&](?:naming|lang|basis|present|embed)=/i.test(query)) return null;
  const [, kind, id] = /[?&]select=([a-z]+)(?::|%3a)([a-z0-9-]+)(?=[&#]|$)/i.exec(query) ?? [];
  if (id !== undefined) return `${kind}/${id}/`;
  const [, story] = /[?&]story=(?!own-)([a-z0-9-]+)(?=[&#]|$)/.exec(query) ?? [];
  return story === undefined ? null : `story/${story}/`;
}

/**
 * Says, in the quiet frame of an address, the name of the record that it asks for and what that is, with the way to its page:
 * on a slow line the atlas comes many seconds later. All of it stands in that page. Where that does not come, the frame only
 * says that the atlas is loading.
 */
export function sayWhatIsAsked(query: string): void {
  const address = askedPage(query);
  if (address === null) return;
  // Not `fetch`: of a text the browser would make no document under trusted types.
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.open("GET", address);
  request.addEventListener("load", () => {
    const frame = document.querySelector<HTMLElement>(".asked-page");
    const page = request.status === 200 ? request.responseXML : null;
    const words = page?.querySelectorAll(".page-head > :is(.kicker, h1, .subtitle)") ?? [];
    // The program may stand already.
    if (frame === null || words.length === 0) return;
    const about = document.createElement("p");
    about.textContent = page?.querySelector("meta[name=description]")?.getAttribute("content") ?? "";
    const subtitle = words[2]?.textContent;
    frame.prepend(
      ...[...words].map((element) => document.importNode(element, true)),
      ...(about.textContent === subtitle ? [] : [about]),
    );
    frame.querySelector("p:last-child a")?.setAttribute("href", address);
    frame.hidden = false;
  });
  request.send();
}
