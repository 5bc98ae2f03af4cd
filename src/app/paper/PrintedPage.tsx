import { type ComponentType, useEffect, useState } from "react";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { RecordPage } from "../../panel/recordPage.ts";
import { definePart } from "../../ui/part.ts";
import { whenIdle } from "../../ui/whenIdle.ts";
import { useView } from "../../view/hooks.ts";
import type { ViewName } from "../../view/state.ts";
import { usePrinting } from "./usePrinting.ts";

const paperPart = definePart(
  () => import("./Paper.tsx"),
  (module) => module,
);

interface Loaded {
  readonly view: ViewName;
  readonly Paper: ComponentType<{ readonly outlines: OutlineTiers; readonly Body: ComponentType | null }>;
  readonly Body: ComponentType | null;
}

/**
 * The present view as a document for the printer, beside the page and only while it prints. A print cannot wait for a
 * download, so the code for it is fetched when the page is idle; `<html data-paper="ready">` says that it is there. Before
 * that, the page prints its text without the rest.
 */
export function PrintedPage({ outlines }: { readonly outlines: OutlineTiers }) {
  const view = useView((store) => store.view.view);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const printing = usePrinting();
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      await whenIdle();
      const { Paper, loadBody } = await paperPart.load();
      // A record's page that cannot be loaded is said in its place.
      const [Body] = await Promise.all([loadBody(view), RecordPage.load().catch(() => undefined)]);
      if (wanted) setLoaded({ view, Paper, Body });
    };
    load().catch((error: unknown) => console.warn("The printed page could not be loaded.", error));
    return () => {
      wanted = false;
    };
  }, [view]);
  const ready = loaded !== null && loaded.view === view;
  useEffect(() => {
    if (!ready) return;
    document.documentElement.dataset.paper = "ready";
    return () => {
      delete document.documentElement.dataset.paper;
    };
  }, [ready]);
  return ready && printing ? <loaded.Paper outlines={outlines} Body={loaded.Body} /> : null;
}
