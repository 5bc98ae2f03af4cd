import "../text/late.ts";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas } from "../view/hooks.ts";

/** A heading with the number of rows below it. `onCount`: opens the list whole where it is folded; then a press on the number does. */
export function CountedHeading({
  heading,
  count,
  id,
  level = 3,
  onCount,
}: {
  readonly heading: string;
  readonly count: number;
  /** Part of the address that leads here. */
  readonly id?: string;
  readonly level?: 3 | 4;
  readonly onCount?: () => void;
}) {
  const { translate } = useAtlas();
  // Only the atlas moves the focus to a heading that an address leads to.
  const still = useOnPaper() || id === undefined;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <Heading id={id} tabIndex={still ? undefined : -1} className={level === 3 ? undefined : "list-heading"}>
      <span>{heading}</span>{" "}
      {onCount === undefined ? (
        <span className="count">{count}</span>
      ) : (
        <button
          type="button"
          className="count count-link"
          title={translate("counts.showAll", { count })}
          onClick={onCount}
        >
          {count}
        </button>
      )}
    </Heading>
  );
}
