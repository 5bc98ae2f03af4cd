import "../../text/late.ts";
import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { KeyboardEvent } from "react";
import type { DraftStep } from "../../stories/draft.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";

interface RowProperties {
  readonly step: DraftStep;
  /** From 0. */
  readonly index: number;
  readonly chosen: boolean;
  readonly onChoose: (index: number) => void;
  readonly onMove: (key: string, to: number) => void;
}

/** Positions that keys on the handle of a step mean, from where it is. */
const ways: Readonly<Record<string, (index: number) => number>> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: () => Number.POSITIVE_INFINITY,
};

function StepRow({ step, index, chosen, onChoose, onMove }: RowProperties) {
  const { names, translate } = useAtlas();
  const still = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: step.key,
  });
  const title = names.text(step.title.trim() === "" ? translate("own.untitled") : step.title);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = ways[event.key]?.(index);
    if (to === undefined) return;
    event.preventDefault();
    onMove(step.key, to);
  };
  return (
    <li
      ref={setNodeRef}
      className="own-step"
      data-dragging={isDragging ? "" : undefined}
      style={{
        transform: transform === null ? undefined : `translate3d(0, ${Math.round(transform.y)}px, 0)`,
        transition: still ? undefined : transition,
      }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className="icon-button own-handle"
        aria-label={translate("own.handle", { number: index + 1, title })}
        title={translate("own.handleHint")}
        {...listeners}
        onKeyDown={onKeyDown}
      >
        <Icon name="grip" />
      </button>
      <button
        type="button"
        className="own-step-name"
        aria-current={chosen ? "step" : undefined}
        onClick={() => onChoose(index)}
      >
        <span className="own-step-number">{index + 1}</span>
        <span>{title}</span>
      </button>
    </li>
  );
}

/** What the library would say of a drag; the page says it itself, by keyboard too. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The steps of a story in order, moved by their handles: drawn with mouse or finger, or by arrow keys. */
export function StepRows({
  steps,
  number,
  onChoose,
  onMove,
}: Pick<RowProperties, "onChoose" | "onMove"> & {
  readonly steps: readonly DraftStep[];
  /** The step that is open, from 1. */
  readonly number: number;
}) {
  const { translate } = useAtlas();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const to = steps.findIndex(({ key }) => key === over?.id);
    if (to >= 0 && over?.id !== active.id) onMove(String(active.id), to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
    >
      <SortableContext items={steps.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <ol className="own-steps" aria-label={translate("story.steps")}>
          {steps.map((step, index) => (
            <StepRow
              key={step.key}
              step={step}
              index={index}
              chosen={index + 1 === number}
              onChoose={onChoose}
              onMove={onMove}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
