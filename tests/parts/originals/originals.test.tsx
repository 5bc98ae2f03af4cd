import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Dataset, Statement } from "../../../src/dataset/model.ts";
import { fingerprintText } from "../../../src/originals/fingerprint.ts";
import { realDataset } from "../../support/realScene.ts";
import { renderReport } from "../../support/renderReport.tsx";

const real = realDataset();
/** A made-up document that has headings of the report, and statements that restate its paragraphs. */
const paragraphs = {
  coast: "Lamps burn along the whole coast (Bechev et al., 2015).",
  bells: "Bells ring.",
  trust: "Keepers trust their almanac.",
};
const copy = ["1. Overview", paragraphs.coast, paragraphs.bells, "Trust issues", paragraphs.trust].join("\n");
const [model] = real.statements;
if (model === undefined) throw new Error("The dataset holds no statement.");
const statement = (id: string, section: string, paragraph: number, original: string, text: string): Statement => ({
  ...model,
  id,
  section,
  text,
  content: [{ type: "text", value: text }],
  citations: id === "coast" ? ["bechev-2015"] : [],
  locator: { document: "k4d-709", section, paragraph, fingerprint: fingerprintText(original) },
  about: [],
  editorNote: null,
});
// Little beside them: each test makes the whole page of the report.
const dataset: Dataset = {
  ...real,
  references: real.references.filter(({ id }) => id === "bechev-2015"),
  figures: [],
  conflicts: [],
  statements: [
    statement("coast", "k4d-1", 1, paragraphs.coast, "The coast has lamps."),
    statement("bells", "k4d-1", 2, paragraphs.bells, "There is a ringing of bells."),
    statement("trust", "k4d-6-2", 1, paragraphs.trust, "Their almanac is trusted by keepers."),
  ],
};

const open = () => {
  const user = userEvent.setup({ applyAccept: false });
  renderReport(dataset);
  // To look for a control by its label compares every label with every element of the page.
  const label = screen.getByText("Choose a text file, or drop it anywhere on this text").closest("label");
  const picker = label?.control ?? document.body;
  return { user, upload: (text: string, name = "copy.txt") => user.upload(picker, new File([text], name)) };
};
const status = (): HTMLElement => screen.getByRole("status");
const article = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-statement="${id}"]`);
  if (found === null) throw new Error(`The statement ${id} is not shown.`);
  return found;
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("a copy of the reader's own", () => {
  test("there is no original to show before a file was opened", () => {
    open();
    expect(within(article("coast")).queryByRole("button", { name: "Original" })).toBeNull();
  });

  test("a complete copy is recognised, and each statement shows its paragraph", async () => {
    const { upload } = open();
    await upload(copy);
    expect(await screen.findByText(/complete: all 3 restated paragraphs were found word for word/)).toBeDefined();
    const original = await waitFor(() => within(article("coast")).getByText("Original paragraph"));
    const text = original.closest("aside")?.textContent ?? "";
    expect(text).toContain(paragraphs.coast);
    expect(text).toContain("Bechev et al., 2015: in the original as “Bechev et al., 2015”");
  });

  test("the words in common are marked in the original and in the statement", async () => {
    const { upload } = open();
    await upload(copy);
    await waitFor(() => within(article("coast")).getByText("Original paragraph"));
    const marked = (selector: string): readonly string[] =>
      [...article("coast").querySelectorAll(`${selector} mark`)].map((mark) => mark.textContent ?? "");
    expect(marked(".statement-text")).toEqual(["coast", "lamps"]);
    expect(marked(".original-text")).toEqual(["Lamps", "coast"]);
  });

  test("the original of one statement can be folded away", async () => {
    const { user, upload } = open();
    await upload(copy);
    await waitFor(() => within(article("coast")).getByText("Original paragraph"));
    await user.click(within(article("coast")).getByRole("button", { name: "Original" }));
    expect(within(article("coast")).queryByText("Original paragraph")).toBeNull();
    expect(within(article("bells")).queryByText("Original paragraph")).not.toBeNull();
  });

  test("a truncated copy is matched in part, and says how much and what is missing", async () => {
    const { upload } = open();
    await upload(copy.slice(0, copy.indexOf("Trust issues")));
    expect(await screen.findByText(/in part: 2 of 3 restated paragraphs were found/)).toBeDefined();
    expect(status().textContent).toContain("Missing or changed in sections 6.2.");
    expect(within(article("trust")).queryByRole("button", { name: "Original" })).toBeNull();
  });

  test.each([
    ["", "the file is empty."],
    ["%PDF-1.7 …", "this is not a plain text file. Save the document as text first."],
    ["Dear reader, this is a letter.", "this text has no paragraph of the report or the leaflet in it."],
  ])("a wrong file is refused with its reason: %j", async (text, reason) => {
    const { upload } = open();
    await upload(text, "wrong.txt");
    await waitFor(() => expect(status().textContent).toContain(`wrong.txt: ${reason}`));
    expect(screen.queryByText(/found word for word/)).toBeNull();
  });

  test("nothing is kept unless the reader agrees; then it is there again until forgotten", async () => {
    const { user, upload } = open();
    await upload(copy);
    await screen.findByText(/all 3 restated paragraphs/);
    expect(localStorage).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.getByText("Kept in this browser.")).toBeDefined();
    cleanup();

    renderReport(dataset);
    expect(await screen.findByText(/all 3 restated paragraphs/)).toBeDefined();
    await waitFor(() => within(article("coast")).getByRole("button", { name: "Original" }));
    await user.click(screen.getByRole("button", { name: "Forget it" }));
    expect(screen.queryByText(/all 3 restated paragraphs/)).toBeNull();
    expect(within(article("coast")).queryByRole("button", { name: "Original" })).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  test("a browser that keeps nothing says so, and the copy is there meanwhile", async () => {
    const refusal = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "QuotaExceededError");
    });
    const { user, upload } = open();
    await upload(copy);
    await screen.findByText(/all 3 restated paragraphs/);
    await user.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.getByText(/does not allow pages to keep anything/)).toBeDefined();
    expect(within(article("coast")).getByRole("button", { name: "Original" })).toBeDefined();
    refusal.mockRestore();
  });
});
