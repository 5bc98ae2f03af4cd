import type { Indexes } from "../dataset/indexes.ts";
import type { Conflict, Figure, FigureId, StatementId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { TextKey } from "../text/translate.ts";

/** A stretch of a bar: a figure with its word, or what the document gives no number for (`figure` null). */
export interface FigurePart {
  readonly figure: Figure | null;
  readonly word: TextKey;
}
/** Figures that say more side by side than each alone. */
export type FigureGroup =
  | {
      /** Parts of one whole, end to end; `total` in the unit of the parts, `whole` null for a hundred per cent. */
      readonly kind: "split";
      readonly id: string;
      readonly title: TextKey;
      readonly whole: FigurePart | null;
      readonly total: number;
      readonly parts: readonly FigurePart[];
      readonly note: TextKey;
      /** The picture stands after this statement. */
      readonly after: StatementId;
    }
  | {
      /** The same question in two populations. */
      readonly kind: "bars";
      readonly id: string;
      readonly title: TextKey;
      readonly parts: readonly FigurePart[];
      readonly after: StatementId;
    }
  | {
      /** Sources that give different numbers for one thing. */
      readonly kind: "claims";
      readonly id: string;
      readonly figure: Figure;
      readonly conflict: Conflict;
      readonly after: StatementId;
    };

interface Plan {
  readonly kind: "split" | "bars";
  readonly id: string;
  readonly title: TextKey;
  readonly whole?: readonly [FigureId, TextKey];
  /** Null: the document gives no number. */
  readonly parts: readonly (readonly [FigureId | null, TextKey])[];
  readonly note?: TextKey;
  readonly after: StatementId;
}

const plans: readonly Plan[] = [
  {
    kind: "split",
    id: "fighters",
    title: "chart.fighters.title",
    whole: ["fighters-travelled", "chart.fighters.travelled"],
    parts: [
      ["fighters-returned", "chart.fighters.returned"],
      ["fighters-killed", "chart.fighters.killed"],
      ["fighters-remained", "chart.fighters.remained"],
      [null, "chart.fighters.missing"],
    ],
    note: "chart.fighters.note",
    after: "rcc-4-missing",
  },
  {
    kind: "bars",
    id: "crime-concern",
    title: "chart.concern.title",
    parts: [
      ["crime-concern-see", "chart.concern.see"],
      ["crime-concern-eu", "chart.concern.eu"],
    ],
    after: "rcc-4-crime-concern",
  },
  {
    kind: "split",
    id: "regional-cooperation",
    title: "chart.cooperation.title",
    parts: [
      ["regional-cooperation-agree", "chart.cooperation.agree"],
      [null, "chart.rest"],
    ],
    note: "chart.rest.note",
    after: "rcc-4-regional-cooperation",
  },
  {
    kind: "split",
    id: "security-satisfaction",
    title: "chart.security.title",
    parts: [
      ["security-dissatisfied", "chart.security.dissatisfied"],
      [null, "chart.rest"],
      ["security-satisfied", "chart.security.satisfied"],
    ],
    note: "chart.rest.note",
    after: "rcc-4-security-satisfaction",
  },
];

/** The groups all of whose figures are in the dataset of the view, in the documents' order. */
export function selectFigureGroups(indexes: Indexes): readonly FigureGroup[] {
  const planned = plans.flatMap((plan): readonly FigureGroup[] => {
    const parts = plan.parts.flatMap(([id, word]): readonly FigurePart[] => {
      const figure = id === null ? null : indexes.figures.get(id);
      return figure === undefined ? [] : [{ figure, word }];
    });
    const { id, title, after } = plan;
    if (parts.length < plan.parts.length) return [];
    if (plan.kind === "bars") return [{ kind: "bars", id, title, parts, after }];
    const whole = plan.whole === undefined ? undefined : indexes.figures.get(plan.whole[0]);
    if (plan.note === undefined || (plan.whole !== undefined && whole === undefined)) return [];
    return [
      {
        kind: "split",
        id,
        title,
        whole: whole === undefined || plan.whole === undefined ? null : { figure: whole, word: plan.whole[1] },
        total: whole?.value ?? 100,
        parts,
        note: plan.note,
        after,
      },
    ];
  });
  const claims = [...indexes.figures.values()].flatMap((figure): readonly FigureGroup[] => {
    const conflict = (indexes.conflictsByTarget.get(targetOf("figure", figure.id)) ?? []).find(
      (candidate) => candidate.claims.filter(({ value }) => value !== null).length > 1,
    );
    return conflict === undefined || figure.statement === null
      ? []
      : [{ kind: "claims", id: `claims-${figure.id}`, figure, conflict, after: figure.statement }];
  });
  return [...planned, ...claims];
}

/** The figures that a group draws. */
export function figuresOfGroup(group: FigureGroup): readonly Figure[] {
  if (group.kind === "claims") return [group.figure];
  const whole = group.kind === "split" ? group.whole?.figure : null;
  return [...(whole ? [whole] : []), ...group.parts.flatMap(({ figure }) => figure ?? [])];
}
