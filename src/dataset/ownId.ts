/** Whether an id can only be that of a story that readers make themselves; no given story has such an id. */
export const isOwnId = (id: string): boolean => /^own-[a-z0-9]{1,20}$/.test(id);

/** Id under which the story that a link holds stands in the address; the link stays the fragment of the address then. */
export const guestId = "own-link";
/** The beginning of a fragment that holds a story. */
export const guestFragment = "#own=";
