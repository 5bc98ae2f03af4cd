import { expect, test } from "vitest";
import { askedPage } from "../../src/app/first/sayWhatIsAsked.ts";

test("an address names the page that stands for it while the atlas loads, where that says the same", () => {
  expect(askedPage("?select=mechanism:selec")).toBe("mechanism/selec/");
  expect(askedPage("?view=table&select=pair%3Aal-xk#outside")).toBe("pair/al-xk/");
  expect(askedPage("?story=albania-and-kosovo&step=3")).toBe("story/albania-and-kosovo/");
  expect(askedPage("?story=albania-and-kosovo&step=3&select=place:al")).toBe("place/al/");
  for (const other of ["", "?view=table", "?q=select=x", "?story=own-1234", "?select=../secret", "?select=place:"])
    expect(askedPage(other), other).toBeNull();
  for (const more of ["naming=un", "lang=sq", "basis=report", "present=1"])
    expect(askedPage(`?select=place:xk&${more}`), more).toBeNull();
});
