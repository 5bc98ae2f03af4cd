import * as React from "react";

/** What React's runtimes share of how often they have kept where an element was made. */
interface OwnerStacks {
  recentlyCreatedOwnerStacks: number;
}
const internals = "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE";

/**
 * React's development build keeps for each of the first ten thousand elements of a second the stack of calls that made it, and
 * a task of the debugger's: a third of the time of the component tests, for what only its own tools show. Told that it has had
 * them, it keeps none. What it finds wrong, and the components that it names with it, it says as before.
 */
function keepNoOwnerStacks(shared: OwnerStacks | undefined): void {
  if (shared === undefined || !("recentlyCreatedOwnerStacks" in shared)) return;
  Object.defineProperty(shared, "recentlyCreatedOwnerStacks", { get: () => Number.POSITIVE_INFINITY, set: () => {} });
}

// Not in React's types.
keepNoOwnerStacks((React as unknown as Record<string, OwnerStacks | undefined>)[internals]);
