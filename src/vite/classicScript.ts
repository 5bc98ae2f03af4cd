import { join } from "node:path";
import { build } from "vite";

/**
 * A script of its own beside the program, as one text: `iife` runs without being a module, `es` is one. `entry`: path in the
 * project; `define`: what is written in for names. Throws when it cannot be built.
 */
export async function buildScript(
  format: "iife" | "es",
  root: string,
  entry: string,
  name: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { ...define },
    build: { write: false, target: "es2022", lib: { entry: join(root, entry), formats: [format], name } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`The script ${entry} has not been built.`);
  return chunk.code;
}

/** The same as a classic script. */
export const buildClassicScript = (
  root: string,
  entry: string,
  name: string,
  define?: Readonly<Record<string, string>>,
): Promise<string> => buildScript("iife", root, entry, name, define);
