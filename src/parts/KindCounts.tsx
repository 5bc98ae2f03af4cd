import type { Link, Target } from "../dataset/model.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { countByKind, listParts } from "../view/counts.ts";
import { useAtlas } from "../view/hooks.ts";
import { TargetLink } from "./TargetLink.tsx";

/** The colour key of a link kind: the same colour and weight as on the map, with its name beside it. */
export function KindMark({ kind }: { readonly kind: Link["kind"] | "centre" | "crossing" }) {
  return <span className="kind-mark" data-kind={kind} />;
}

/** What the signs beside numbers of a list mean: the kinds that occur among `links`, by name. */
export function KindKey({ links }: { readonly links: readonly Link[] }) {
  const { translate } = useAtlas();
  return (
    <p className="kind-counts kind-key">
      {[...countByKind(links).keys()].map((kind) => (
        <span key={kind}>
          <KindMark kind={kind} />
          <span>{translate(`linkKinds.${kind}`)}</span>{" "}
        </span>
      ))}
    </p>
  );
}

/** How many links of each kind, each with its sign; kinds without any are left out. `of`: whose page lists them, where a number leads. */
export function KindCounts({ links, of }: { readonly links: readonly Link[]; readonly of?: Target }) {
  const { translate } = useAtlas();
  return (
    <span className="kind-counts">
      {[...countByKind(links)].map(([kind, count]) => {
        const words = (
          <>
            <KindMark kind={kind} />
            <span>{count}</span>
            <span className="visually-hidden">{` ${translate(`linkKinds.${kind}`)}`}</span>
          </>
        );
        return (
          <span key={kind} title={translate(`linkKinds.${kind}`)}>
            {of === undefined ? (
              words
            ) : (
              <TargetLink target={of} part={listParts[kind]} className="count-link">
                {words}
              </TargetLink>
            )}{" "}
          </span>
        );
      })}
    </span>
  );
}

/**
 * How many links of each kind as one bar, as long as their number is beside `most`, the largest of the list. Says nothing to
 * those who listen: the numbers stand beside it. A page without script, which must stay light, has the numbers alone.
 */
export function KindBar({ links, most }: { readonly links: readonly Link[]; readonly most: number }) {
  const page = useWrittenPage();
  let end = 0;
  return page !== null ? null : (
    <svg className="kind-bar" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      {[...countByKind(links)].map(([kind, count]) => {
        const start = end;
        end += count;
        return <rect key={kind} data-kind={kind} x={start} width={count} height="1" />;
      })}
    </svg>
  );
}
