import type { ReactNode } from "react";
import { SiteLink } from "../ui/SiteLink.tsx";
import { useAtlas } from "../view/hooks.ts";

/**
 * The foot of panel and pages: the notes on names, who answers for the lines, edition and licence, and where the software and
 * its terms are told. `root`: the way to the atlas, such as `../../`, empty within it. `children`: paragraphs before the last.
 */
export function EditionFoot({
  className,
  root = "",
  children,
}: {
  readonly className: string;
  readonly root?: string;
  readonly children?: ReactNode;
}) {
  const { dataset, namingNotes, translate } = useAtlas();
  const { date, hash } = dataset.edition;
  return (
    <footer className={`edition-foot ${className}`}>
      {namingNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>{dataset.naming.disclaimer}</p>
      <p>{`${translate("app.edition", { date, hash })}. ${translate("attribution.data")}`}</p>
      {children}
      <p>
        <SiteLink className="link" path={`${root}third-party-licences.txt`}>
          {translate("attribution.software")}
        </SiteLink>
      </p>
    </footer>
  );
}
