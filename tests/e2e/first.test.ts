import { describe, expect, test } from "vitest";
import { endOf, type FirstPageDriver, openFirstPage, type Places } from "./driver/first.ts";
import { siteAddress } from "./driver/open.ts";

const desk = { width: 1280, height: 800 } as const;
const phone = { width: 390, height: 844 } as const;
const six = ["ALBANIA", "BOSNIA ANDHERZEGOVINA", "KOSOVO*", "MONTENEGRO", "NORTHMACEDONIA", "SERBIA"];

async function withPage(
  options: Parameters<typeof openFirstPage>[0],
  look: (first: FirstPageDriver) => Promise<void>,
): Promise<void> {
  const first = await openFirstPage(options);
  try {
    await look(first);
  } finally {
    await first.close();
  }
}

/** Things of the first picture that stand elsewhere, or not at all, on the second. */
function moved(before: Places, after: Places): readonly string[] {
  return Object.entries(before).flatMap(([name, box]) => {
    const other = after[name];
    const far =
      other === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(...box.map((side, i) => Math.abs(side - (other[i] ?? 0))));
    return far <= 1 ? [] : [`${name}: ${box.join(" ")} -> ${other?.join(" ") ?? "nowhere"}`];
  });
}

describe("the page in the HTML", () => {
  test("stands without the program: words, links and the picture of the six", () =>
    withPage(desk, async (first) => {
      await first.parts.withhold("assets/index-*.js");
      await first.load(siteAddress());
      await first.prerendered();
      expect((await first.headings()).slice(0, 6)).toEqual([
        // The bar of this window has no room for the whole name beside its doors.
        "Cooperation Atlas",
        "Who works with whom in the Western Balkans, since when, and who says so",
        "Where to start",
        "The six economies",
        "Pairs with most links",
        "Stories, to follow step by step or to present",
      ]);
      expect((await first.names()).filter((name) => six.includes(name)).sort()).toEqual(six);
      expect(await first.names()).toContain("13");
      expect((await first.loadedLetters()).some((range) => range.startsWith("U+0-FF"))).toBe(true);
      expect(await first.shift()).toBeLessThanOrEqual(0.02);
    }));

  test("reads whole without script", () =>
    withPage({ ...phone, javaScript: false }, async (first) => {
      await first.load(`${siteAddress()}?select=mechanism:selec`);
      await first.prerendered();
      const words = await first.words();
      for (const part of ["Agreements, joint patrols, police centres", "SELEC", "Numbers from the documents"]) {
        expect(words).toContain(part);
      }
      const links = await first.recordLinks();
      expect(links.length).toBeGreaterThan(60);
      expect(links).toContain("mechanism/selec/");
      expect(links).toContain("pair/al-xk/");
      expect(links.filter((link) => link.startsWith("?select="))).toEqual([]);
      expect((await first.names()).filter((name) => six.includes(name)).sort()).toEqual(six);
    }));

  test("selects in the atlas at a press, where script runs", () =>
    withPage(desk, async (first) => {
      await first.parts.withhold("assets/index-*.js");
      await first.load(siteAddress());
      await first.prerendered();
      expect(await first.follow("Albania and Kosovo")).toBe("?select=pair:al-xk");
      // How the map is drawn asks for nothing else than this page.
      await first.load(`${siteAddress()}?map=light`);
      await first.prerendered();
      expect(await first.follow("Albania and Kosovo")).toBe("?select=pair:al-xk&map=light");
    }));

  test("is dark from the first frame where the system is", () =>
    withPage({ ...desk, theme: "dark" }, async (first) => {
      await first.parts.withhold("assets/index-*.js");
      await first.load(siteAddress());
      await first.prerendered();
      const [light, dark] = ["rgb(255, 253, 247)", await first.ground()];
      expect(dark).not.toBe(light);
      expect(await first.landColour()).not.toBe("");
    }));
});

