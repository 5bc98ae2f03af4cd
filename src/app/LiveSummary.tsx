import { useEffect, useRef, useState } from "react";
import { definePart } from "../ui/part.ts";
import { useAtlas, useInView, useView } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";

/** Pause after the last change before it is read out, in milliseconds: a slider in motion would talk without end. */
const pause = 900;

const summaryPart = definePart(
  () => import("../view/filter/summarize.ts"),
  (module) => module.summarize,
);

/** What is on screen, said to screen readers after each change of filters; silent at the start. */
export function LiveSummary() {
  const { names, translate, language } = useAtlas();
  const { records } = useInView();
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const basis = useView((store) => store.view.basis);
  const layers = useView((store) => store.view.layers);
  const query = useView((store) => facetsOnly(store.view.query));
  const [said, setSaid] = useState("");
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const state = { year, since, basis, layers, query, selection: { kind: "none" } } as const;
    let current = true;
    const say = async (): Promise<void> => {
      const summarize = await summaryPart.load();
      if (current) setSaid(summarize(records, state, names, translate, language));
    };
    const timer = window.setTimeout(() => {
      // The heading, the chips and the lists say it too; the next change asks for the part anew.
      say().catch((error: unknown) => console.warn("The summary for screen readers could not be loaded.", error));
    }, pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [records, year, since, basis, layers, query, names, translate, language]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
