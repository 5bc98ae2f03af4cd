/** Hosts on which people build and try things, where a worker would answer for whatever comes there next. */
const workshops = ["localhost", "127.0.0.1", "[::1]"];

/** Whether this page may keep the atlas: the built one, at an address of its own, and not in somebody else's page. */
export function mayKeep(page: Window & typeof globalThis): boolean {
  if (!import.meta.env.PROD || page.self !== page.top || !("serviceWorker" in page.navigator)) return false;
  const { protocol, hostname, searchParams } = new URL(page.document.URL);
  return /^https?:$/.test(protocol) && !workshops.includes(hostname) && searchParams.get("embed") !== "1";
}
