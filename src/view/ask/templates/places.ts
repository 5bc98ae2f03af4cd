import type { Mechanism, Participation } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { hasEnded } from "../../filter/presence.ts";
import { type AnswerPart, gapsOf, listed, restsOn, say } from "../answer.ts";
import { nameBody, namePlace, placesIn } from "../bodies.ts";
import type { Template } from "../template.ts";

/** Who pays for Y? What does X pay for? */
export const payers: Template = {
  id: "payers",
  cues: ["pay", "who", "today", "how-many", "region", "six"],
  examples: ["Who pays for SEESAC?", "What does Norway pay for?"],
  answer: ({ economies, towns, bodies: [body, ...more], without, subjects, cues, years }, atlas) => {
    if (!cues.has("pay") || towns.length + more.length + without.length + subjects.length + years.length > 0)
      return null;
    if (body === undefined) {
      const [place, ...others] = economies;
      if (place === undefined || others.length > 0) return null;
      const facts = (atlas.indexes.participationsByPlace.get(place) ?? []).filter(({ role }) => role === "donor");
      const list = facts.map(({ mechanism }) => nameBody(atlas, { kind: "mechanism", id: mechanism }));
      const key = facts.length === 0 ? "pay.nothing" : "pay.by";
      const parts = say(atlas, key, { place: namePlace(atlas, place), count: list.length, list: listed(atlas, list) });
      return {
        verdict: facts.length === 0 ? "none" : "found",
        parts,
        notes: [],
        evidence: restsOn(facts),
        step: { kind: "record", target: targetOf("place", place) },
      };
    }
    const mechanism = body.kind === "mechanism" ? atlas.indexes.mechanisms.get(body.id) : undefined;
    if (mechanism === undefined || economies.length > 1) return null;
    const target = targetOf("mechanism", mechanism.id);
    const step = { kind: "record", target } as const;
    const donors = (atlas.indexes.participationsByMechanism.get(mechanism.id) ?? []).filter(
      ({ role }) => role === "donor",
    );
    const [asked] = economies;
    const words = { body: nameBody(atlas, body) };
    if (asked !== undefined) {
      const facts = donors.filter(({ place }) => place === asked);
      const parts = say(atlas, facts.length > 0 ? "pay.yes" : "pay.no", {
        ...words,
        place: namePlace(atlas, asked),
      });
      return {
        verdict: facts.length > 0 ? "found" : "none",
        parts,
        notes: [],
        evidence: restsOn(facts.length > 0 ? facts : donors),
        step,
      };
    }
    const costs = donors.length > 0 ? [] : sharesOf(atlas, mechanism);
    if (costs.length > 0) {
      const list = listed(
        atlas,
        costs.map(({ part, note }) => [
          donorOf(part, (id) => namePlace(atlas, id), atlas.names.text),
          { text: ` (${note})`, target: null },
        ]),
      );
      const parts = say(atlas, "pay.shares", { ...words, list });
      return { verdict: "found", parts, notes: [], evidence: restsOn(costs.map(({ part }) => part)), step };
    }
    if (donors.length === 0) {
      const host = mechanism.host === null ? [] : [atlas.names.text(mechanism.host.value)];
      return {
        verdict: "none",
        parts: say(atlas, "pay.none", words),
        notes: host,
        evidence: restsOn([mechanism.host]),
        step,
      };
    }
    const list = listed(
      atlas,
      donors.map((part): AnswerPart => donorOf(part, (id) => namePlace(atlas, id), atlas.names.text)),
    );
    return {
      verdict: "found",
      parts: say(atlas, hasEnded(mechanism) ? "pay.had" : "pay.has", { ...words, list }),
      notes: [],
      evidence: restsOn(donors),
      step,
    };
  },
};

/** Who bears a part of the cost where nobody is named as a donor, with the words that say so. */
function sharesOf(atlas: Atlas, { id }: Mechanism): readonly { readonly part: Participation; readonly note: string }[] {
  return (atlas.indexes.participationsByMechanism.get(id) ?? []).flatMap((part) => {
    const note = part.note === null ? "" : atlas.names.text(part.note);
    return /\b(?:pays|paid|carried|bears|cost|EUR|USD)\b/.test(note) ? [{ part, note: note.replace(/\.$/, "") }] : [];
  });
}

function donorOf(
  { place, name }: Participation,
  ofPlace: (id: string) => AnswerPart,
  text: (prose: string) => string,
): AnswerPart {
  return place === null ? { text: text(name ?? ""), target: null } : ofPlace(place);
}

