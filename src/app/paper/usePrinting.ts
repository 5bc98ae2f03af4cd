import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * True from the moment the browser is about to print until it has printed. What is drawn for it stands in the page before
 * the browser lays out the sheets, which it does right after the event.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    // A browser that waits for letters leaves the medium and comes back to it before it has printed.
    let asked = false;
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    const ask = (): void => {
      asked = true;
      begin();
    };
    const finish = (): void => {
      asked = false;
      end();
    };
    // Browsers that look at the page as a printer would, without printing it, change the medium alone.
    const follow = (): void => {
      if (asked) return;
      if (paper.matches) begin();
      else end();
    };
    window.addEventListener("beforeprint", ask);
    window.addEventListener("afterprint", finish);
    paper.addEventListener("change", follow);
    return () => {
      window.removeEventListener("beforeprint", ask);
      window.removeEventListener("afterprint", finish);
      paper.removeEventListener("change", follow);
    };
  }, []);
  return printing;
}
