import { useId, useState } from "react";
import type { Scene } from "../scene/scene.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";

/** What stands below a picture: whose borders these are, which their licence wants seen, what is said of names and of the picture, whose data. */
export function footLinesOf({ attribution: [borders, ...others], notes }: Pick<Scene, "attribution" | "notes">) {
  return [...(borders === undefined ? [] : [borders]), ...notes, ...others];
}

/** Below the map: what belongs to the picture, in one line that opens over the map where it is longer. */
export function MapFoot({ lines }: { readonly lines: readonly string[] }) {
  const { translate } = useAtlas();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = translate(open ? "map.fewerNotes" : "map.allNotes");
  return (
    <div className="map-foot">
      <div className="map-foot-body" data-open={open ? "" : undefined}>
        <div className="map-foot-lines" id={id}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <button
          type="button"
          className="map-foot-door"
          aria-expanded={open}
          aria-controls={id}
          aria-label={name}
          title={name}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "down" : "up"} />
        </button>
      </div>
    </div>
  );
}
