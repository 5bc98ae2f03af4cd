import formerIds from "../../data/former-ids.json" with { type: "json" };

/** Rewrites the query of an old address into today's form. Applied in order; each entry stays for ever. */
export type Migration = (query: URLSearchParams) => URLSearchParams;

/** A selection whose id had to go leads to what `data/former-ids.json` names for it. */
const renameSelection: Migration = (query) => {
  const select = query.get("select");
  const now = formerIds.find(({ former }) => former === select)?.now;
  if (now !== undefined) query.set("select", now);
  return query;
};

export const migrations: readonly Migration[] = [renameSelection];

/** Keys that only old addresses have; a migration that reads one names it here, so that it is taken for ours. */
export const oldKeys: readonly string[] = [];

/** The query in today's form; the argument is not changed. */
export function migrateQuery(query: URLSearchParams, steps: readonly Migration[] = migrations): URLSearchParams {
  return steps.reduce((current, migrate) => migrate(new URLSearchParams(current)), new URLSearchParams(query));
}
