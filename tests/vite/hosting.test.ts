import { expect, test } from "vitest";
import { siteHeaders } from "../../src/vite/hosting/headers.ts";
import { writeRecipes } from "../../src/vite/hosting/recipes.ts";

const recipes = writeRecipes("The guide.");
const read = (name: string): string => recipes[name] ?? "";

test("every recipe that sets headers sets the same ones", () => {
  expect(Object.keys(siteHeaders)).toEqual([
    "Content-Security-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Access-Control-Allow-Origin",
  ]);
  for (const [name, value] of Object.entries(siteHeaders)) {
    expect(read("_headers")).toContain(`\n  ${name}: ${value}\n`);
    expect(read("hosting/nginx.conf")).toContain(`    add_header ${name} "${value}" always;\n`);
    expect(read("hosting/Caddyfile")).toContain(`		${name} "${value}"\n`);
  }
  expect(JSON.parse(read("hosting/objects.json")).responseHeaders).toEqual(siteHeaders);
});

test("no recipe says who may embed, allows anything inline, or forbids frames", () => {
  for (const [name, text] of Object.entries(recipes)) {
    expect([name, /frame-ancestors|unsafe-|X-Frame-Options/i.test(text)]).toEqual([name, false]);
  }
});

test("hosts that add up rules are given each header once", () => {
  const rules = read("_headers").split(/\n(?=\/)/);
  expect(rules.map((rule) => [rule.split("\n")[0], /Cache-Control/.test(rule)]).slice(1)).toEqual([
    ["/*", false],
    ["/assets/*", true],
    ["/sw.js", true],
  ]);
});
