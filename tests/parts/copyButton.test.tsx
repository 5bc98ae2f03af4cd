import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { CopyButton } from "../../src/parts/CopyButton.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
beforeAll(() => {
  // jsdom has the element but not what opens and closes it.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function press(clipboard: Partial<Clipboard> | undefined): HTMLElement {
  vi.stubGlobal("navigator", { ...navigator, userAgent: navigator.userAgent, clipboard });
  renderInAtlas(dataset, <CopyButton icon="quote" label="Copy citation" text={() => "Haider, 2019, section 1."} />);
  const button = screen.getByRole("button", { name: "Copy citation" });
  button.focus();
  fireEvent.click(button);
  return button;
}

test("a clipboard that takes the text: the button says so", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  press({ writeText });
  await screen.findByRole("button", { name: "Copied" });
  expect(writeText).toHaveBeenCalledWith("Haider, 2019, section 1.");
  expect(screen.queryByRole("dialog")).toBeNull();
});

const failing: readonly (readonly [string, Partial<Clipboard> | undefined])[] = [
  ["refuses", { writeText: () => Promise.reject(new DOMException("Not allowed", "NotAllowedError")) }],
  [
    "throws at once",
    {
      writeText: () => {
        throw new TypeError("Illegal invocation");
      },
    },
  ],
  ["is missing", undefined],
  ["never answers", { writeText: () => new Promise<never>(() => undefined) }],
];

test.each(failing)(
  "a clipboard that %s: the text stands selected in a field, and closing it leads back",
  async (_, clipboard) => {
    const button = press(clipboard);
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text to copy" });
    expect(field.value).toBe("Haider, 2019, section 1.");
    expect(field.readOnly).toBe(true);
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, "Haider, 2019, section 1.".length]);
    expect(screen.getByRole("dialog").textContent).toContain("copy it with Ctrl+C");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe("Copy citation");
  },
);
