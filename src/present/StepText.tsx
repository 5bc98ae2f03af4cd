import "../parts/story/story.css";
import "../text/late.ts";
import "./stepText.css";
import { Fragment } from "react";
import type { StoryCitation, StoryStep } from "../dataset/model.ts";
import { isTarget } from "../dataset/target.ts";
import { StoryBlocks } from "../parts/story/StoryBlocks.tsx";
import { StorySource } from "../parts/story/StorySource.tsx";
import { listSources } from "../parts/story/storySources.ts";
import { TargetLink } from "../parts/TargetLink.tsx";

/** The sources at a place of the text by their numbers in the list below it; a press shows what is cited. */
function Marks({
  targets,
  sources,
}: {
  readonly targets: readonly StoryCitation[];
  readonly sources: readonly StoryCitation[];
}) {
  return (
    <sup className="step-marks">
      <span>[</span>
      {targets.map((target, index) => {
        const number = sources.indexOf(target) + 1;
        const text = <span>{number}</span>;
        return (
          <Fragment key={target}>
            {index === 0 ? null : <span>, </span>}
            {isTarget(target) ? <TargetLink target={target}>{text}</TargetLink> : text}
          </Fragment>
        );
      })}
      <span>]</span>
    </sup>
  );
}

/** What a step says, or the notes for who says it, with the numbers of its sources. */
export function StepText({ step, of = "text" }: { readonly step: StoryStep; readonly of?: "text" | "notes" }) {
  const sources = listSources({ steps: [step] });
  return (
    <StoryBlocks
      blocks={of === "text" ? step.content : step.notesContent}
      mark={(targets) => <Marks targets={targets} sources={sources} />}
    />
  );
}

/** What a step and its notes rest on, numbered as in the text. */
export function StepSources({ step }: { readonly step: StoryStep }) {
  return (
    <ol className="step-sources">
      {listSources({ steps: [step] }).map((target) => (
        <li key={target}>
          <StorySource target={target} />
        </li>
      ))}
    </ol>
  );
}
