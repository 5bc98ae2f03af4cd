/** What React finds wrong (keys, nesting, properties) and says on the console, until it is taken. */
const said: string[] = [];
const printError = console.error;
console.error = (...words: readonly unknown[]) => {
  const text = words.map(String).join(" ");
  // jsdom does not know the element `search` of HTML yet; browsers do.
  if (text.startsWith("The tag <%s> is unrecognized") && text.includes("search")) return;
  said.push(text);
  printError(...words);
};

/** Takes what was said since the last time. */
export function takeConsoleErrors(): readonly string[] {
  return said.splice(0);
}
