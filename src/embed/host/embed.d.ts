/**
 * Types of the embed script of the Western Balkans Cooperation Atlas: `<wb-atlas>`, the atlas in a frame. Each property is an
 * attribute of the same name; null and undefined take the attribute away.
 */

/** Events of `<wb-atlas>`; none of them bubbles. */
export interface WbAtlasEventMap {
  /** The atlas stands and answers. `view`: a query, as in the address of the atlas; `edition`: date and fingerprint of its data. */
  ready: CustomEvent<{ readonly edition: string; readonly view: string }>;
  /** Another view is shown, by the reader's hand or by the page. */
  viewchange: CustomEvent<{ readonly view: string }>;
  /** Something else is selected: `<kind>:<id>`, empty for nothing. */
  select: CustomEvent<{ readonly target: string }>;
  /** `view`: a part of a view was not understood, which `detail` names; `failed`: the atlas does not work. */
  error: CustomEvent<{ readonly code: "view" | "failed"; readonly detail: string }>;
}

export class WbAtlasElement extends HTMLElement {
  /** What is selected, `<kind>:<id>`, such as `mechanism:selec` or `pair:al-xk`. */
  select: string | null;
  /** `map`, `matrix`, `timeline`, `report` or `table`. */
  view: string | null;
  /** Layers that are on, separated by commas. */
  layers: string | null;
  year: string | null;
  since: string | null;
  /** `report`: only what the two documents say. */
  basis: string | null;
  /** `<lat>,<lon>,<zoom>` in degrees. */
  at: string | null;
  /** `light`: the map without WebGL. */
  map: string | null;
  q: string | null;
  /** `light`, `dark` or `contrast`; null: as the reader's system is set. */
  theme: string | null;
  /** Naming policy for Kosovo, which readers cannot change. */
  naming: string | null;
  story: string | null;
  step: string | null;
  /** `none`, `below`, `beside` or `words`. */
  panel: string | null;
  /** `full`, `press` or `picture`. */
  interaction: string | null;
  /** `frame`: the atlas fits into the frame; `height`: the frame takes the height of the atlas. */
  fit: string | null;
  /** Six hexadecimal digits, with or without `#`. */
  accent: string | null;
  /** Edition that was chosen. */
  edition: string | null;
  /** Folder of the atlas; null: that of the script. */
  src: string | null;
  /** CSS pixels, or a share in percent. */
  width: string | null;
  height: string | null;
  /** Name of the frame for who hears it. */
  label: string | null;
  /** `lazy`, as by default, or `eager`. */
  loading: string | null;
  /** What the frame may do, in place of the usual; `allow-scripts` is needed. */
  sandbox: string | null;

  /**
   * Shows a view, given as a query or as the whole address of one; resolved with the view that is shown then. A picture that
   * waits for a press begins its atlas. Rejected when the element is in no page or leaves it, when it is a picture only, and
   * when the atlas cannot be loaded.
   */
  setView(view: string): Promise<string>;
  /** The view that is shown now. */
  getView(): Promise<string>;

  addEventListener<Type extends keyof WbAtlasEventMap>(
    type: Type,
    listener: (this: WbAtlasElement, event: WbAtlasEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "wb-atlas": WbAtlasElement;
  }
}
