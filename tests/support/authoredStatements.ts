import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A statement as its author wrote it, read without the compiler, to hold what the atlas shows against. */
export interface AuthoredStatement {
  readonly id: string;
  readonly about: readonly string[];
  /** Keys of the works cited, as often as they are cited. */
  readonly cited: readonly string[];
}

/** Every statement in `data/text/`, in the order of the files. */
export function readAuthoredStatements(): readonly AuthoredStatement[] {
  const folder = join(import.meta.dirname, "..", "..", "data", "text");
  return readdirSync(folder)
    .sort()
    .flatMap((document) => {
      const files = readdirSync(join(folder, document)).sort();
      return files.flatMap((file) => parse(readFileSync(join(folder, document, file), "utf8")));
    });
}

function parse(text: string): readonly AuthoredStatement[] {
  return text
    .split(/^:{3,}statement\{/m)
    .slice(1)
    .map((piece) => {
      const [attributes = "", ...rest] = piece.split("}");
      const body = rest.join("}").split(/^:::note/m)[0] ?? "";
      return {
        id: /#(\S+)/.exec(attributes)?.[1] ?? "",
        about: (/about="([^"]*)"/.exec(attributes)?.[1] ?? "").split(" ").filter((target) => target !== ""),
        cited: [...body.matchAll(/@([a-z0-9-]+)/g)].map(([, key]) => key ?? ""),
      };
    });
}
