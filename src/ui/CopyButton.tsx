import { useEffect, useState } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface Properties {
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  readonly icon: IconName;
  /** The text to copy, made when the button is pressed. */
  readonly text: () => string;
  readonly compact?: boolean;
  /** Shows the icon alone until there is something to say; the label is still read out. */
  readonly iconOnly?: boolean;
}

/** Copies a text and says so, also to screen readers. */
export function CopyButton({ label, done, failed, icon, text, compact = false, iconOnly = false }: Properties) {
  const [outcome, setOutcome] = useState<"idle" | "done" | "failed">("idle");
  useEffect(() => {
    if (outcome === "idle") return;
    const timer = window.setTimeout(() => setOutcome("idle"), 2500);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    // Inside a frame the clipboard may be forbidden; then the reader is told instead of left wondering.
    const copied = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => setOutcome("done"),
      () => setOutcome("failed"),
    );
  };
  return (
    <button
      type="button"
      className={compact ? "button button-quiet" : "button"}
      title={iconOnly ? label : undefined}
      onClick={copy}
    >
      <Icon name={icon} />
      <span aria-live="polite" className={iconOnly && outcome === "idle" ? "visually-hidden" : undefined}>
        {outcome === "idle" ? label : outcome === "done" ? done : failed}
      </span>
    </button>
  );
}
