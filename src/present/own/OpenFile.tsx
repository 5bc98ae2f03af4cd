import "../../text/late.ts";
import { useRef, useState } from "react";
import type { Draft } from "../../stories/draft.ts";
import { type ReadFile, readStoryFile } from "../../stories/storyFile.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";

/** Bytes of a file that is looked at; a story has far fewer. */
const mostBytes = 4_000_000;

async function readChosen(file: File): Promise<ReadFile> {
  if (file.size > mostBytes) return { draft: null, problems: [{ fault: "tooLong", line: 0, what: "" }] };
  try {
    return readStoryFile(await file.text(), "");
  } catch {
    return { draft: null, problems: [{ fault: "notText", line: 0, what: "" }] };
  }
}

/** Opens a story from a file. What is wrong with it is listed, and what can be read of it is offered; nothing else changes. */
export function OpenFile({ onOpen }: { readonly onOpen: (draft: Draft) => void }) {
  const { translate } = useAtlas();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<(ReadFile & { readonly name: string }) | null>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const result = await readChosen(file);
    if (input.current !== null) input.current.value = "";
    if (result.draft !== null && result.problems.length === 0) onOpen(result.draft);
    else setRead({ ...result, name: file.name });
  };
  const draft = read?.draft ?? null;
  return (
    <div className="own-open">
      <label className="button own-file">
        <Icon name="file" />
        <span>{translate("own.open")}</span>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          accept=".md,.markdown,text/markdown,text/plain"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
      {read === null ? null : (
        <div className="own-faults" role="alert">
          <p>{translate(draft === null ? "own.file.unread" : "own.file.partly", { name: read.name })}</p>
          <ul>
            {read.problems.map(({ fault, line, what }) => (
              <li key={`${fault} ${line} ${what}`}>
                {line === 0 ? null : <strong>{`${translate("own.file.line", { line })} `}</strong>}
                <span>{translate(`own.fault.${fault}`, { what })}</span>
              </li>
            ))}
          </ul>
          {draft === null ? null : (
            <button
              type="button"
              className="button"
              onClick={() => {
                setRead(null);
                onOpen(draft);
              }}
            >
              {translate("own.file.open", { count: draft.steps.length })}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
