import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileDataset } from "../../src/compiler/compile.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const link = "data/links/ag-al-xk.json";
const text = "data/text/k4d-709/05-01-selec.md";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-data-"));
  for (const [path, content] of buildValidFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string) => join(root, path);
const remove = (path: string) => rmSync(at(path), { recursive: true });
const write = (path: string, content: string | Uint8Array) => writeFileSync(at(path), content);
/** Bytes of a valid file with something done to them. */
const bytesOf = (path: string) => Buffer.from(buildValidFiles().get(path) ?? "");
function listed(): readonly string[] {
  return compileDataset(root).problems.map(
    ({ file, line, column, code }) => `${file}${line === null ? "" : `:${line}:${column}`} ${code}`,
  );
}

interface Damage {
  readonly what: string;
  readonly harm: () => void;
  readonly problems: readonly string[];
}
const damages: readonly Damage[] = [
  { what: "nothing wrong", harm: () => undefined, problems: [] },
  { what: "no data/", harm: () => remove("data"), problems: ["data missing-folder"] },
  {
    what: "a file in place of data/",
    harm: () => {
      remove("data");
      write("data", "x");
    },
    problems: ["data file-not-folder"],
  },
  {
    what: "data/ as a link that leads nowhere",
    harm: () => {
      remove("data");
      symlinkSync("nowhere", at("data"));
    },
    problems: ["data missing-folder"],
  },
  {
    what: "data/ as a link to itself",
    harm: () => {
      remove("data");
      symlinkSync("data", at("data"));
    },
    problems: ["data unreadable-file"],
  },
  { what: "a folder that is gone", harm: () => remove("data/links"), problems: ["data/links missing-folder"] },
  {
    what: "a folder of text that is gone",
    harm: () => remove("data/text/k4d-709"),
    problems: ["data/text/k4d-709 missing-folder"],
  },
  {
    what: "a folder under another name",
    harm: () => renameSync(at("data/links"), at("data/Links")),
    problems: ["data/Links unexpected-folder", "data/links missing-folder"],
  },
  {
    what: "a file in place of a folder",
    harm: () => {
      remove("data/links");
      write("data/links", "x");
    },
    problems: ["data/links unexpected-file"],
  },
  {
    what: "a file in place of the texts",
    harm: () => {
      remove("data/text");
      write("data/text", "x");
    },
    problems: ["data/text unexpected-file"],
  },
  {
    what: "a folder in place of a record",
    harm: () => {
      remove(link);
      mkdirSync(at(link));
      write(`${link}/inside.json`, "{}");
    },
    problems: [`${link} folder-not-file`],
  },
  {
    what: "a folder in place of a list",
    harm: () => {
      remove("data/places.json");
      mkdirSync(at("data/places.json"));
    },
    problems: ["data/places.json folder-not-file"],
  },
  {
    what: "a link to a file",
    harm: () => {
      renameSync(at(link), at("elsewhere.json"));
      symlinkSync(at("elsewhere.json"), at(link));
    },
    problems: [`${link} symbolic-link`],
  },
  {
    what: "a link that leads nowhere",
    harm: () => symlinkSync("nowhere.json", at("data/links/ag-al-rs.json")),
    problems: ["data/links/ag-al-rs.json symbolic-link"],
  },
  {
    what: "a link to itself in place of a list",
    harm: () => {
      remove("data/places.json");
      symlinkSync("places.json", at("data/places.json"));
    },
    problems: ["data/places.json symbolic-link"],
  },
  {
    what: "a link to the folder around it",
    harm: () => symlinkSync("..", at("data/links/loop")),
    problems: ["data/links/loop symbolic-link"],
  },
  {
    what: "a folder as a link",
    harm: () => {
      renameSync(at("data/links"), at("elsewhere"));
      symlinkSync(at("elsewhere"), at("data/links"));
    },
    problems: ["data/links symbolic-link"],
  },
  {
    what: "a pipe",
    harm: () => {
      execFileSync("mkfifo", [at("data/links/ag-al-rs.json")]);
    },
    problems: ["data/links/ag-al-rs.json not-a-file"],
  },
  {
    what: "a folder schema where records are read",
    harm: () => {
      mkdirSync(at("data/links/schema"));
      write("data/links/schema/x.json", "{}");
    },
    problems: ["data/links/schema/x.json unexpected-file"],
  },
  { what: "a file that begins with a dot", harm: () => write("data/links/.DS_Store", "\0"), problems: [] },
  {
    what: "a byte-order mark",
    harm: () => write(link, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(link)])),
    problems: [`${link}:1:1 byte-order-mark`],
  },
  {
    what: "UTF-16 with its mark",
    harm: () =>
      write(link, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytesOf(link).toString(), "utf16le")])),
    problems: [`${link} utf-16`],
  },
  {
    what: "UTF-16 without its mark",
    harm: () => write(link, Buffer.from(bytesOf(link).toString(), "utf16le")),
    problems: [`${link} utf-16`],
  },
  {
    what: "UTF-16 with the higher byte first",
    harm: () => write(text, Buffer.from(bytesOf(text).toString(), "utf16le").swap16()),
    problems: [`${text} utf-16`],
  },
  {
    what: "a byte of another encoding",
    harm: () => write(link, Buffer.from(bytesOf(link).toString().replace("police", "p\u00f6lice"), "latin1")),
    problems: [`${link}:5:7 broken-utf-8`],
  },
  {
    what: "a byte of another encoding in a text",
    harm: () => write(text, Buffer.from(bytesOf(text).toString().replace("called", "call\u00e9d"), "latin1")),
    problems: [`${text}:12:12 broken-utf-8`],
  },
  {
    what: "a file cut off within a character",
    harm: () => write(text, Buffer.concat([bytesOf(text), Buffer.from([0xc4])])),
    problems: [`${text}:18:1 broken-utf-8`],
  },
  {
    what: "a file far too large",
    harm: () => write(link, Buffer.alloc(5_000_000, 0x20)),
    problems: [`${link} unreadable-file`],
  },
];

describe("data/ as it may be found on a disk", { timeout: 60_000 }, () => {
  test.each(damages)("$what", ({ harm, problems }) => {
    harm();

    expect(listed()).toEqual(problems);
  });

  test("other faults are listed beside a file that cannot be read", () => {
    remove("data/places.json");
    symlinkSync("places.json", at("data/places.json"));
    write("data/gaps.json", "[");

    expect(listed()).toEqual(["data/gaps.json:1:2 broken-json", "data/places.json symbolic-link"]);
  });
});
