import "../../../text/late.ts";
import type { PlaceId, PlaceStatus } from "../../../dataset/model.ts";
import { pairOf } from "../../../dataset/pairs.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { StatusOrganisation } from "../../../dataset/words.ts";
import type { Atlas } from "../../atlas.ts";
import { type Answer, type AnswerPart, dateText, gapsOf, listed, restsOn, say, tell } from "../answer.ts";
import { nameBody, namePlace, ofTheRegion, placeTarget, standingOf } from "../bodies.ts";
import { liesIn, type Period, periodOf } from "../period.ts";
import type { Body, Question } from "../question.ts";
import type { Template } from "../template.ts";
import { spanText } from "./changes.ts";

type Found = Omit<Answer, "template" | "holds">;

/** Organisations that have members, and not agreements with others. */
export const memberships: ReadonlySet<StatusOrganisation> = new Set(["interpol", "nato", "eu", "schengen"]);

/** The organisation that a question means: one to which standings are recorded, also where it has a record of its own. */
export function organisationIn(body: Body | undefined, atlas: Atlas): StatusOrganisation | null {
  if (body === undefined) return null;
  if (body.kind === "organisation") return body.id;
  const known = atlas.indexes.economies.flatMap(({ statuses }) => statuses.map(({ organisation }) => organisation));
  return known.find((organisation) => organisation === body.id) ?? null;
}

/** A step or a state with its date, "status agreement signed (7 October 2019)". */
export const describeStatus = (atlas: Atlas, { value, date, asOf }: PlaceStatus): string =>
  tell(atlas, date !== null ? "standing.on" : asOf !== null ? "standing.asOf" : "standing.undated", {
    value: atlas.names.text(value),
    date: dateText(atlas, date ?? asOf ?? ""),
  });

const newest = (all: readonly PlaceStatus[]): PlaceStatus | undefined =>
  all.filter(({ asOf, date }) => asOf !== null && date === null).at(-1) ?? all.at(-1);

/** What else is asked of a standing, in the words of its records: liaison officers. */
const ofSubjects = (all: readonly PlaceStatus[], { subjects }: Question): readonly PlaceStatus[] =>
  subjects.length === 0
    ? all
    : all.filter(({ value }) => subjects.some(({ find }) => find.some((word) => value.toLowerCase().includes(word))));

/** How stands X towards an organisation: since when, what then, and beside others? */
export const standing: Template = {
  id: "standing",
  cues: [
    "when",
    "since",
    "before",
    "after",
    "sign",
    "open",
    "begin",
    "change",
    "compare",
    "six",
    "who",
    "how-many",
    "today",
    "join",
    "region",
    "member",
    "between",
    "person",
    "where",
    "seat",
  ],
  precise: true,
  dated: true,
  examples: [
    "Since when does Montenegro have an agreement with Frontex?",
    "Albania and Serbia compared in the EU",
    "Which of the six have an agreement with Eurojust?",
  ],
  answer: (question, atlas): Found | null => {
    const { economies, towns, bodies, without, cues, dates } = question;
    const [body, ...more] = bodies;
    const organisation = organisationIn(body, atlas);
    if (organisation === null || body === undefined || more.length + without.length + towns.length > 0) return null;
    if (!question.asks && cues.size === 0) return null;
    const period = periodOf(dates, cues, atlas.dataset.edition.date);
    if (dates.length > 0 && period === null) return null;
    // Agreements between two are no standing of one.
    const subjects = question.subjects.filter(
      ({ id }) => !["agreement", "cooperation", "police", "border"].includes(id),
    );
    const asked = { ...question, subjects };
    if (subjects.some(({ find }) => find.length === 0)) return null;
    const places = economies.length > 0 ? economies : cues.has("six") ? ofTheRegion(atlas) : [];
    if (places.length === 0) return null;
    return places.length === 1
      ? tellOne(atlas, places[0] ?? "", body, organisation, asked, period)
      : tellSeveral(atlas, places, body, organisation, asked, period, question.subjects);
  },
};

