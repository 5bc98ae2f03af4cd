import { lazyPart } from "../../ui/lazyPart.tsx";

/** The shell of an embed, which only an embed loads. */
export const EmbedShell = lazyPart(
  () => import("./EmbedShell.tsx"),
  (module) => module.EmbedShell,
);
