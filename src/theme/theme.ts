import type { LinkKind } from "../dataset/model.ts";
/** What the map draws as a thing of its own: the kinds of link of the dataset, and three more. */
export type DrawnKind = LinkKind | "membership" | "centre" | "crossing";

/** All colours of one theme, `#rrggbb` unless said otherwise. One accent; the map is low in chroma so that links stand out. */
export interface Theme {
  readonly name: "light" | "dark" | "contrast";
  /** For the CSS property `color-scheme`. */
  readonly scheme: "light" | "dark";
  readonly ui: {
    /** Page behind everything. */
    readonly paper: string;
    /** Panel, cards, sheets. */
    readonly surface: string;
    /** Menus, tooltips, things above a surface. */
    readonly surfaceRaised: string;
    /** Text. */
    readonly ink: string;
    /** Secondary text; at least 4.5:1 on paper and surface. */
    readonly muted: string;
    /** Hairlines that only divide. */
    readonly line: string;
    /** Outlines of controls; at least 3:1 on surface. */
    readonly lineStrong: string;
    /** Links, pressed buttons, what is selected. */
    readonly accent: string;
    /** Accent under the pointer. */
    readonly accentStrong: string;
    /** Text on accent. */
    readonly accentInk: string;
    /** Quiet background of what is selected. */
    readonly accentSoft: string;
    readonly focus: string;
    /** Text of warnings and of what is uncertain. */
    readonly warning: string;
    readonly warningSoft: string;
    readonly danger: string;
    readonly dangerSoft: string;
    /** A CSS `box-shadow` value. */
    readonly shadow: string;
    /** A CSS colour with alpha, behind dialogs. */
    readonly scrim: string;
  };
  readonly map: {
    readonly sea: string;
    /** Land that takes no part in anything. */
    readonly backdrop: string;
    /** Land of participants outside the six, and of the six when the fill by memberships is off. */
    readonly land: string;
    readonly landCore: string;
    readonly coast: string;
    readonly borderBackdrop: string;
    readonly border: string;
    readonly borderCore: string;
    /** Fill of a member of the selected mechanism; hatch of the other roles. */
    readonly member: string;
    /** The same outside the six. */
    readonly memberBeyond: string;
    readonly memberHatch: string;
    /** Casing under patrols and markers, so that they lift off the border. */
    readonly casing: string;
    readonly label: string;
    readonly labelCore: string;
    readonly labelTown: string;
    readonly halo: string;
    /** Colour of what is selected. */
    readonly selected: string;
  };
  /** Fill by number of memberships, fewest first. */
  readonly ramp: readonly [string, string, string, string];
  readonly kinds: Readonly<Record<DrawnKind, string>>;
  /** Factor on line widths and marker sizes. */
  readonly weight: number;
}
