import { describe, expect, test } from "vitest";
import type { Link } from "../../../src/dataset/model.ts";
import {
  makeSpan,
  presenceIn,
  presenceWithin,
  type Span,
  spanOfLink,
  statusOfLinkIn,
  statusOfSiteIn,
} from "../../../src/view/filter/presence.ts";

const span = ({ from = null, to = null, sureUntil = null, over = false }: Partial<Span>): Span =>
  makeSpan(from, to, sureUntil, over);
const link = (part: Partial<Link>): Link => ({
  id: "l",
  kind: "agreement",
  topics: [],
  fields: ["general"],
  parties: ["al", "xk"],
  leads: [],
  supports: [],
  between: null,
  title: "",
  summary: null,
  signed: null,
  inForce: null,
  from: null,
  to: null,
  dateNote: null,
  status: "signed",
  statusNote: null,
  aggregate: null,
  where: [],
  point: null,
  along: null,
  facilitators: [],
  notes: null,
  basis: "research",
  basisNote: null,
  inferredFrom: null,
  confidence: "high",
  asOf: null,
  asOfNote: null,
  sources: [],
  ...part,
});

describe("presence in a year", () => {
  test("nothing known: never excluded, always doubted", () => {
    expect(presenceIn(span({}), 1900)).toBe("undated");
    expect(presenceIn(span({}), 2100)).toBe("undated");
  });
  test("begin and end count with their whole years", () => {
    const dated = span({ from: "2004-12-31", to: "2008-01-01", sureUntil: "2008-01-01", over: true });
    expect([2003, 2004, 2008, 2009].map((year) => presenceIn(dated, year))).toEqual([
      "absent",
      "present",
      "present",
      "absent",
    ]);
  });
  test("an end known only to lie in a period: sure, then doubted, then gone", () => {
    const left = span({ from: "2011-10-07", sureUntil: "2017-10-07", to: "2019-02", over: true });
    expect([2017, 2018, 2019, 2020].map((year) => presenceIn(left, year))).toEqual([
      "present",
      "end-unknown",
      "end-unknown",
      "absent",
    ]);
  });
  test("over, nobody says since when: doubted from the year after the last one known", () => {
    const ended = span({ from: "2004-11", sureUntil: "2004-11", over: true });
    expect([2003, 2004, 2005, 2020].map((year) => presenceIn(ended, year))).toEqual([
      "absent",
      "present",
      "end-unknown",
      "end-unknown",
    ]);
  });
  test("a period is touched at either edge", () => {
    const dated = span({ from: "2010", to: "2012", sureUntil: "2012", over: true });
    expect(presenceWithin(dated, 2012, 2015)).toBe("present");
    expect(presenceWithin(dated, 2000, 2010)).toBe("present");
    expect(presenceWithin(dated, 2013, 2015)).toBe("absent");
  });
});

describe("links", () => {
  test("an operation that is over with one date is there in that year only", () => {
    const first = link({ kind: "joint-operation", status: "ended", from: "2009-10-17" });
    const last = link({ kind: "joint-operation", status: "ended", to: "2016" });
    expect([2008, 2009, 2010].map((year) => presenceIn(spanOfLink(first), year))).toEqual([
      "absent",
      "present",
      "absent",
    ]);
    expect([2015, 2016, 2017].map((year) => presenceIn(spanOfLink(last), year))).toEqual([
      "absent",
      "present",
      "absent",
    ]);
    expect(statusOfLinkIn(first, 2009)).toBe("operating");
  });
  test("signed is not in force", () => {
    const border = link({ status: "in-force", signed: "2015-08-26", inForce: "2018-06-04" });
    expect([2015, 2017, 2018].map((year) => statusOfLinkIn(border, year))).toEqual(["signed", "signed", "in-force"]);
    expect(presenceIn(spanOfLink(border), 2016)).toBe("present");
  });
  test("without a date of entry into force, the date of the source decides", () => {
    const pursuit = link({ status: "in-force", signed: "2010", asOf: "2014" });
    expect([2010, 2013, 2014, 2020].map((year) => statusOfLinkIn(pursuit, year))).toEqual([
      "signed",
      "signed",
      "in-force",
      "in-force",
    ]);
  });
  test("what has ended was at work before", () => {
    const joint = link({ status: "ended", signed: "2019-07-12", from: "2019", to: "2025" });
    expect([2019, 2025, 2026].map((year) => statusOfLinkIn(joint, year))).toEqual(["operating", "operating", "ended"]);
  });
  test("planned stays planned; undated is unclear before the source's date", () => {
    expect(statusOfLinkIn(link({ status: "planned" }), 2030)).toBe("planned");
    const undated = link({ status: "operating", asOf: "2019" });
    expect([2005, 2019].map((year) => statusOfLinkIn(undated, year))).toEqual(["unclear", "operating"]);
  });
});

test("agreed is not operating", () => {
  const centre = { status: "operating", asOf: "2021-08" } as const;
  const at = (agreed: string | null, opened: string | null, year: number) =>
    statusOfSiteIn(centre, agreed, opened, year);
  expect(at("2013-12", "2014-03-24", 2013)).toBe("signed");
  expect(at("2013-12", "2014-03-24", 2014)).toBe("operating");
  expect(at("2015-05-25", null, 2019)).toBe("signed");
  expect(at("2015-05-25", null, 2021)).toBe("operating");
  expect(at(null, null, 2005)).toBe("unclear");
});
