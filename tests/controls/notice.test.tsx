import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { findUnknownColumns } from "../../src/app/checkColumns.ts";
import { AddressNotice } from "../../src/controls/Notice.tsx";
import { buildAtlas, buildKnownNames } from "../../src/view/atlas.ts";
import { AtlasContext, ViewContext } from "../../src/view/hooks.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { formatAddress, parseAddress } from "../../src/view/urlCodec.ts";
import { realDataset } from "../support/realScene.ts";

const dataset = realDataset();
const known = buildKnownNames(dataset);
const read = (address: string) => parseAddress(address, known);
afterEach(cleanup);

/** The notice that a reader sees who opens an address. */
function open(address: string) {
  const { state, rejected } = read(address);
  const store = createViewStore(state, rejected);
  render(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={buildAtlas(dataset, state)}>
        <AddressNotice />
      </AtlasContext>
    </ViewContext>,
  );
  return store;
}
const text = (): string | null => screen.getByRole("status").textContent;
/** The words of the notice come after its first sentence. */
async function textOf(address: string): Promise<string | null> {
  open(address);
  await waitFor(() => expect(text()).toContain("understood. "));
  return text();
}

describe("the notice names the part and what was taken instead", () => {
  test.each([
    ["?year=2100", "year=2100 is no year from 1993 to 2026, so the present is shown."],
    ["?view=globe", "view=globe is no view, so the map is shown."],
    ["?select=mechanism:nato", "select=mechanism:nato is not in the atlas, so nothing is selected."],
    ["?layers=agreements,ships", "layers=agreements,ships names a layer that is not there, so the usual ones are on."],
    ["?at=99,20,7", "at=99,20,7 is no place on the map, so it fits what is selected."],
    ["?since=never", "since=never is no year from 1993 to 2026, so nothing is compared."],
    ["?step=two", "step=two is no step, so a story begins at its first."],
    ["?view=table&view=matrix", "view=matrix stands beside view=table, which counts."],
    ["?q=table:nope", "table:nope is not known, so it is left out."],
    ["?q=economy:zz", "economy:zz is not known, so it is left out."],
    ["?q=foo:bar", "foo:bar is no filter, so it is searched for as text."],
  ])("%s", async (address, says) => {
    expect((await textOf(address))?.trim()).toBe(`Part of this address was not understood. ${says}`);
  });

  test("signs that turn the writing around are left out, and letters that run the other way turn nothing but themselves", async () => {
    await textOf("?view=%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D%E2%81%A7%00&year=%E2%80%8F2100%E2%81%A6");
    const parts = [...screen.getByRole("status").querySelectorAll("code")];
    expect(parts.map(({ textContent, dir }) => [textContent, dir])).toEqual([
      ["view=שלום", "ltr"],
      ["year=2100", "ltr"],
    ]);
  });

  test("a long value is cut between characters, many parts are counted", async () => {
    await textOf(`?view=${"%F0%9F%98%80".repeat(5000)}&select=x&theme=pink&lang=xx&map=globe`);
    expect(text()).toContain(`view=${"😀".repeat(40)}… is no view`);
    expect(text()).toContain("2 more parts were not understood.");
    expect(text()?.length).toBeLessThan(600);
  });

  test.each(["?mtm_campaign=a&pk_kwd=b&utm_source=c&fbclid=d&colour=red", "?select=Place:AL.&amp;view=table"])(
    "nothing for %s",
    (address) => {
      open(address);
      expect(text()).toBe("");
    },
  );
});

describe("what may be meant is offered", () => {
  test.each([
    ["?q=field:polce", "field:police", "q=field:police"],
    ["?q=feild:police", "field:police", "q=field:police"],
    ["?q=economy:albania%20economy:xk", "economy:al", "q=economy:xk%20economy:al"],
    ["?q=mechanism:selc", "mechanism:selec", "q=mechanism:selec"],
    ["?q=table:centers", "table:centres", "q=table:centres"],
    ["?view=tabel&year=2012", "view=table", "view=table&year=2012"],
    ["?select=mechansim:selec", "select=mechanism:selec", "select=mechanism:selec"],
    ["?layers=agrements,centres", "layers=agreements,centres", "layers=agreements,centres"],
    ["?theme=contrats", "theme=contrast", "theme=contrast"],
  ])("%s", async (address, suggestion, proper) => {
    const store = open(address);
    const link = await screen.findByRole("link", { name: `Did you mean ${suggestion}?` });
    expect(link.getAttribute("href")).toBe(`?${proper}`);
    await userEvent.click(link);
    expect(formatAddress(store.getState().view)).toBe(proper);
    expect(text()).toBe("");
  });

  test("nothing where nothing is near", async () => {
    open("?q=table:nope%20foo:bar%20field:polce");
    await screen.findByRole("link", { name: "Did you mean field:police?" });
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });
});

describe("q", () => {
  test.each([
    ["table:nope", ""],
    ["field:polce", ""],
    ["economy:zz", ""],
    ["mechanism:nope", ""],
    ["status:nope", ""],
    ["period:2019-2010", ""],
    ["matrix:nope", ""],
    ["compare:al,zz", ""],
    ["foo:bar", "foo:bar"],
    ["place:al", "place:al"],
  ])("%s is named; what remains is '%s'", (word, remains) => {
    const { state, rejected } = read(`?q=${word}%20field:police%20arms`);
    expect(state.query).toBe(`${remains === "" ? "" : `${remains} `}field:police arms`);
    expect(rejected).toEqual([{ key: "q", value: word, taken: remains === "" ? null : remains }]);
  });

  test.each([
    "Operation: Mrak",
    "Status: signed",
    "https://example.org/a",
    "10:30",
    "Mrak:operation",
    ":police",
    "a::b",
  ])("%s is a search", (words) => {
    expect(read(`?q=${encodeURIComponent(words)}`)).toMatchObject({ state: { query: words }, rejected: [] });
  });

  test("columns and orders are looked up in their table or matrix", () => {
    const unknown = (address: string) => findUnknownColumns(read(address).state);
    expect(unknown("?view=table&q=table:centres%20columns:name,nope,Town%20sort:-nope")).toEqual([
      "columns:nope",
      "sort:-nope",
    ]);
    expect(unknown("?view=table&q=columns:title,Signed%20sort:-signed")).toEqual([]);
    expect(unknown("?view=table&q=columns:all")).toEqual([]);
    expect(unknown("?view=matrix&q=sort:count")).toEqual([]);
    expect(unknown("?view=matrix&q=sort:signed")).toEqual(["sort:signed"]);
    expect(unknown("?view=map&q=sort:signed")).toEqual([]);
  });
});
