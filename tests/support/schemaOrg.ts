import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A type of schema.org: what it is a kind of, and for each property the types that it may lead to. */
interface SchemaType {
  readonly parents: readonly string[];
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

/** Data types; what else a property may lead to is a thing with properties of its own. */
const literals = ["Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Boolean", "PronounceableText"];

/** The vocabulary of schema.org as `schema-dts` writes it down in types. */
function readVocabulary(): ReadonlyMap<string, SchemaType> {
  const file = fileURLToPath(new URL("schema.d.ts", import.meta.resolve("schema-dts")));
  const text = readFileSync(file, "utf8");
  const types = new Map<string, SchemaType>();
  for (const [, name = "", parents = "", body = ""] of text.matchAll(
    /^(?:export )?interface (\w+)Base(?: extends ([^{]+))? \{\n(.*?)^\}/gms,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\1">;/gm)].map(
      ([, property = "", range = ""]) => [property, range.split(" | ")] as const,
    );
    types.set(name, {
      parents: parents.split(",").map((parent) => parent.trim().replace(/Base$/, "")),
      properties: new Map(properties),
    });
  }
  // A type without properties of its own has no interface for them, only one that names the type.
  for (const [, name = "", parent = ""] of text.matchAll(/^export interface (\w+)Leaf extends (\w+)Base \{/gm)) {
    if (!types.has(name)) types.set(name, { parents: [parent], properties: new Map() });
  }
  return types;
}
const vocabulary = readVocabulary();

/** A type with all that it is a kind of. */
function lineOf(type: string): readonly string[] {
  return [type, ...(vocabulary.get(type)?.parents ?? []).flatMap(lineOf)];
}

function isFit(value: unknown, range: readonly string[]): boolean {
  if (typeof value === "object" && value !== null) {
    const type: unknown = Reflect.get(value, "@type");
    return typeof type === "string" && lineOf(type).some((kind) => range.includes(kind));
  }
  return range.some((kind) => literals.includes(kind) || kind.endsWith("Enumeration"));
}

/** What of a node of JSON-LD is no word of schema.org, or leads to what its property may not lead to. */
export function findSchemaProblems(node: object): readonly string[] {
  const type: unknown = Reflect.get(node, "@type");
  if (typeof type !== "string" || !vocabulary.has(type)) return [`no type: ${type}`];
  const properties = new Map(lineOf(type).flatMap((kind) => [...(vocabulary.get(kind)?.properties ?? [])]));
  return Object.entries(node)
    .filter(([key]) => !key.startsWith("@"))
    .flatMap(([key, value]) => {
      const range = properties.get(key);
      if (range === undefined) return [`${type} has no ${key}`];
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return values.flatMap((one) => [
        ...(isFit(one, range) ? [] : [`${key} of ${type} is no ${JSON.stringify(one).slice(0, 60)}`]),
        ...(typeof one === "object" && one !== null ? findSchemaProblems(one) : []),
      ]);
    });
}
