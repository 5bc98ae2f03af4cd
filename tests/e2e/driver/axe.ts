import AxeBuilder from "@axe-core/playwright";
import { source } from "axe-core";
import type { Page } from "playwright-core";

/** Axe, which is not to write down the markup of each element that it looks at: a tenth of its work, and nobody reads it. */
const axeSource = `${source}; axe.configure({ noHtml: true });`;

/**
 * Breaches of WCAG 2.2 A and AA that axe finds on a page without frames, as "rule: element". `colours`: only those that another
 * theme can bring to a page that has none.
 */
export async function findBreaches(page: Page, colours: boolean): Promise<readonly string[]> {
  // Only what is wrong is asked for: then axe need not write down each element that is right.
  const axe = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ["violations"] });
  const asked = colours
    ? axe.withRules(["color-contrast", "link-in-text-block"])
    : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}
