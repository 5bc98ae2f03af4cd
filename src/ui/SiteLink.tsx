import type { ReactNode } from "react";
import { siteAddress } from "./singleFile.ts";

/** A link to something that the site holds beside the atlas; nothing in a single file that knows of no site. */
export function SiteLink({
  path,
  className,
  download,
  children,
}: {
  readonly path: string;
  readonly className: string;
  /** The browser saves the file instead of showing it. */
  readonly download?: boolean;
  readonly children: ReactNode;
}) {
  const address = siteAddress(path);
  return address === null ? null : (
    <a className={className} href={address} download={download}>
      {children}
    </a>
  );
}
