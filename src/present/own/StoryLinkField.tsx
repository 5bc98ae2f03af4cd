import "../../text/late.ts";
import { useEffect, useState } from "react";
import { CopyButton } from "../../parts/CopyButton.tsx";
import type { Draft } from "../../stories/draft.ts";
import { longestLink, writeStoryLink } from "../../stories/storyLink.ts";
import { useAtlas } from "../../view/hooks.ts";

/** Milliseconds without an edit after which the link is made anew. */
const pause = 400;

/** A link that holds the whole story, where it is short enough for mail; otherwise says by how much it is not. */
export function StoryLinkField({ draft }: { readonly draft: Draft }) {
  const { translate } = useAtlas();
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const timer = window.setTimeout(() => {
      writeStoryLink(draft).then(
        (end) => {
          if (current) setLink(`${document.baseURI.replace(/[?#].*$/, "")}${end}`);
        },
        () => undefined,
      );
    }, pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [draft]);
  if (link === null) return null;
  if (link.length > longestLink) {
    return <p className="muted own-hint">{translate("own.link.long", { length: link.length, most: longestLink })}</p>;
  }
  return (
    <div className="own-link">
      <CopyButton icon="link" label={translate("own.link.copy")} text={() => link} />
      <p className="muted own-hint">{translate("own.link.hint", { length: link.length })}</p>
    </div>
  );
}
