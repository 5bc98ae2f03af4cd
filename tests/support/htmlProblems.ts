import { HtmlValidate } from "html-validate";

const rules = {
  "long-title": "off",
  "no-trailing-whitespace": "off",
  "no-inline-style": "error",
  "require-sri": "off",
} as const;
const strict = new HtmlValidate({ extends: ["html-validate:standard"], rules });
const withoutLandmarks = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { ...rules, "unique-landmark": "off", "aria-label-misuse": "off" },
});

/**
 * What is wrong with an HTML document, as "rule: message (line)"; none for a valid one. `landmarks`: their names too, which
 * are else asked of axe, since it knows that a section without a name is none.
 */
export async function findHtmlProblems(html: string, { landmarks = false } = {}): Promise<readonly string[]> {
  const { results } = await (landmarks ? strict : withoutLandmarks).validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
}
