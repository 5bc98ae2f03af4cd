import { useEffect, useState } from "react";
import { mayKeep } from "../../ui/offline/mayKeep.ts";
import { definePart } from "../../ui/part.ts";
import { whenIdle } from "../../ui/whenIdle.ts";

const part = definePart(
  () => import("./Offline.tsx"),
  ({ KeptNote, NewerOffer }) => ({ KeptNote, NewerOffer }),
);

/** What keeps the atlas for use without network, when the map stands and nothing else is to do; null before, and where it may not. */
function useOffline() {
  const [loaded, setLoaded] = useState(part.peek);
  useEffect(() => {
    if (!mayKeep(window)) return;
    let current = true;
    whenIdle()
      .then(part.load)
      .then(
        (found) => {
          if (current) setLoaded(found);
        },
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, []);
  return loaded;
}

/** A line that says whether the atlas works without network; nothing where it cannot. */
export function KeptNote() {
  const loaded = useOffline();
  return loaded === null ? null : <loaded.KeptNote />;
}

/** Offers a newer edition that has come while the page stands; nothing as long as there is none. */
export function NewerOffer() {
  const loaded = useOffline();
  return loaded === null ? null : <loaded.NewerOffer />;
}