function tellOne(
  atlas: Atlas,
  place: PlaceId,
  body: Body,
  organisation: StatusOrganisation,
  question: Question,
  period: Period | null,
): Found | null {
  const all = standingOf(atlas, place, organisation)?.all ?? [];
  const chosen = ofSubjects(all, question).filter(({ date }) =>
    period === null ? true : date !== null && liesIn(date, null, period) === "in",
  );
  const words = { place: namePlace(atlas, place), body: nameBody(atlas, body) };
  const step = { kind: "record", target: placeTarget(place) } as const;
  const name = tell(atlas, `organisation.${organisation}`);
  const notes = [
    ...(question.cues.has("person") ? [tell(atlas, "none.person")] : []),
    ...gapsOf(atlas, [placeTarget(place)]).filter((text) => text.includes(name.replace(/^the /, ""))),
  ];
  if (all.length === 0)
    return { verdict: "unknown", parts: say(atlas, "standing.unknown", words), notes, evidence: null, step };
  if (chosen.length === 0) {
    const key = period === null ? "standing.noneOfKind" : "standing.noneThen";
    const last = newest(all);
    return {
      verdict: "none",
      parts: say(atlas, key, {
        ...words,
        span: period === null ? "" : spanText(atlas, period),
        now: last === undefined ? "" : describeStatus(atlas, last),
      }),
      notes,
      evidence: restsOn([last]),
      step,
    };
  }
  // States that stayed are told once, by the newest; steps in the order of time.
  const last = newest(chosen);
  const told = chosen.filter((status) => status === last || status.date !== null || status.asOf === null);
  const list = told.map((status): AnswerPart => ({ text: describeStatus(atlas, status), target: null }));
  return {
    verdict: "found",
    parts: say(atlas, period === null ? "standing.steps" : "standing.then", {
      ...words,
      span: period === null ? "" : spanText(atlas, period),
      list: listed(atlas, list, 8),
    }),
    notes,
    evidence: restsOn(told),
    step,
  };
}

/** The dated steps by which agreements are told where members are none, the first of each. */
function tellSeveral(
  atlas: Atlas,
  places: readonly PlaceId[],
  body: Body,
  organisation: StatusOrganisation,
  question: Question,
  period: Period | null,
  named: Question["subjects"],
): Found | null {
  const agreements = named.some(({ id }) => id === "agreement");
  const rows = places.map((place) => {
    const all = ofSubjects(standingOf(atlas, place, organisation)?.all ?? [], question).filter(({ date }) =>
      period === null ? true : date !== null && liesIn(date, null, period) === "in",
    );
    const agreed = memberships.has(organisation)
      ? []
      : all.filter(({ value, date }) => /agreement|arrangement/.test(value) && date !== null);
    const last = newest(all);
    const timed =
      agreements ||
      question.cues.has("compare") ||
      question.cues.has("when") ||
      question.cues.has("sign") ||
      period !== null;
    const told = timed && agreed.length > 0 ? agreed : last === undefined ? [] : [last];
    return { place, told, last };
  });
  const known = rows.filter(({ told }) => told.length > 0);
  if (known.length === 0) return null;
  const list = rows.map(({ place, told }): readonly AnswerPart[] => [
    namePlace(atlas, place),
    {
      text: `: ${told.length === 0 ? tell(atlas, "standing.nothing") : told.map((status) => describeStatus(atlas, status)).join(", ")}`,
      target: null,
    },
  ]);
  const name = tell(atlas, `organisation.${organisation}`).replace(/^the /, "");
  const gaps = places.flatMap((place) => gapsOf(atlas, [placeTarget(place)])).filter((text) => text.includes(name));
  const [one, two, ...others] = places;
  return {
    verdict: "found",
    parts: say(atlas, "standing.several", {
      body: nameBody(atlas, body),
      count: known.length,
      list: list.flatMap((row, at) => (at === 0 ? row : [{ text: "; ", target: null }, ...row])),
    }),
    notes: [...new Set(gaps)],
    evidence: restsOn(known.flatMap(({ told }) => told)),
    step:
      one !== undefined && two !== undefined && others.length === 0
        ? { kind: "record", target: targetOf("pair", pairOf(one, two)) }
        : { kind: "view", view: "table", period: null },
  };
}
