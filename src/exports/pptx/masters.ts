import "../../text/late.ts";
import { element, escapeText } from "../../figure/svg.ts";
import type { Translate } from "../../text/translate.ts";
import { frames, namespaces, type Placeholder, places, treeHead, writePlaceholder } from "./places.ts";
import { emu, type Frame, slideHeight, slideWidth } from "./units.ts";

const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
const prompt = (text: string): string =>
  element("a:p", {}, element("a:r", {}, element("a:rPr", { lang: "en-GB" }) + element("a:t", {}, escapeText(text))));
/** The number of a slide, which the program keeps right. */
export const numberField = element(
  "a:p",
  {},
  element(
    "a:fld",
    { id: "{5A1F4A7E-6C1B-4B50-9C2E-7B7E4E0A9B01}", type: "slidenum" },
    element("a:rPr", { lang: "en-GB" }) + element("a:t", {}, "‹#›"),
  ) + element("a:endParaRPr", { lang: "en-GB" }),
);

const levels = (
  attributes: (level: number) => { readonly size: number; readonly bullet: boolean; readonly before?: number },
): string =>
  Array.from({ length: 9 }, (_, index) => {
    const { size, bullet, before = 600 } = attributes(index);
    return element(
      `a:lvl${index + 1}pPr`,
      {
        marL: bullet ? emu(14 * (index + 1)) : 0,
        indent: bullet ? -emu(14) : 0,
        algn: "l",
        rtl: 0,
        eaLnBrk: 1,
        hangingPunct: 1,
      },
      element("a:lnSpc", {}, element("a:spcPct", { val: 100_000 })) +
        element("a:spcBef", {}, element("a:spcPts", { val: before })) +
        (bullet
          ? element("a:buFont", { typeface: "Arial" }) + element("a:buChar", { char: "•" })
          : element("a:buNone", {})) +
        element(
          "a:defRPr",
          { sz: size * 100, kern: 1200 },
          element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" })) +
            element("a:latin", { typeface: "+mn-lt" }),
        ),
    );
  }).join("");

const textStyles = element(
  "p:txStyles",
  {},
  element(
    "p:titleStyle",
    {},
    element(
      "a:lvl1pPr",
      { algn: "l", rtl: 0, eaLnBrk: 1, hangingPunct: 1 },
      element("a:lnSpc", {}, element("a:spcPct", { val: 90_000 })) +
        element("a:spcBef", {}, element("a:spcPct", { val: 0 })) +
        element("a:buNone", {}) +
        element(
          "a:defRPr",
          { sz: 2800, b: 1, kern: 1200 },
          element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" })) +
            element("a:latin", { typeface: "+mj-lt" }),
        ),
    ),
  ) +
    element(
      "p:bodyStyle",
      {},
      levels(() => ({ size: 16, bullet: false })),
    ) +
    element(
      "p:otherStyle",
      {},
      levels(() => ({ size: 12, bullet: false })),
    ),
);

/** Of words in boxes that are no places of a layout, such as names on the map. */
export const defaultTextStyle = element(
  "p:defaultTextStyle",
  {},
  levels(() => ({ size: 12, bullet: false, before: 0 })),
);

const colourMap = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
};
const background = element(
  "p:bg",
  {},
  element(
    "p:bgPr",
    {},
    element("a:solidFill", {}, element("a:schemeClr", { val: "bg1" })) + element("a:effectLst", {}),
  ),
);

const titlePlace = (
  translate: Translate,
  frame: Frame,
  type: "title" | "ctrTitle",
  anchor: string,
  style = "",
): Placeholder => ({
  type,
  name: translate("deck.title"),
  frame,
  body:
    element("a:bodyPr", { vert: "horz", ...insets, anchor }, element("a:normAutofit", {})) +
    (style === "" ? element("a:lstStyle", {}) : style) +
    prompt(translate("deck.title")),
});
/** How places for words are called in the list of shapes. */
const placeNames = { [places.text]: "deck.text", [places.second]: "deck.second", [places.foot]: "deck.foot" } as const;
const textPlace = (translate: Translate, frame: Frame, index: keyof typeof placeNames, style = ""): Placeholder => ({
  type: "body",
  index,
  name: translate(placeNames[index]),
  frame,
  body:
    element("a:bodyPr", { vert: "horz", ...insets, anchor: "t" }, element("a:normAutofit", {})) +
    (style === "" ? element("a:lstStyle", {}) : style) +
    prompt(translate("deck.text")),
});
const numberPlace = (translate: Translate): Placeholder => ({
  type: "sldNum",
  index: places.number,
  name: translate("deck.number"),
  frame: frames.number,
  body:
    element("a:bodyPr", { vert: "horz", ...insets, anchor: "b" }) +
    element(
      "a:lstStyle",
      {},
      element(
        "a:lvl1pPr",
        { algn: "r" },
        element("a:defRPr", { sz: 1000 }, element("a:solidFill", {}, element("a:schemeClr", { val: "tx2" }))),
      ),
    ) +
    numberField,
});

