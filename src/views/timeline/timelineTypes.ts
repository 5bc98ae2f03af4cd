import type {
  Centre,
  Crossing,
  EventRecord,
  IsoDate,
  Link,
  LinkKind,
  Mechanism,
  Participation,
  PlaceStatus,
  Target,
} from "../../dataset/model.ts";
import type { Life } from "../../view/life.ts";

export type MarkKind = LinkKind | "centre" | "crossing" | "event" | "renaming" | "accession" | "standing";

/** Something that happened or held, on the line of its row. Years are decimal: 2013.5 is the middle of 2013. */
export type TimelineMark = MarkBase & Marked;
/** The record that a mark stands for, told apart by the moment. */
type Marked =
  | { readonly moment: "event"; readonly record: EventRecord }
  | { readonly moment: "accession"; readonly record: Participation }
  | { readonly moment: "standing"; readonly record: PlaceStatus }
  | { readonly moment: "renamed"; readonly record: Mechanism }
  | {
      readonly moment: "signed" | "in-force" | "from" | "to" | "agreed" | "opened";
      readonly record: Link | Centre | Crossing;
    };
interface MarkBase {
  readonly key: string;
  readonly kind: MarkKind;
  readonly target: Target;
  readonly date: IsoDate;
  readonly at: number;
  /** End of a bar; null for a single moment. */
  readonly to: number | null;
  /** The bar goes on today. */
  readonly open: boolean;
  /** Solid: in force, opened, a member. Hollow: signed or agreed only, other roles. */
  readonly filled: boolean;
  /** Of a renaming: the name until then. */
  readonly label: string | null;
}
/** What has no date: stands apart, beside the line. */
export interface UndatedMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly target: Target;
  /** Words of an event; null for everything else, which its name tells. */
  readonly text: string | null;
}
export interface TimelineRow {
  readonly key: string;
  /** What the row is about; null when it is several economies at once. */
  readonly target: Target | null;
  readonly places: readonly string[];
  /** Of a mechanism of which it is known. */
  readonly life: Life | null;
  readonly marks: readonly TimelineMark[];
  readonly undated: readonly UndatedMark[];
  /** Participations without a date of their own: counted, not drawn one by one. */
  readonly undatedCount: number;
  /** Of the row that gathers participants without any date: how many they are. */
  readonly placeCount: number;
}
export type SectionId = "mechanisms" | "agreements" | "patrols" | "operations" | "centres" | "crossings" | "accessions";
export interface TimelineSection {
  readonly id: SectionId;
  readonly rows: readonly TimelineRow[];
}
