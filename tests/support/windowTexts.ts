import { recordBareTexts } from "./bareTexts.ts";

/** Bare texts of the window that all files of a worker share. It is watched once, however many files there are. */
export const takeBareTexts = recordBareTexts(window);
