import { useWrittenPage } from "../ui/writtenPage.ts";

/**
 * A link to a page elsewhere. In the atlas it opens beside it; a page without script is left as any other is. What is linked
 * learns nothing of where the reader comes from: such a page says so once, for all its links (`pages/document.ts`).
 */
export function WebLink({
  href,
  words,
  translated = true,
}: {
  readonly href: string;
  readonly words: string;
  /** False where the words are a title or an address, which no translator may touch. */
  readonly translated?: boolean;
}) {
  const beside = useWrittenPage() === null ? { rel: "noreferrer noopener", target: "_blank" } : {};
  return (
    <a className="link" translate={translated ? undefined : "no"} href={href} {...beside}>
      {words}
    </a>
  );
}
