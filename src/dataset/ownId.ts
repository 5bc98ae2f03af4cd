/** Whether an id can only be that of a story that readers make themselves; no given story has such an id. */
export const isOwnId = (id: string): boolean => /^own-[a-z0-9]{1,20}$/.test(id);