const oneLevel = (size: number, colourName: string, bold = false): string =>
  element(
    "a:lstStyle",
    {},
    element(
      "a:lvl1pPr",
      { marL: 0, indent: 0 },
      element("a:buNone", {}) +
        element(
          "a:defRPr",
          { sz: size * 100, ...(bold ? { b: 1 } : {}) },
          element("a:solidFill", {}, element("a:schemeClr", { val: colourName })),
        ),
    ),
  );

/** Layouts, in the order of their files. A slide names one of them. */
export const layoutNames = ["cover", "step", "text"] as const;
export type LayoutName = (typeof layoutNames)[number];

function placesOf(layout: LayoutName, translate: Translate): readonly Placeholder[] {
  switch (layout) {
    case "cover":
      return [
        titlePlace(translate, { x: 72, y: 130, width: 816, height: 110 }, "ctrTitle", "b", oneLevel(44, "tx1", true)),
        {
          type: "subTitle",
          index: places.text,
          name: translate("deck.subtitle"),
          frame: { x: 72, y: 254, width: 760, height: 110 },
          body:
            element("a:bodyPr", { vert: "horz", ...insets, anchor: "t" }, element("a:normAutofit", {})) +
            oneLevel(20, "tx2") +
            prompt(translate("deck.subtitle")),
        },
        textPlace(translate, { x: 72, y: 400, width: 816, height: 110 }, places.foot, oneLevel(11, "tx2")),
      ];
    case "step":
      return [
        titlePlace(translate, frames.title, "title", "b"),
        textPlace(translate, frames.text, places.text),
        textPlace(translate, frames.notes, places.foot, oneLevel(8.5, "tx2")),
        numberPlace(translate),
      ];
    case "text":
      return [
        titlePlace(translate, frames.title, "title", "b"),
        textPlace(translate, frames.left, places.text, oneLevel(10, "tx1")),
        textPlace(translate, frames.right, places.second, oneLevel(10, "tx1")),
        numberPlace(translate),
      ];
  }
}

const tree = (content: string): string => element("p:spTree", {}, treeHead + content);

export function writeLayout(layout: LayoutName, translate: Translate): string {
  const content = placesOf(layout, translate).map((place, index) => writePlaceholder(place, index + 2));
  const type = { cover: "title", step: "obj", text: "obj" }[layout];
  return element(
    "p:sldLayout",
    { ...namespaces, type, preserve: 1 },
    element("p:cSld", { name: translate(`deck.layout.${layout}`) }, tree(content.join(""))) +
      element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
  );
}

export function writeMaster(layoutIds: readonly string[], translate: Translate): string {
  const content = [
    titlePlace(translate, frames.title, "title", "b"),
    textPlace(translate, frames.wide, places.text),
    numberPlace(translate),
  ].map((place, index) => writePlaceholder(place, index + 2));
  const layouts = layoutIds.map((id, index) => element("p:sldLayoutId", { id: 2_147_483_649 + index, "r:id": id }));
  return element(
    "p:sldMaster",
    namespaces,
    element("p:cSld", {}, background + tree(content.join(""))) +
      element("p:clrMap", colourMap) +
      element("p:sldLayoutIdLst", {}, layouts.join("")) +
      textStyles,
  );
}

/** Of the page of notes, points: A4 upright. */
const notesPage = { width: 540, height: 780 } as const;
export const notesSize = { cx: emu(notesPage.width), cy: emu(notesPage.height) };
const notesPicture: Frame = { x: 60, y: 50, width: 420, height: (420 * slideHeight) / slideWidth };
const notesText: Frame = { x: 54, y: 310, width: 432, height: 420 };

/** The places on a page of notes: the slide as it is, and what is said. */
export function notesPlaces(translate: Translate, body: string): readonly Placeholder[] {
  return [
    { type: "sldImg", name: translate("deck.slide"), frame: notesPicture, body: "" },
    { type: "body", index: 1, name: translate("deck.notes"), frame: notesText, body },
  ];
}

export function writeNotesMaster(translate: Translate): string {
  const body = element("a:bodyPr", { vert: "horz" }) + element("a:lstStyle", {}) + prompt(translate("deck.notes"));
  const content = notesPlaces(translate, body).map((place, index) => writePlaceholder(place, index + 2));
  return element(
    "p:notesMaster",
    namespaces,
    element("p:cSld", {}, background + tree(content.join(""))) +
      element("p:clrMap", colourMap) +
      element(
        "p:notesStyle",
        {},
        levels(() => ({ size: 12, bullet: false })),
      ),
  );
}
