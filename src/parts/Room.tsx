import { type ReactNode, Suspense, useCallback, useEffect, useEffectEvent, useRef } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { TextKey } from "../text/translate.ts";
import { Icon } from "../ui/Icon.tsx";
import { PartError, type PartFailure } from "../ui/part.ts";
import { reloadPage } from "../view/historySync.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import type { ViewState } from "../view/state.ts";

/** What may be wrong with a room: its part could not be loaded, or it threw while it was drawn. */
export type RoomFailure = PartFailure | "broken";

/** How an error is told to the reader. */
export function failureOf(error: unknown): RoomFailure {
  return error instanceof PartError ? error.failure : "broken";
}

/** Says in a sentence what is missing, and offers what can be done about it. Asks again by itself when the network is back. */
export function FailedPart({
  name,
  failure,
  onRetry,
  onClose = null,
  className = "",
  id,
}: {
  /** What is missing, in the words of the page. */
  readonly name: TextKey;
  readonly failure: RoomFailure;
  readonly onRetry: () => void;
  /** Null: the part has nothing to close. */
  readonly onClose?: (() => void) | null;
  readonly className?: string;
  /** Id of the part of the page that is missing. */
  readonly id?: string | undefined;
}) {
  const { translate } = useAtlas();
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (failure !== "offline") return;
    const again = () => retry();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [failure]);
  const reload = (
    <button type="button" className="button" onClick={reloadPage}>
      {translate("part.reload")}
    </button>
  );
  const reloadHelps = failure === "gone" || failure === "held";
  return (
    <div id={id} className={`failed-part ${className}`} role="alert" data-failure={failure}>
      <p>{translate(`part.${failure}`, { name: translate(name) })}</p>
      <p className="failed-part-actions">
        {reloadHelps ? reload : null}
        <button type="button" className="button" onClick={onRetry}>
          {translate("part.retry")}
        </button>
        {reloadHelps || failure === "offline" ? null : reload}
        {onClose === null ? null : (
          <button type="button" className="icon-button" aria-label={translate("part.close")} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </p>
    </div>
  );
}

/** Where the reader is, without the camera, which moves all the time. */
function placeOf({ view, selection, query, year, since, basis, layers, naming, map }: ViewState): string {
  return JSON.stringify([view, targetOfSelection(selection), query, year, since, basis, layers, naming, map]);
}

interface RoomProperties {
  /** What the room shows, in the words of the page. Null: nothing to miss, so nothing is said of a failure. */
  readonly name: TextKey | null;
  readonly children: ReactNode;
  /** Stands in the place of the children while their part is on its way. */
  readonly loading?: ReactNode;
  /** A change of this value gives the children another try, besides going elsewhere. */
  readonly resetKey?: unknown;
  readonly onClose?: (() => void) | null;
  /** For the place of the message where the children have one of their own. */
  readonly className?: string;
  /** Id of the part of the page, so that what leads to it finds the message where the part is missing. */
  readonly id?: string;
}

/**
 * A room of the page, whose failure stays in it: a part that cannot be loaded, or an element that throws while it is drawn,
 * leaves a sentence and the rest of the page goes on. It tries anew when it is asked to and when the reader goes elsewhere.
 */
export function Room({
  name,
  children,
  loading = null,
  resetKey = null,
  onClose = null,
  className = "",
  id,
}: RoomProperties) {
  const place = useView((store) => placeOf(store.view));
  const failed = useRef<unknown>(null);
  const forget = useCallback(() => {
    if (failed.current instanceof PartError) failed.current.forget();
  }, []);
  // A room that is left and entered again asks anew as well.
  useEffect(() => forget, [forget]);
  return (
    <ErrorBoundary
      resetKeys={[place, resetKey]}
      onError={(error) => {
        failed.current = error;
      }}
      onReset={forget}
      fallbackRender={({ error, resetErrorBoundary }) =>
        name === null ? null : (
          <FailedPart
            name={name}
            failure={failureOf(error)}
            onRetry={resetErrorBoundary}
            onClose={onClose}
            className={className}
            id={id}
          />
        )
      }
    >
      <Suspense fallback={loading}>{children}</Suspense>
    </ErrorBoundary>
  );
}
