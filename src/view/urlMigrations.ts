/** Rewrites the query of an old address into today's form. Applied in order; each entry stays for ever. */
export type Migration = (query: URLSearchParams) => URLSearchParams;

/** Empty until the first interface change: the list exists so that old addresses keep working when one comes. */
export const migrations: readonly Migration[] = [];

/** Keys that only old addresses have; a migration that reads one names it here, so that it is taken for ours. */
export const oldKeys: readonly string[] = [];

/** The query in today's form; the argument is not changed. */
export function migrateQuery(query: URLSearchParams, steps: readonly Migration[] = migrations): URLSearchParams {
  return steps.reduce((current, migrate) => migrate(new URLSearchParams(current)), new URLSearchParams(query));
}
