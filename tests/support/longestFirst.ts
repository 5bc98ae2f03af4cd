import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, the longest first: begun last, one of them would run on alone while a core has nothing to do. The
 * two that draw most with WebGL stand apart, so that seldom two of them draw at a time.
 */
const longest = [
  "e2e/walks",
  "e2e/sizes",
  "e2e/parts",
  "e2e/explore",
  "e2e/everything",
  "e2e/report",
  "map/controller",
  "e2e/first",
  "e2e/translated",
  "e2e/present",
  "e2e/print",
  "e2e/single",
  "e2e/pages",
  "e2e/search",
].map((name) => `/tests/${name}.test.ts`);

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
