import type { Cue } from "../../../dataset/words.ts";
import type { AnswerKey } from "../../../text/answers.ts";
import { type AnswerStep, say } from "../answer.ts";
import type { Template } from "../template.ts";

/** What the page can do, by the cue that asks for it. Only what is there today is offered. */
const offers: readonly { readonly cue: Cue; readonly key: AnswerKey; readonly step: AnswerStep }[] = [
  { cue: "help-language", key: "help.language", step: { kind: "guide" } },
  { cue: "help-hide", key: "help.hide", step: { kind: "guide" } },
  { cue: "help-picture", key: "help.picture", step: { kind: "takeAlong", part: "picture" } },
  { cue: "help-find", key: "help.find", step: { kind: "guide" } },
  { cue: "help-download", key: "help.download", step: { kind: "takeAlong", part: "data" } },
  { cue: "help-cite", key: "help.cite", step: { kind: "takeAlong", part: "citation" } },
  { cue: "help-share", key: "help.share", step: { kind: "takeAlong", part: "link" } },
  { cue: "help-print", key: "help.print", step: { kind: "takeAlong", part: "paper" } },
  { cue: "help-embed", key: "help.embed", step: { kind: "takeAlong", part: "embed" } },
  { cue: "help-stories", key: "help.stories", step: { kind: "ownStories" } },
  { cue: "help-present", key: "help.present", step: { kind: "guide" } },
  { cue: "help-keys", key: "help.keys", step: { kind: "guide" } },
  { cue: "help-signs", key: "help.signs", step: { kind: "guide" } },
  { cue: "help-ask", key: "help.ask", step: { kind: "guide" } },
];

/** How does one take things along? */
export const help: Template = {
  id: "help",
  dated: true,
  cues: [],
  examples: [
    "How do I download the data?",
    "How do I cite this?",
    "How do I print?",
    "How do I share this view?",
    "How do I embed the map?",
    "How do I present this?",
    "How do I make a story of my own?",
    "Which keys are there?",
    "How do I find who works with whom?",
    "What does a dashed line mean?",
    "How do I get a picture of the map?",
    "How do I hide what is not in the report?",
    "Can I read this in another language?",
  ],
  answer: ({ cues, economies, bodies, years }, atlas) => {
    const [offer, second] = offers.filter(({ cue }) => cues.has(cue));
    // "How do I cite the police convention" asks for help; "reference of the police convention" may look for one.
    const named = economies.length + bodies.length + years.length > 0;
    if (offer === undefined || (named && !cues.has("how-else"))) return null;
    const parts = [
      ...say(atlas, offer.key),
      ...(second === undefined ? [] : [{ text: " ", target: null }, ...say(atlas, second.key)]),
    ];
    return { verdict: "found", parts, notes: [], evidence: null, step: offer.step };
  },
};
