/** What is told of records beside themselves: what happened, on what sources differ, what could not be found. */

import type { Field } from "./mechanisms.ts";
import type { IsoDate, Provenance, Source, Target } from "./provenance.ts";

export interface EventRecord extends Provenance {
  readonly id: string;
  readonly subject: Target;
  readonly date: IsoDate | null;
  /** End of the period in which it happened, when `date` is only the earliest possible. */
  readonly dateEnd: IsoDate | null;
  readonly type: string;
  readonly text: string;
}

export interface Conflict {
  readonly id: string;
  readonly about: readonly Target[];
  readonly question: string;
  readonly claims: readonly {
    readonly text: string;
    /** The number the claim gives, where the question is how many; in the unit of the figure it is about. */
    readonly value: number | null;
    readonly sources: readonly Source[];
  }[];
  /** The reading adopted. */
  readonly reading: string;
  readonly sources: readonly Source[];
}

export interface Gap {
  readonly id: string;
  readonly about: readonly Target[];
  /** Fields of work in which no body of the economies named in `about` was found; empty for any other gap. */
  readonly fields: readonly Field[];
  readonly text: string;
}