/** Where sits Y? What sits in a town or an economy? */
export const seat: Template = {
  id: "seat",
  cues: ["where", "seat", "who", "today", "member", "open", "region", "six"],
  examples: ["Where does SELEC sit?", "What has its seat in Sarajevo?"],
  answer: ({ economies, towns, bodies: [body, ...more], without, subjects, cues, years, leads, asks }, atlas) => {
    // "Is SELEC in Bucharest?"
    const inTown = body !== undefined && towns.length === 1 && asks && leads === "body";
    if (!cues.has("where") && !cues.has("seat") && !inTown) return null;
    // Who sits in a body is a member of it.
    if (body !== undefined && economies.length > 0 && leads === "place" && !cues.has("where")) return null;
    if (more.length + without.length + subjects.length + years.length > 0) return null;
    if (body === undefined) {
      const [place, ...others] = [...towns, ...economies];
      if (place === undefined || others.length > 0 || !cues.has("seat")) return null;
      const inPlace = ({ seat: own }: Mechanism): boolean =>
        own?.value === place || (own?.value != null && atlas.indexes.places.get(own.value)?.economy === place);
      const found = atlas.dataset.mechanisms.filter((mechanism) => inPlace(mechanism) && !hasEnded(mechanism));
      const list = found.map(({ id }) => nameBody(atlas, { kind: "mechanism", id }));
      const words = { place: namePlace(atlas, place), count: found.length, list: listed(atlas, list) };
      const parts = say(atlas, found.length === 0 ? "seat.noneIn" : "seat.in", words);
      return {
        verdict: found.length === 0 ? "none" : "found",
        parts,
        notes: [],
        evidence: restsOn(found.map((mechanism) => mechanism.seat)),
        step: { kind: "record", target: targetOf("place", place) },
      };
    }
    const mechanism = body.kind === "mechanism" ? atlas.indexes.mechanisms.get(body.id) : undefined;
    if (mechanism === undefined || economies.length + towns.length > 1) return null;
    const target = targetOf("mechanism", mechanism.id);
    const step = { kind: "record", target } as const;
    const town = mechanism.seat?.value ?? null;
    const words = { body: nameBody(atlas, body) };
    if (town === null) {
      const hosts = placesIn(atlas, mechanism, ["host"]);
      if (hosts.length > 0) {
        const parts = say(atlas, "seat.host", {
          ...words,
          list: listed(
            atlas,
            hosts.map((part) => donorOf(part, (id) => namePlace(atlas, id), atlas.names.text)),
          ),
        });
        return { verdict: "found", parts, notes: [], evidence: restsOn(hosts), step };
      }
      const notes = [
        ...gapsOf(atlas, [target]),
        ...(mechanism.seat?.note == null ? [] : [atlas.names.text(mechanism.seat.note)]),
      ];
      return {
        verdict: "none",
        parts: say(atlas, "seat.none", words),
        notes,
        evidence: restsOn([mechanism.seat]),
        step,
      };
    }
    const economy = atlas.indexes.places.get(town)?.economy ?? null;
    const parts = say(atlas, hasEnded(mechanism) ? "seat.had" : "seat.has", {
      ...words,
      town: namePlace(atlas, town),
      place: economy === null ? "" : namePlace(atlas, economy),
    });
    const notes = mechanism.seat?.note == null ? [] : [atlas.names.text(mechanism.seat.note)];
    return { verdict: "found", parts, notes, evidence: restsOn([mechanism.seat]), step };
  },
};

/** What is Y? */
export const about: Template = {
  id: "about",
  cues: ["purpose"],
  examples: ["What is WPON?", "What is the Berlin Process?"],
  answer: ({ economies, towns, bodies: [body, ...more], without, subjects, cues, years, asks }, atlas) => {
    if (body?.kind !== "mechanism" || !asks || cues.size === 0) return null;
    if (economies.length + towns.length + more.length + without.length + subjects.length + years.length > 0)
      return null;
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism === undefined || mechanism.summary === null) return null;
    const parts = say(atlas, "about", {
      body: { text: atlas.names.text(mechanism.name), target: targetOf("mechanism", mechanism.id) },
      summary: atlas.names.text(mechanism.summary.value),
    });
    return {
      verdict: "found",
      parts,
      notes: [],
      evidence: restsOn([mechanism.summary]),
      step: { kind: "record", target: targetOf("mechanism", mechanism.id) },
    };
  },
};
