/** Whether this page may keep the atlas: the built one, served by a host, and not in somebody else's page. */
export function mayKeep(page: Window & typeof globalThis): boolean {
  if (!import.meta.env.PROD || page.self !== page.top || !("serviceWorker" in page.navigator)) return false;
  const { protocol, searchParams } = new URL(page.document.URL);
  return /^https?:$/.test(protocol) && searchParams.get("embed") !== "1";
}
