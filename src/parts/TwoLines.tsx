import type { ReactNode } from "react";
import { useOnPaper } from "../ui/paper.ts";
import "./folds.css";

/** A text of which two lines are seen until it is opened, with what belongs to it; on paper all of it. */
export function TwoLines({ text, children }: { readonly text: ReactNode; readonly children: ReactNode }) {
  return (
    <details className="two-lines" open={useOnPaper()}>
      <summary>
        <span>{text}</span>
      </summary>
      {children}
    </details>
  );
}
