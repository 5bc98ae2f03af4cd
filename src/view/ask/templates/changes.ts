import { groupBy } from "../../../base/groupBy.ts";
import { compareText } from "../../../base/problems.ts";
import { once } from "../../../base/remember.ts";
import type { Dataset, IsoDate, PlaceId, Provenance, Target } from "../../../dataset/model.ts";
import { placesOfPair } from "../../../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../../../dataset/target.ts";
import { yearOf } from "../../../text/dates.ts";
import type { Atlas } from "../../atlas.ts";
import { type AnswerPart, dateText, listed, restsOn, say, tell } from "../answer.ts";
import type { Question } from "../question.ts";
import { filterBySubjects } from "../subjects.ts";
import type { Template } from "../template.ts";
import { general, selectThings } from "../things.ts";

/** What happened to something on a day. */
interface Happening {
  readonly change: "begin" | "sign" | "end" | "other";
  readonly target: Target;
  readonly date: IsoDate;
  readonly fact: Provenance;
  /** Of a body of one economy: what is of the region comes before it. */
  readonly national: boolean;
}

const beginnings: readonly string[] = [
  "founded",
  "launched",
  "opened",
  "operational",
  "project-launched",
  "inaugurated",
  "constituted",
  "in-force",
];
const endings: readonly string[] = ["ended", "project-ended"];
const others: readonly string[] = [
  "member-joined",
  "member-left",
  "renamed",
  "transformed",
  "merger",
  "moved",
  "member-changed",
];
const signings: readonly string[] = ["signed", "agreement"];

/** All that is dated, by year, in the order of the days; made once for a dataset, since every key of a question may ask for it. */
const happeningsByYear = once((dataset: Dataset): ReadonlyMap<string, readonly Happening[]> => {
  const found: Happening[] = [];
  const ofEconomies: ReadonlySet<Target> = new Set(
    dataset.mechanisms.filter(({ scope }) => scope === "national").map(({ id }) => targetOf("mechanism", id)),
  );
  const add = (change: Happening["change"], target: Target, date: IsoDate | null, fact: Provenance): void => {
    if (date !== null) found.push({ change, target, date, fact, national: ofEconomies.has(target) });
  };
  for (const event of dataset.events) {
    const change = beginnings.includes(event.type)
      ? "begin"
      : endings.includes(event.type)
        ? "end"
        : signings.includes(event.type)
          ? "sign"
          : others.includes(event.type)
            ? "other"
            : null;
    if (change !== null) add(change, event.subject, event.date, event);
  }
  for (const link of dataset.links) {
    const target = targetOf("link", link.id);
    if (link.status === "planned") continue;
    // What is more than an agreement is signed by one, which is a record of its own.
    if (link.kind === "agreement") add("sign", target, link.signed, link);
    add("begin", target, link.inForce ?? link.from, link);
    add("end", target, link.to, link);
  }
  for (const centre of dataset.centres)
    if (centre.status !== "planned") add("begin", targetOf("centre", centre.id), centre.opened, centre);
  for (const crossing of dataset.crossings)
    if (crossing.status !== "planned") add("begin", targetOf("crossing", crossing.id), crossing.opened, crossing);
  for (const part of dataset.participations) {
    if (part.role !== "member") continue;
    add("other", targetOf("mechanism", part.mechanism), part.to, part);
  }
  return groupBy(
    found.toSorted((a, b) => compareText(a.date, b.date)),
    ({ date }) => date.slice(0, 4),
  );
});

/** Whom a record is of; null for one that is of the whole region. */
function partiesOf(atlas: Atlas, target: Target): readonly PlaceId[] | null {
  const { indexes } = atlas;
  const id = idOf(target);
  switch (kindOf(target)) {
    case "link":
      return indexes.links.get(id)?.parties ?? null;
    case "centre":
      return indexes.centres.get(id)?.participants ?? null;
    case "crossing":
      return placesOfPair(indexes.crossings.get(id)?.pair ?? "");
    default: {
      const economy = indexes.mechanisms.get(id)?.economy ?? null;
      return economy === null ? null : [economy];
    }
  }
}

function wantedChanges({ cues }: Question): readonly Happening["change"][] {
  if (cues.has("sign") && !cues.has("begin")) return ["sign"];
  if (cues.has("begin") && cues.has("end")) return ["begin", "end"];
  if (cues.has("begin")) return ["begin"];
  if (cues.has("end")) return ["end"];
  return ["begin", "sign", "end", "other"];
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
    const known = new Set<string>();
    const byYear = happeningsByYear(atlas.dataset);
    const dated = Array.from({ length: last - first + 1 }, (_, at) => byYear.get(String(first + at)) ?? [])
      .flat()
      .filter(({ change, target }) => {
        if (!wanted.includes(change)) return false;
        if (economies.length === 0) return true;
        const parties = partiesOf(atlas, target);
        return parties !== null && economies.every((place) => parties.includes(place));
      })
      .filter(({ target }) => !known.has(target) && known.add(target) !== undefined);
    const found = filterBySubjects(atlas, subjects, dated);
    const named = [...found.filter(({ national }) => !national), ...found.filter(({ national }) => national)];
    const list = named.slice(0, mostNamed).map((happening) => nameHappening(atlas, happening));
    const span = first === last ? String(first) : `${first}–${last}`;
    const where =
      economies.length === 0 ? "" : tell(atlas, "changes.of", { places: economies.map(atlas.names.place).join(", ") });
    const what = tell(atlas, wanted.length > 2 ? "changes.change" : `changes.${wanted[0] ?? "change"}`, {
      count: found.length,
    });
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
      evidence: restsOn(named.map(({ fact }) => fact)),
      step,
    };
  },
};

function nameHappening(atlas: Atlas, { target, date }: Happening): readonly AnswerPart[] {
  const name =
    kindOf(target) === "mechanism"
      ? atlas.names.text(atlas.names.mechanismShort(idOf(target)))
      : atlas.names.target(target);
  const parties = kindOf(target) === "mechanism" ? [] : (partiesOf(atlas, target) ?? []);
  const of = parties.length === 0 ? [] : [parties.map(atlas.names.place).join(", ")];
  return [
    { text: name, target },
    { text: ` (${[...of, dateText(atlas, date)].join("; ")})`, target: null },
  ];
}

const countUndated = once(
  (atlas: Atlas): number => selectThings(atlas, [], []).filter(({ began }) => began === null).length,
);
