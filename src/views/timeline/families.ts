import type { Mechanism } from "../../dataset/model.ts";
import { decimalYear } from "../../text/decimalYear.ts";

/** From the end of one mechanism to what it became: row numbers within the section, and where on the line. */
export interface Succession {
  readonly fromRow: number;
  readonly toRow: number;
  readonly at: number;
}

/** Mechanisms that follow on from one another stand together, oldest family first, undated ones last. */
export function orderByFamily(mechanisms: readonly Mechanism[]): readonly Mechanism[] {
  const family = new Map(mechanisms.map(({ id }) => [id, id]));
  const head = (id: string): string => {
    const above = family.get(id);
    return above === undefined || above === id ? id : head(above);
  };
  for (const { id, relations } of mechanisms) {
    for (const { type, mechanism } of relations) {
      if ((type === "predecessor" || type === "successor") && family.has(mechanism))
        family.set(head(id), head(mechanism));
    }
  }
  const start = (mechanism: Mechanism): string => mechanism.from ?? "9999";
  // One whose end is known and whose begin is not was there before what followed it.
  const within = ({ from, to }: Mechanism): string => from ?? (to === null ? "9999" : "0000");
  const familyStart = new Map<string, string>();
  for (const mechanism of mechanisms) {
    const key = head(mechanism.id);
    const known = familyStart.get(key);
    if (known === undefined || start(mechanism) < known) familyStart.set(key, start(mechanism));
  }
  const ranked = mechanisms.map((mechanism) => {
    const family = head(mechanism.id);
    const rank = [familyStart.get(family) ?? "9999", family, within(mechanism), mechanism.id].join(" ");
    return { mechanism, rank };
  });
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ mechanism }) => mechanism);
}

/** Where one mechanism of a list became another of it. */
export function successionsOf(mechanisms: readonly Mechanism[]): readonly Succession[] {
  const row = new Map(mechanisms.map(({ id }, index) => [id, index]));
  return mechanisms.flatMap((mechanism, toRow) =>
    mechanism.relations.flatMap(({ type, mechanism: other }) => {
      const fromRow = row.get(other);
      const at = mechanism.from === null ? null : decimalYear(mechanism.from);
      return type === "predecessor" && fromRow !== undefined && at !== null ? [{ fromRow, toRow, at }] : [];
    }),
  );
}

/** The part of a succession that is drawn in one row: it begins there, passes, or ends there. */
export interface Thread {
  /** Decimal year. */
  readonly at: number;
  readonly part: "out" | "through" | "in";
}

/** The successions that touch a row of the mechanisms, counted from 0. */
export function threadsOf(successions: readonly Succession[], row: number): readonly Thread[] {
  return successions.flatMap(({ fromRow, toRow, at }): readonly Thread[] => {
    const [top, bottom] = fromRow < toRow ? [fromRow, toRow] : [toRow, fromRow];
    if (row < top || row > bottom || top === bottom) return [];
    return [{ at, part: row === top ? "out" : row === bottom ? "in" : "through" }];
  });
}
