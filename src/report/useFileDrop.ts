import { type DragEvent, useState } from "react";
import { useOriginals } from "../parts/originals/originals.ts";
import { useActions } from "../view/hooks.ts";

/** Takes files that are dropped on an element as the reader's own copies of the documents. `dropping`: files are held over it. */
export function useFileDrop(): {
  readonly dropping: boolean;
  readonly handlers: Readonly<Record<"onDragOver" | "onDragLeave" | "onDrop", (event: DragEvent) => void>>;
} {
  const actions = useActions();
  const { open } = useOriginals();
  const [dropping, setDropping] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      setDropping(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setDropping(false);
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      actions.openPart("compare");
      open(files);
    },
  };
  return { dropping, handlers };
}
