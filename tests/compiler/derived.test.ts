import { describe, expect, test } from "vitest";
import { compileFiles } from "../../src/compiler/compile.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const compiled = compileFiles(buildValidFiles()).dataset;

function compileValid(): Dataset {
  if (compiled === null) throw new Error("the valid tree does not compile");
  return compiled;
}

describe("what the compiler fills in", () => {
  test("participations leave their mechanism, with ids of place and role; unverified ones are left out", () => {
    const { participations } = compileValid();

    expect(participations.map(({ id, mechanism }) => [id, mechanism])).toEqual([
      ["selec--al--member", "selec"],
      ["selec--rs--member", "selec"],
      ["selec--xk--observer", "selec"],
      ["selec--customs-organisation--partner", "selec"],
    ]);
  });

  test("events get their subject and an id of kind, subject, date and type", () => {
    const { events } = compileValid();

    expect(events.map(({ id, subject }) => [id, subject])).toEqual([
      ["mechanism-seci--1996-12--founded", "mechanism:seci"],
      ["mechanism-seci--2011--ended", "mechanism:seci"],
      ["mechanism-selec--2011-10--opened", "mechanism:selec"],
    ]);
  });

  test("the life of a mechanism runs from its founding to its end; one that is active has no end", () => {
    const { mechanisms } = compileValid();

    expect(mechanisms.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["seci", "1996-12", "2011"],
      ["selec", "2011-10", null],
    ]);
  });

  test("a relation is stated on both sides", () => {
    const { mechanisms } = compileValid();

    expect(mechanisms.map(({ relations }) => relations.map(({ type, mechanism }) => [type, mechanism]))).toEqual([
      [["successor", "selec"]],
      [["predecessor", "seci"]],
    ]);
  });

  test("what a part does not say it inherits; a part with its own sources does not inherit a date", () => {
    const { participations } = compileValid();

    expect(participations[0]).toMatchObject({ basis: "report", confidence: "high", asOf: "2019" });
    expect(participations[0]?.sources).toEqual([
      { kind: "document", document: "k4d-709", section: "k4d-5-1", references: ["prezelj-2013"] },
    ]);
    expect(participations[2]).toMatchObject({ basis: "research", confidence: "medium", asOf: null });
    expect(participations[2]?.sources).toEqual([
      { kind: "web", url: "https://www.example.org/page", title: "A page", date: "2019-05" },
    ]);
  });

  test("what is unverified is left out and counted: one link, one participation, one event", () => {
    const dataset = compileValid();

    expect(dataset.links.map(({ id }) => id)).toEqual(["ag-al-xk", "op-three"]);
    expect(dataset.leftOutUnverified).toBe(3);
  });

  test("a statement has typed pieces, plain text with scholarly citations, works cited and locator", () => {
    const { statements } = compileValid();

    expect(statements[0]).toMatchObject({
      id: "k4d-5-1-documents",
      text: "Between the two there are 21 documents (Prezelj, 2013; Bechev et al., 2015).",
      content: [
        { type: "text", value: "Between the two there are 21 documents " },
        { type: "citation", references: ["prezelj-2013", "bechev-2015"] },
        { type: "text", value: "." },
      ],
      citations: ["prezelj-2013", "bechev-2015"],
      locator: { document: "k4d-709", section: "k4d-5-1", paragraph: 1, fingerprint: "0123456789ab" },
      about: ["pair:al-xk", "theme:component-training"],
      editorNote: null,
    });
    expect(statements[1]?.content[1]).toEqual({ type: "emphasis", value: "otherwise" });
    expect(statements[1]?.editorNote?.text).toBe("It was called SECI Centre.");
    expect(statements[1]?.editorNote?.sources.map((source) => (source.kind === "web" ? source.url : ""))).toEqual([
      "https://www.example.org/page",
      "https://www.example.org/page",
    ]);
  });

  test("a verified work has its full reference, another says what is known", () => {
    const full = new Map(compileValid().references.map((reference) => [reference.id, reference.full]));

    expect(full.get("bechev-2015")).toBe(
      "Bechev, D., Ejdus, F., & Taleski, D. (2015). Culture of Regional Cooperation. https://www.example.org/culture",
    );
    expect(full.get("prezelj-2013")).toBe("Prezelj (2013). (only author and year are known)");
    expect(full.get("leaflet")).toBe(
      "Regional Cooperation Council (RCC). (n.d.). Security Cooperation. (not confirmed in every part)",
    );
  });

  test("a body is cited in text by its acronym", () => {
    const leaflet = compileValid().references.find(({ id }) => id === "leaflet");

    expect(leaflet?.inText).toEqual({ authors: "RCC", year: "n.d." });
  });

  test("a paragraph left out carries its whole locator", () => {
    expect(compileValid().documents[0]?.leftOut).toEqual([
      {
        locator: { document: "k4d-709", section: "k4d-5", paragraph: 1, fingerprint: "abcdefabcdef" },
        reason: "Service notice.",
      },
    ]);
  });
});
