import type { Pixel } from "../geometry/mercator.ts";
import type { SceneHit } from "../scene/hitTest.ts";
import type { Camera } from "../view/state.ts";

/** What the map says of itself in `data-state`. */
export type MapState = "loading" | "moving" | "idle" | "fallback" | "failed";
/** Who moved the map: the reader, or the application through `setCamera` or a new size. */
export type CameraOrigin = "user" | "app";
/** A thing within reach of the pointer. */
export type Hit = SceneHit;

/** What a map reports, whichever way it is drawn. Points are CSS pixels from its upper left corner. */
export interface MapEvents {
  readonly onState: (state: MapState) => void;
  /** After each movement. */
  readonly onCamera: (camera: Camera, origin: CameraOrigin) => void;
  /** Nearest first; no hits when the pointer is over nothing, no point when it has left the map. */
  readonly onHover: (hits: readonly Hit[], point: Pixel | null) => void;
  /** Nearest first, several when several are within reach, none for a press on nothing. */
  readonly onPress: (hits: readonly Hit[], point: Pixel) => void;
  readonly onContextLost: () => void;
  /** The first movement came in fewer than 15 frames a second. */
  readonly onSlow: () => void;
  /** The picture may be incomplete. */
  readonly onError: (error: { readonly message: string }) => void;
}

/** Words of the map in the language of the interface. */
export interface MapTexts {
  readonly label: string;
  readonly zoomWithControl: string;
  readonly zoomWithCommand: string;
  readonly moveWithTwoFingers: string;
}
