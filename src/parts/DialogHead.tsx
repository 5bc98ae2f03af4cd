import { Icon } from "../ui/Icon.tsx";

/**
 * Title of a dialog, with the button that closes it. `className`: worn by the whole; `onClose`: presses of the button, which
 * close the dialog as its reader's Esc does.
 */
export function DialogHead({
  className,
  title,
  close,
  onClose,
}: {
  readonly className: string;
  readonly title: string;
  /** Name of the button. */
  readonly close: string;
  readonly onClose: () => void;
}) {
  return (
    <div className={className}>
      <h2>{title}</h2>
      <button type="button" className="icon-button" aria-label={close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