describe("the program takes over without a jump", () => {
  test.each([desk, phone])("at $width × $height", (size) =>
    withPage(size, async (first) => {
      const data = await first.parts.hold("_virtual_atlas-dataset");
      await first.load(siteAddress());
      await first.prerendered();
      await data.asked;
      await first.lettered();
      const before = await first.places();
      // Six outlines, their names, and what lies between them.
      expect(Object.keys(before).length).toBeGreaterThan(40);
      data.release();
      await first.takenOver();
      expect(moved(before, await first.places())).toEqual([]);
      // Nor does what is in sight move when the parts that come after it stand.
      await first.whole();
      const inSight = Object.fromEntries(Object.entries(before).filter(([, [, top]]) => top < size.height));
      expect(moved(inSight, await first.places())).toEqual([]);
      // Nor its end, far below, when their styles have come.
      await first.hasAll();
      expect(endOf(before)).toBeDefined();
      expect(endOf(await first.places())).toEqual(endOf(before));
      expect(await first.shift()).toBeLessThanOrEqual(0.02);
    }),
  );

  test("what the reader has opened, scrolled, focused and typed stays", () =>
    withPage(desk, async (first) => {
      const data = await first.parts.hold("_virtual_atlas-dataset");
      await first.load(siteAddress());
      await first.prerendered();
      await first.use("What is missing", 400, "selec");
      data.release();
      await first.takenOver();
      expect(await first.used("What is missing")).toEqual({ open: true, scrolled: 400, focused: true, typed: "selec" });
    }));
});

describe("nothing moves by itself", () => {
  test.each([
    [desk, ["", "?view=report", "?select=mechanism:selec&view=report", "?view=matrix", "?view=timeline"]],
    [desk, ["?view=table", "?select=pair:al-xk", "?q=compare:al,xk&select=place:al"]],
    [phone, ["?view=report", "?view=table", "?select=mechanism:selec"]],
  ] as const)("in any view: %j %j", (size, queries) =>
    withPage(size, async (first) => {
      for (const query of queries) {
        await first.load(`${siteAddress()}${query}`);
        await first.whole();
        expect(await first.shift(), query).toBeLessThanOrEqual(0.02);
      }
    }),
  );

  test.each([desk, phone])("when the font comes late: %j", (size) =>
    withPage(size, async (first) => {
      // The program would wait for its font: without it the page stands in what the system has.
      await first.parts.withhold("assets/index-*.js");
      for (const address of ["", "mechanism/selec/", "place/al/"]) {
        const fonts = await first.parts.hold("*.woff2");
        await first.load(`${siteAddress()}${address}`);
        await fonts.asked;
        await first.painted();
        fonts.release();
        await first.painted(true);
        expect(await first.shift(), address).toBeLessThanOrEqual(0.02);
        await first.parts.restore("*.woff2");
      }
    }),
  );

  test.each([
    [desk, "RecordPage-*.js", "Albania and Kosovo"],
    [phone, "Filters-*.js", "Filters"],
  ] as const)("when a part comes late: %j %s", (size, file, press) =>
    withPage(size, async (first) => {
      const part = await first.parts.hold(file);
      await first.load(siteAddress());
      await first.started();
      await first.whole();
      await first.pressUnseen(press);
      await part.asked;
      await first.waiting();
      const before = await first.shift();
      part.release();
      await first.whole();
      expect((await first.shift()) - before).toBeLessThanOrEqual(0.02);
    }),
  );
});

test.each([
  [
    "?select=mechanism:selec",
    {
      lines: [
        "Centre",
        "Southeast European Law Enforcement Center",
        "SELEC",
        "Treaty body in Bucharest that links police and customs of eleven states; it hosts the prosecutors' group SEEPAG.",
        "Read its page, which needs no map",
      ],
      page: "mechanism/selec/",
    },
  ],
  ["?view=table", null],
  [
    "?theme=dark&q=compare:al,xk&select=place:al",
    {
      lines: ["Economy", "Albania", expect.stringContaining("Albania"), "Read its page, which needs no map"],
      page: "place/al/",
    },
  ],
])(
  "where the address asks for something else, its name stands and the page in the HTML is never seen: %s",
  (query, quiet) =>
    withPage(desk, async (first) => {
      const data = await first.parts.hold("_virtual_atlas-dataset");
      await first.load(`${siteAddress()}${query}`);
      await data.asked;
      if (quiet !== null) expect(await first.quietFrame()).toEqual(quiet);
      data.release();
      await first.started();
      expect(await first.wasSeen()).toBe(false);
      expect(await first.shift()).toBeLessThanOrEqual(0.02);
    }),
);
