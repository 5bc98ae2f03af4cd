import type { Role } from "../dataset/model.ts";

/** A place with several roles in a mechanism is shown by the first of these; the others are named beside it. */
export const roleOrder: readonly Role[] = [
  "member",
  "beneficiary",
  "represented",
  "observer",
  "partner",
  "host",
  "donor",
];
