import type { Confidence, Provenance, Source, WebSource } from "../dataset/model.ts";
import type { AuthoringSource } from "./schema/authoring.ts";

/** Provenance as written on a record. */
export interface AuthoringProvenance {
  readonly basis: Provenance["basis"];
  readonly basisNote: string | null;
  readonly inferredFrom: Provenance["inferredFrom"];
  readonly confidence: Confidence | "unverified";
  readonly asOf: string | null;
  readonly asOfNote: string | null;
  readonly sources: readonly AuthoringSource[];
}
/** Provenance as written on a part of a record; what is missing is inherited. */
export type EmbeddedProvenance = {
  readonly [K in keyof AuthoringProvenance]?: AuthoringProvenance[K] | undefined;
};

/** A source with its kind. */
export function buildSource(source: AuthoringSource): Source {
  return "url" in source ? buildWebSource(source) : { kind: "document", ...source };
}
/** A web page with its kind. */
export function buildWebSource(source: {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
}): WebSource {
  return { kind: "web", ...source };
}

/**
 * The whole provenance of a part. The date is inherited only along with the sources: a part with sources of its own and no
 * date has no known date.
 */
export function inheritProvenance(part: EmbeddedProvenance, record: AuthoringProvenance): AuthoringProvenance {
  const ownSources = part.sources !== undefined;
  const ownDate = part.asOf !== undefined || part.asOfNote !== undefined || ownSources;
  return {
    basis: part.basis ?? record.basis,
    basisNote: part.basisNote ?? (part.basis === undefined ? record.basisNote : null),
    inferredFrom: part.inferredFrom ?? (part.basis === undefined ? record.inferredFrom : null),
    confidence: part.confidence ?? record.confidence,
    asOf: ownDate ? (part.asOf ?? null) : record.asOf,
    asOfNote: ownDate ? (part.asOfNote ?? null) : record.asOfNote,
    sources: part.sources ?? record.sources,
  };
}

/** Compiled provenance; null when it is unverified and must not be shown. */
export function buildProvenance(provenance: AuthoringProvenance): Provenance | null {
  const { basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources } = provenance;
  if (confidence === "unverified") return null;
  return { basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources: sources.map(buildSource) };
}

/** A part without its provenance keys. */
export function withoutProvenance<T extends EmbeddedProvenance>(part: T): Omit<T, keyof AuthoringProvenance> {
  const {
    basis: _,
    basisNote: _1,
    inferredFrom: _2,
    confidence: _3,
    asOf: _4,
    asOfNote: _5,
    sources: _6,
    ...rest
  } = part;
  return rest;
}
