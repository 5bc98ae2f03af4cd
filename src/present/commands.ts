/** What who presents can ask for, by key, by button or from the presenter window. */
export type Command =
  | { readonly type: "next" | "previous" | "first" | "last" }
  /** Reads on in a text that is longer than the screen, or goes to the next or previous step. */
  | { readonly type: "down" | "up" }
  | { readonly type: "goTo"; readonly step: number }
  /** Goes on or back in a matrix, a timeline or a text that is longer than the screen; no clicker does so by chance. */
  | { readonly type: "look"; readonly way: 1 | -1 }
  /** Back to what the step shows, from wherever the audience's questions have led. */
  | { readonly type: "return" }
  | { readonly type: "blank"; readonly colour: "black" | "white" }
  | {
      readonly type: "overview" | "notes" | "text" | "tools" | "fullScreen" | "presenter" | "search" | "add" | "leave";
    };

/** What stands over the step; of the moment, never kept. */
export interface Screen {
  readonly blank: "black" | "white" | null;
  readonly overview: boolean;
  readonly notes: boolean;
  /** The text of the step beside the picture. */
  readonly text: boolean;
  /** The bar with search and views, and the controls of the view. */
  readonly tools: boolean;
}
export const plainScreen: Screen = { blank: null, overview: false, notes: false, text: true, tools: false };

const keys: Readonly<Record<string, Command>> = {
  ArrowRight: { type: "next" },
  ArrowLeft: { type: "previous" },
  ArrowDown: { type: "down" },
  ArrowUp: { type: "up" },
  PageDown: { type: "next" },
  PageUp: { type: "previous" },
  " ": { type: "next" },
  Home: { type: "first" },
  End: { type: "last" },
  Backspace: { type: "return" },
  b: { type: "blank", colour: "black" },
  ".": { type: "blank", colour: "black" },
  w: { type: "blank", colour: "white" },
  o: { type: "overview" },
  f: { type: "fullScreen" },
  n: { type: "presenter" },
  t: { type: "text" },
  a: { type: "add" },
  "/": { type: "search" },
  Escape: { type: "leave" },
};

/** The command of a key; null for keys of others, and with a key held that makes another of it. */
export function readKey(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === " " && event.shiftKey) return { type: "previous" };
  if (event.key === "ArrowDown" && event.shiftKey) return { type: "look", way: 1 };
  if (event.key === "ArrowUp" && event.shiftKey) return { type: "look", way: -1 };
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** The step that a command leads to; null when it leads to none. `number` from 1. */
export function stepAfter(command: Command, number: number, steps: number): number | null {
  switch (command.type) {
    case "next":
    case "down":
      return Math.min(number + 1, steps);
    case "previous":
    case "up":
      return Math.max(number - 1, 1);
    case "first":
      return 1;
    case "last":
      return steps;
    case "goTo":
      return Math.min(Math.max(command.step, 1), steps);
    case "return":
      return number;
    default:
      return null;
  }
}

/**
 * What a command leaves over the step. Whoever goes to a step wants to see it; Esc closes one thing after the other, and
 * null says that nothing was left to close.
 */
export function screenAfter(command: Command, screen: Screen): Screen | null {
  switch (command.type) {
    case "blank":
      return { ...screen, blank: screen.blank === command.colour ? null : command.colour };
    case "overview":
    case "notes":
    case "text":
    case "tools":
      return { ...screen, [command.type]: !screen[command.type] };
    case "search":
      return { ...screen, tools: true, blank: null, overview: false };
    case "return":
      return { ...screen, blank: null, overview: false, tools: false };
    case "fullScreen":
    case "presenter":
    case "add":
    case "look":
      return screen;
    case "leave":
      if (screen.overview) return { ...screen, overview: false };
      if (screen.blank !== null) return { ...screen, blank: null };
      if (screen.notes) return { ...screen, notes: false };
      return screen.tools ? { ...screen, tools: false } : null;
    default:
      return { ...screen, blank: null, overview: false };
  }
}
