import { useState } from "react";
import { Room } from "../../parts/Room.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { useAtlas } from "../../view/hooks.ts";
import { useCompared } from "./SideBySide.tsx";

const CompareAnything = lazyPart(
  () => import("./CompareAnything.tsx"),
  (module) => module.CompareAnything,
);

/** With nothing selected: the way into a comparison of anything, and while there is one, what else to put there. */
export function CompareStart() {
  const { translate } = useAtlas();
  const compared = useCompared();
  const [open, setOpen] = useState(false);
  if (useWrittenPage() !== null) return null;
  return (
    <>
      <p>
        <button
          type="button"
          className="button"
          aria-expanded={open || compared !== null}
          onClick={() => setOpen(!open)}
        >
          {translate("compare.start")}
        </button>
      </p>
      {open || compared !== null ? (
        <Room name="compare.start">
          <CompareAnything />
        </Room>
      ) : null}
    </>
  );
}
