import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { takeConsoleErrors } from "../support/consoleErrors.ts";
import { ownStyle } from "../support/quickStyle.ts";
import { realDataset } from "../support/realScene.ts";
import { renderPanel } from "../support/renderPanel.tsx";

afterEach(cleanup);

/** Elements of which the quick answer and that of the test browser differ. */
function findDifferent(): readonly string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const own = ownStyle(element);
    const quick = window.getComputedStyle(element);
    const same =
      own.display === quick.display &&
      own.visibility === quick.visibility &&
      own.pointerEvents === quick.pointerEvents &&
      own.getPropertyValue("display") === quick.getPropertyValue("display") &&
      own.getPropertyValue("visibility") === quick.getPropertyValue("visibility") &&
      own.getPropertyValue("pointer-events") === quick.getPropertyValue("pointer-events");
    return same ? [] : [element.outerHTML.slice(0, 120)];
  });
}

test("whether a thing is displayed and visible is answered quickly as the test browser answers it", async () => {
  await RecordPage.load();
  const dataset = realDataset();
  renderPanel(dataset, { selection: { kind: "crossing", id: dataset.crossings[0]?.id ?? "" } });
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div style="visibility: hidden"><b>within</b></div><p style="display: none">none</p><p style="color: red">red</p>
     <p style="pointer-events: none"><i>not pressed</i></p>
     <dialog><i>closed</i></dialog><dialog open><i>open</i></dialog><div hidden><i>within</i></div><input type="hidden" />
     <table><tbody><tr hidden><td><i>row</i></td></tr><tr><td>row</td></tr></tbody></table><template>t</template>
     <details><summary>one</summary><summary>two</summary></details><details open><summary>one</summary></details>
     <div popover>popover</div><style></style>`,
  );
  document.querySelector("style")?.remove();
  expect(findDifferent()).toEqual([]);
  expect(document.querySelectorAll("*").length).toBeGreaterThan(80);
});

test("a style that changes, and a style sheet, are seen at once", () => {
  document.body.innerHTML = "<p>words</p>";
  const words = document.body.querySelector("p") ?? document.body;
  expect(window.getComputedStyle(words).display).toBe("block");
  words.hidden = true;
  expect(window.getComputedStyle(words).display).toBe("none");
  words.hidden = false;
  document.body.style.visibility = "hidden";
  expect(window.getComputedStyle(words).visibility).toBe("hidden");
  document.body.removeAttribute("style");
  const sheet = document.createElement("style");
  sheet.textContent = "p { display: flex }";
  document.head.append(sheet);
  expect(window.getComputedStyle(words).display).toBe("flex");
  sheet.remove();
  expect(window.getComputedStyle(words).display).toBe("block");
  expect(window.getComputedStyle(words).fontSize).toBe(ownStyle(words).fontSize);
});

function Rows() {
  return (
    <ul>
      {["one", "two"].map((word) => (
        // biome-ignore lint/correctness/useJsxKeyInIterable: what is wrong here is what the test is about.
        <li>{word}</li>
      ))}
    </ul>
  );
}

test("what React finds wrong is said with the name of the component, though it keeps no stack for each element", () => {
  render(<Rows />);
  const [said = "", ...more] = takeConsoleErrors();
  expect(said).toContain('should have a unique "key" prop');
  expect(said).toContain("Rows");
  expect(more).toEqual([]);
  const [one, two] = [<b key="one" />, <b key="two" />];
  expect(Reflect.get(one, "_debugStack")).toBe(Reflect.get(two, "_debugStack"));
});
