import { groupBy } from "../../../base/groupBy.ts";
import { once } from "../../../base/remember.ts";
import { idOf, kindOf } from "../../../dataset/target.ts";
import { yearOf } from "../../../text/dates.ts";
import type { Atlas } from "../../atlas.ts";
import { allChanges, type Change, type ChangeKind, changeKinds } from "../../changes/changes.ts";
import { partiesOf } from "../../parties.ts";
import { type AnswerPart, dateText, listed, restsOn, say, tell } from "../answer.ts";
import type { Question } from "../question.ts";
import { filterBySubjects } from "../subjects.ts";
import type { Template } from "../template.ts";
import { general, selectThings } from "../things.ts";

/** The changes of a year: of the region, and of bodies of one economy, which are named after them. */
type YearOfChanges = Readonly<Record<"region" | "economy", readonly Change[]>>;

/** By the year in which they begin; made once for an atlas, since every key of a question may ask for it. */
const changesByYear = once((atlas: Atlas): ReadonlyMap<string, YearOfChanges> => {
  const { mechanisms } = atlas.indexes;
  const national = new Set([...mechanisms.values()].filter(({ scope }) => scope === "national").map(({ id }) => id));
  const isNational = ({ target }: Change): boolean => kindOf(target) === "mechanism" && national.has(idOf(target));
  const years = groupBy(allChanges(atlas.dataset), ({ date }) => date.slice(0, 4));
  return new Map(
    [...years].map(([year, all]) => {
      const parts = groupBy(all, (change) => (isNational(change) ? "economy" : "region"));
      return [year, { region: parts.get("region") ?? [], economy: parts.get("economy") ?? [] }];
    }),
  );
});

/** What a question asks for, of what the view of changes lists too. */
function wantedChanges({ cues, subjects }: Question): {
  readonly name: "begin" | "sign" | "end" | "change";
  readonly kinds: readonly ChangeKind[];
} {
  if (cues.has("sign") && !cues.has("begin")) return { name: "sign", kinds: ["signed"] };
  if (cues.has("begin") && cues.has("end")) return { name: "change", kinds: ["began", "ended"] };
  // What took place within a year is listed apart from what began and goes on; who asks for operations means both.
  const operations = subjects.some(({ linkKinds }) => linkKinds.includes("joint-operation"));
  if (cues.has("begin")) return { name: "begin", kinds: operations ? ["began", "held"] : ["began"] };
  if (cues.has("end")) return { name: "end", kinds: ["ended"] };
  return { name: "change", kinds: changeKinds };
}

/** Most things named one by one. */
const mostNamed = 6;

/** What began, ended or changed in or since a year? */
export const changes: Template = {
  id: "changes",
  cues: [
    "begin",
    "end",
    "change",
    "sign",
    "since",
    "between",
    "open",
    "join",
    "leave",
    "who",
    "when",
    "how-many",
    "region",
  ],
  examples: [
    "What began in 2014?",
    "What ended in 2008?",
    "What has changed since 2019?",
    "Which agreements were signed in 2013?",
    "Which projects ended in 2023?",
  ],
  answer: (question, atlas) => {
    const { economies, towns, bodies, without, years, cues, asks } = question;
    const [first, second, ...more] = years.toSorted((a, b) => a - b);
    if (
      first === undefined ||
      more.length > 0 ||
      bodies.length + without.length + towns.length > 0 ||
      economies.length > 2
    )
      return null;
    if (!asks && cues.size === 0) return null;
    const subjects = question.subjects.filter(({ id }) => !general.includes(id));
    const edition = yearOf(atlas.dataset.edition.date) ?? first;
    const last = second ?? (cues.has("since") ? edition : first);
    const wanted = wantedChanges(question);
    const byYear = changesByYear(atlas);
    const isWanted = ({ kind, target, participation, dateEnd }: Change): boolean => {
      // A change of which only a period is known counts when all of it lies within, as in the lists.
      if (!wanted.kinds.includes(kind) || (dateEnd !== null && (yearOf(dateEnd) ?? first) > last)) return false;
      if (economies.length === 0) return true;
      const parties = participation === null ? partiesOf(atlas.indexes, target) : [participation.place];
      return economies.every((place) => parties.includes(place));
    };
    const asked = Array.from({ length: last - first + 1 }, (_, at) => byYear.get(String(first + at)) ?? []).flat();
    const found = filterBySubjects(
      atlas,
      subjects,
      [...asked.flatMap(({ region }) => region), ...asked.flatMap(({ economy }) => economy)].filter(isWanted),
    );
    const list = found.slice(0, mostNamed).map((change) => nameChange(atlas, change));
    const span = first === last ? String(first) : `${first}–${last}`;
    const where =
      economies.length === 0 ? "" : tell(atlas, "changes.of", { places: economies.map(atlas.names.place).join(", ") });
    const what = tell(atlas, `changes.${wanted.name}`, { count: found.length });
    const words = { span, where, what, count: found.length };
    const step = { kind: "view", view: "timeline", period: [first, last] } as const;
    const notes = [tell(atlas, "changes.undated", { count: countUndated(atlas) })];
    // What is known by words alone may be missed: then records are given, and no "none".
    const sure = subjects.every(
      ({ fields, topics, linkKinds, kinds, mechanismKinds }) =>
        fields.length + topics.length + linkKinds.length + kinds.length + mechanismKinds.length > 0,
    );
    if (found.length === 0 && !sure) return null;
    if (found.length === 0)
      return { verdict: "none", parts: say(atlas, "changes.none", words), notes, evidence: null, step };
    const parts = say(atlas, "changes.some", { ...words, list: listed(atlas, list, mostNamed, found.length) });
    return {
      verdict: "found",
      parts,
      notes,
      evidence: restsOn(found.map(({ fact }) => fact)),
      step,
    };
  },
};

function nameChange(atlas: Atlas, { target, date, dateEnd, kind, participation }: Change): readonly AnswerPart[] {
  const { names } = atlas;
  const isMechanism = kindOf(target) === "mechanism";
  const name = isMechanism ? names.text(names.mechanismShort(idOf(target))) : names.target(target);
  const who = participation === null ? null : participation.place;
  const moved =
    participation === null || (kind !== "joined" && kind !== "left")
      ? []
      : [
          tell(atlas, `changes.${kind}`, {
            place: who === null ? names.text(participation.name ?? "") : names.place(who),
          }),
        ];
  const parties = isMechanism ? [] : partiesOf(atlas.indexes, target);
  const of = parties.length === 0 ? [] : [parties.map(names.place).join(", ")];
  const when =
    dateEnd === null || dateEnd === date
      ? dateText(atlas, date)
      : tell(atlas, "changes.between", { from: dateText(atlas, date), to: dateText(atlas, dateEnd) });
  return [
    { text: name, target },
    { text: ` (${[...of, ...moved, when].join("; ")})`, target: null },
  ];
}

const countUndated = once(
  (atlas: Atlas): number => selectThings(atlas, [], []).filter(({ began }) => began === null).length,
);
