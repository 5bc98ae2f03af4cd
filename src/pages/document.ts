import "../text/late.ts";
import { element, escapeText } from "../figure/svg.ts";
import { pageText } from "../text/pages.ts";
import type { Atlas } from "../view/atlas.ts";
import { cardFile, cardSize, type NamedCard } from "./card.ts";

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
  /** Attributes of the link by which editors find the embed of the page; null for none. */
  readonly oembed?: Readonly<Record<string, string>> | null;
  /** JSON-LD, written; null for none. */
  readonly data: string | null;
  /** Markup of the body. */
  readonly body: string;
}

/** Attributes of a meta element. */
export type Meta = Readonly<Record<string, string>>;
const property = (name: string, content: string): Meta => ({ property: name, content });
const named = (name: string, content: string): Meta => ({ name, content });
const meta = (attributes: Meta): string => element("meta", attributes);

/** The meta elements of a card, for networks and messengers. */
function describeCard({ address, alt }: NamedCard): readonly Meta[] {
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

/** What networks and messengers are told of the atlas itself; `address`: of its site, null where it is not known. */
export function describeAtlas({ translate }: Pick<Atlas, "translate">, address: string | null): readonly Meta[] {
  const title = translate("app.title");
  return [
    property("og:type", "website"),
    property("og:site_name", title),
    property("og:title", title),
    property("og:description", translate("card.line")),
    property("og:locale", "en_GB"),
    ...describeCard({ address: `${address ?? "./"}${cardFile}`, alt: translate("card.alt", { title }) }),
  ];
}

/** Attributes of the link by which feed readers find the changes of editions. */
export function linkFeed(root: string, language: string): Readonly<Record<string, string>> {
  const title = pageText(language)("changes.feed");
  return { rel: "alternate", type: "application/atom+xml", href: `${root}changes.atom`, title };
}

/** Elements without an end are written as HTML has them. */
const asHtml = (markup: string): string => markup.replace(/\/>/g, ">");

/** A whole HTML document, which needs no script. */
export function writeDocument(parts: DocumentParts): string {
  const { language, title, description, canonical, root, styles, siteName, card, data, body } = parts;
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: parts.contentPolicy }),
    ...[named("viewport", "width=device-width, initial-scale=1"), named("referrer", "no-referrer")].map(meta),
    element("title", {}, escapeText(title)),
    ...[named("description", description), named("color-scheme", "light dark")].map(meta),
    element("link", { rel: "canonical", href: canonical }),
    element("link", linkFeed(root, language)),
    ...(parts.oembed ? [element("link", parts.oembed)] : []),
    element("link", { rel: "icon", href: `${root}icon.svg`, type: "image/svg+xml" }),
    element("link", { rel: "stylesheet", href: `${root}${styles}` }),
    ...[
      property("og:type", "article"),
      property("og:site_name", siteName),
      property("og:title", title),
      property("og:description", description),
      property("og:url", canonical),
      property("og:locale", language === "en" ? "en_GB" : language),
      ...describeCard(card),
    ].map(meta),
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
