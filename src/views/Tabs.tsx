import { type ReactNode, useLayoutEffect, useRef } from "react";

interface Props {
  /** What the tabs are of, for those who do not see them. */
  readonly label: string;
  /** Which of them is pressed. */
  readonly shown: string;
  readonly children: ReactNode;
}

/** A row of buttons of which one is pressed; where the row is longer than its room, it is scrolled to that one. */
export function Tabs({ label, shown, children }: Props) {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies(shown): another button is pressed with it.
  useLayoutEffect(() => {
    const pressed = row.current?.querySelector('[aria-pressed="true"]');
    if (row.current === null || pressed === null || pressed === undefined) return;
    const room = row.current.getBoundingClientRect();
    const tab = pressed.getBoundingClientRect();
    // The row itself is scrolled: `scrollIntoView` moves the page around it too.
    if (tab.left < room.left || tab.right > room.right)
      row.current.scrollLeft += tab.left + tab.width / 2 - (room.left + room.width / 2);
  }, [shown]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}
