import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would run on alone while a core has nothing to do. */
const longest = [
  "sizes",
  "parts",
  "explore",
  "everything",
  "report",
  "first",
  "translated",
  "present",
  "print",
  "single",
  "pages",
  "search",
].map((name) => `/tests/e2e/${name}.test.ts`);

/** Begins with the longest files, on a machine that has never run them too; the others follow as the runner orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((ending) => moduleId.endsWith(ending));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
