import { isEmbedded } from "./embedded.ts";

/** In an embed, the event on the window that tells the name of a file which was handed to the browser. */
export const savedEvent = "atlas-saved";

/** Hands a text (written as UTF-8) or bytes to the reader as a file. Nothing leaves the page. */
export function saveFile(fileName: string, type: string, content: string | Uint8Array<ArrayBuffer> | Blob): void {
  const whole = typeof content === "string" ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: whole }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The page around a frame may forbid it, about which a browser says nothing.
  if (isEmbedded()) window.dispatchEvent(new CustomEvent(savedEvent, { detail: fileName }));
  // Some browsers read the data only after the press is over, and say nothing when they have.
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
