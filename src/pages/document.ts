import { element, escapeText } from "../figure/svg.ts";
import { cardSize, type NamedCard } from "./card.ts";

/** The parts of a page as a whole document. Texts are not escaped; markup is. */
export interface DocumentParts {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Absolute where the site's address is known, else relative to the page. */
  readonly canonical: string;
  /** From the page to the atlas: `../../`. */
  readonly root: string;
  /** The style sheet, from the atlas on. */
  readonly styles: string;
  readonly contentPolicy: string;
  readonly siteName: string;
  /** The picture that messengers and networks show beside a link, and what it shows in words. */
  readonly card: NamedCard;
  /** JSON-LD, written; null for none. */
  readonly data: string | null;
  /** Markup of the body. */
  readonly body: string;
}

const property = (name: string, content: string): string => element("meta", { property: name, content });
const named = (name: string, content: string): string => element("meta", { name, content });

/** The meta elements of a card, for networks and messengers. */
export function describeCard({ address, alt }: NamedCard): readonly string[] {
  const [width, height] = cardSize;
  return [
    property("og:image", address),
    property("og:image:type", "image/png"),
    property("og:image:width", String(width)),
    property("og:image:height", String(height)),
    property("og:image:alt", alt),
    named("twitter:card", "summary_large_image"),
    named("twitter:image:alt", alt),
  ];
}

/** Elements without an end are written as HTML has them. */
const asHtml = (markup: string): string => markup.replace(/\/>/g, ">");

/** A whole HTML document, which needs no script. */
export function writeDocument(parts: DocumentParts): string {
  const { language, title, description, canonical, root, styles, siteName, card, data, body } = parts;
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: parts.contentPolicy }),
    named("viewport", "width=device-width, initial-scale=1"),
    element("title", {}, escapeText(title)),
    named("description", description),
    named("color-scheme", "light dark"),
    element("link", { rel: "canonical", href: canonical }),
    element("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" }),
    element("link", { rel: "stylesheet", href: `${root}${styles}` }),
    property("og:type", "article"),
    property("og:site_name", siteName),
    property("og:title", title),
    property("og:description", description),
    property("og:url", canonical),
    property("og:locale", language === "en" ? "en_GB" : language),
    ...describeCard(card),
  ].map(asHtml);
  const structured = data === null ? [] : [`<script type="application/ld+json">${data}</script>`];
  return [
    "<!doctype html>",
    element(
      "html",
      { lang: language },
      `\n<head>\n${[...head, ...structured].join("\n")}\n</head>\n<body>\n${body}\n</body>\n`,
    ),
    "",
  ].join("\n");
}
