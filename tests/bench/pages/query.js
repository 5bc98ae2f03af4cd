const query = new URLSearchParams(location.search);

/** How many links the address asks for. */
export const wanted = Number(query.get("links") ?? 60);

/** Where the address asks to look; zoom as MapLibre counts it. */
export const camera = JSON.parse(query.get("camera") ?? '{"lon":19.3,"lat":43,"zoom":5.7}');

/** Data of the bench by name: `ground`, or `links-<number>`. */
export async function load(name) {
  const response = await fetch(`../data/${name}.json`);
  return response.json();
}
