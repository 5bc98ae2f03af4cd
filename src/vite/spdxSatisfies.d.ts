declare module "spdx-satisfies" {
  /** Whether an SPDX expression can be met with the approved identifiers alone; throws on what is no SPDX expression. */
  export default function satisfies(expression: string, approved: readonly string[]): boolean;
}
