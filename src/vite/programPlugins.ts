import type { PluginOption } from "vite";
import { datasetPlugin } from "./datasetPlugin.ts";
import { documentFontsPlugin } from "./documentFontsPlugin.ts";
import { leaveOutPlugin } from "./leaveOutPlugin.ts";
import { originalsPlugin } from "./originalsPlugin.ts";
import { pictureFontsPlugin } from "./pictureFontsPlugin.ts";
import { plainEntitiesPlugin } from "./plainEntitiesPlugin.ts";
import { themePlugin } from "./themePlugin.ts";
import { topologyPlugin } from "./topologyPlugin.ts";

/** What the modules of the program come from that are not in `src/`, on the site and in the single file alike. */
export const programPlugins = (originals?: string): readonly PluginOption[] => [
  datasetPlugin(),
  originalsPlugin(originals),
  themePlugin(),
  topologyPlugin(),
  documentFontsPlugin(),
  leaveOutPlugin(),
  plainEntitiesPlugin(),
  pictureFontsPlugin(),
];
