import { useEffect, useRef, useState } from "react";
import { Room } from "../parts/Room.tsx";
import { Icon } from "../ui/Icon.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { type ActiveChoice, listChoices } from "../view/filter/summary.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import "./filters.css";

const Filters = lazyPart(
  () => import("./Filters.tsx"),
  (module) => module.Filters,
);

/** What narrows the view, one chip each, taken away by one press. */
function FilterChips({ choices }: { readonly choices: readonly ActiveChoice[] }) {
  const { translate } = useAtlas();
  const actions = useActions();
  const undo = ({ undo: back }: ActiveChoice): void => {
    if (back.type === "facet") actions.toggleFacet(back.facet, back.value);
    else if (back.type === "kinds") actions.setLayers(null);
    else if (back.type === "year") actions.setYear(null);
    else if (back.type === "since") actions.setSince(null);
    else actions.setBasis("all");
  };
  return (
    <ul className="filter-chips" aria-label={translate("filter.active")}>
      {choices.map((choice) => (
        <li key={choice.key}>
          <button
            type="button"
            className="filter-chip"
            data-covers-map=""
            aria-label={translate("filter.remove", { label: choice.label })}
            onClick={() => undo(choice)}
          >
            <span>{choice.label}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {choices.length < 2 ? null : (
        <li>
          <button type="button" className="filter-chip filter-clear" data-covers-map="" onClick={actions.clearFilters}>
            {translate("filter.clear")}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The choices, in a window of their own that stands beside the view, or with `modal` covers it and holds the focus. */
function FilterDialog({ modal, onClose }: { readonly modal: boolean; readonly onClose: () => void }) {
  const { translate } = useAtlas();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (box === null) return;
    // A window that changes its size makes the one kind of the other, with what the reader was at.
    const focused = document.activeElement;
    if (box.open) box.close();
    if (modal) box.showModal();
    else box.show();
    if (focused instanceof HTMLElement && box.contains(focused)) focused.focus({ preventScroll: true });
  }, [modal]);
  return (
    <dialog
      ref={dialog}
      className="filter-dialog"
      aria-label={translate("filter.title")}
      onClose={(event) => {
        // Closed only to be opened again as the other kind.
        if (!event.currentTarget.open) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Room name="filter.title" loading={<p className="loading">{translate("view.loading")}</p>} onClose={onClose}>
        <Filters onClose={onClose} />
      </Room>
    </dialog>
  );
}

/** What narrows the view as chips, and the button that opens the choices. */
export function FilterBar({
  modal,
}: {
  /** The choices cover the view and hold focus: narrow screens. */ readonly modal: boolean;
}) {
  const { names, translate } = useAtlas();
  const basis = useView((store) => store.view.basis);
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const layers = useView((store) => store.view.layers);
  const query = useView((store) => store.view.query);
  const embed = useView((store) => store.view.embed);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choices = listChoices({ basis, year, since, layers, query }, names, translate);
  if (embed && choices.length === 0) return null;
  return (
    <div className="filter-bar" id="filters">
      <button
        ref={button}
        type="button"
        className="button filter-open"
        data-covers-map=""
        aria-expanded={open}
        aria-label={choices.length === 0 ? undefined : translate("filter.open", { count: choices.length })}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Icon name="filter" />
        <span>{translate("filter.title")}</span>{" "}
        {choices.length === 0 ? null : <span className="filter-number">{choices.length}</span>}
      </button>
      {choices.length === 0 ? null : <FilterChips choices={choices} />}
      {open ? <FilterDialog modal={modal} onClose={close} /> : null}
    </div>
  );
}
