import type { IsoDate, Target } from "../../dataset/model.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import type { Life } from "../../view/life.ts";
import type { TimelineMark, TimelineRow, UndatedMark } from "./timelineTypes.ts";

export const dated = (date: IsoDate | null): number | null => (date === null ? null : decimalYear(date));
/** A moment that lasts no longer, is hollow and bears no name of its own. */
export const moment = <Moment extends TimelineMark["moment"]>(name: Moment, date: IsoDate) => ({
  moment: name,
  date,
  at: decimalYear(date),
  to: null,
  open: false,
  filled: false,
  label: null,
});
export const byTime = (one: TimelineMark, two: TimelineMark): number => one.at - two.at;
/** What a row has that says nothing of its own. */
export const noRow = { target: null, places: [], life: null, undatedCount: 0, placeCount: 0 } as const;

/** What lies on the line of a row. */
interface Drawn {
  readonly marks: readonly TimelineMark[];
  readonly undated: readonly UndatedMark[];
  readonly life: Life | null;
}

/**
 * A row whose line is made when it is first read: of many rows only those in sight are, and their order does not depend on it.
 * A class, since an object with getters of its own takes several times as long to make.
 */
export class LaterRow implements TimelineRow {
  readonly placeCount = 0;
  private drawn: Drawn | null = null;

  constructor(
    readonly key: string,
    readonly target: Target,
    readonly places: readonly string[],
    private readonly draw: () => Drawn,
    readonly undatedCount = 0,
  ) {}
  private get line(): Drawn {
    this.drawn ??= this.draw();
    return this.drawn;
  }
  get marks(): readonly TimelineMark[] {
    return this.line.marks;
  }
  get undated(): readonly UndatedMark[] {
    return this.line.undated;
  }
  get life(): Life | null {
    return this.line.life;
  }
}
