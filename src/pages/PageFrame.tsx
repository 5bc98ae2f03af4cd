import type { ReactNode } from "react";
import { selectionKinds } from "../dataset/vocabulary.ts";
import { EditionFoot } from "../parts/EditionFoot.tsx";
import { pageText } from "../text/pages.ts";
import { useAtlas } from "../view/hooks.ts";
import type { SelectionKind } from "../view/state.ts";

/** What stands around every page: the way to the atlas and to the other pages, and at the foot what holds for all of them. */
export function PageFrame({
  root,
  kind,
  current,
  children,
}: {
  /** From the page to the atlas: `../../`. */
  readonly root: string;
  readonly kind: SelectionKind | "story" | "changes";
  /** The page is the list of its kind. */
  readonly current: boolean;
  readonly children: ReactNode;
}) {
  const { translate, language } = useAtlas();
  return (
    <>
      <a className="page-skip" href="#page">
        {pageText(language)("page.skip")}
      </a>
      <header className="page-bar">
        <p className="page-home">
          <a href={root}>{translate("app.title")}</a>
        </p>
        <nav aria-label={pageText(language)("page.kinds")}>
          <ul>
            {(["story", ...selectionKinds] as const).map((other) => (
              <li key={other}>
                <a href={`${root}${other}/`} aria-current={other === kind ? (current ? "page" : "true") : undefined}>
                  {pageText(language)(`page.list.${other}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
      <EditionFoot className="page-foot" root={root}>
        <p>
          <a className="link" href={`${root}changes/`} aria-current={kind === "changes" ? "page" : undefined}>
            {pageText(language)("changes.title")}
          </a>{" "}
          <a className="link" href={`${root}data/atlas.json`}>
            {pageText(language)("page.data")}
          </a>
        </p>
      </EditionFoot>
    </>
  );
}
