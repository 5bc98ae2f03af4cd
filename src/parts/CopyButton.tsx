import { useEffect, useRef, useState } from "react";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useAtlas } from "../view/hooks.ts";
import { Room } from "./Room.tsx";

/** How long the clipboard may take to answer, in milliseconds; a browser that asks nobody answers in a few. */
const patience = 1500;
/** How long "Copied" stands, in milliseconds. */
const shownFor = 2500;

/** Puts a text on the clipboard; rejected when that is refused, fails at once, is not offered, or gets no answer in time. */
async function writeToClipboard(text: string): Promise<void> {
  await Promise.race([
    // What is thrown at once, a missing clipboard too, refuses this promise.
    new Promise<void>((resolve) => resolve(navigator.clipboard.writeText(text))),
    new Promise<never>((_, refuse) => {
      window.setTimeout(refuse, patience, new Error("The clipboard did not answer."));
    }),
  ]);
}

const CopyByHand = lazyPart(
  () => import("./copying/CopyByHand.tsx"),
  (module) => module.CopyByHand,
);

interface CopyProperties {
  readonly label: string;
  readonly icon: IconName;
  /** The text to copy, made when the button is pressed. */
  readonly text: () => string;
  readonly compact?: boolean;
  /** Shows the icon alone until there is something to say; the label is still read out. */
  readonly iconOnly?: boolean;
}

/**
 * Copies a text and says so, also to screen readers. Where the browser does not let it, shows the text to copy by hand.
 * Nothing on a page without script.
 */
export function CopyButton(properties: CopyProperties) {
  return useWrittenPage() === null ? <WorkingCopyButton {...properties} /> : null;
}

function WorkingCopyButton({ label, icon, text, compact = false, iconOnly = false }: CopyProperties) {
  const { translate } = useAtlas();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), shownFor);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    const wanted = text();
    writeToClipboard(wanted).then(
      () => setCopied(true),
      () => setByHand(wanted),
    );
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={compact ? "button button-quiet" : "button"}
        title={iconOnly ? label : undefined}
        data-done={copied ? "" : undefined}
        onClick={copy}
      >
        <Icon name={icon} />
        <span aria-live="polite" className={iconOnly && !copied ? "visually-hidden" : undefined}>
          {copied ? translate("panel.copied") : label}
        </span>
      </button>
      {byHand === null ? null : (
        <Room name={null}>
          <CopyByHand
            text={byHand}
            onClose={() => {
              setByHand(null);
              button.current?.focus();
            }}
          />
        </Room>
      )}
    </>
  );
}
