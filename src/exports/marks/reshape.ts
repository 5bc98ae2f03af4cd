import type { Size } from "../../geometry/mercator.ts";
import type { Mark, Point, Segment, Stretch } from "./marks.ts";

/** A mark as many times larger, from the corner of the picture. */
export function enlargeMark(mark: Mark, times: number): Mark {
  const far = ([x, y]: Point): Point => [x * times, y * times];
  switch (mark.kind) {
    case "text":
      return {
        ...mark,
        size: mark.size * times,
        spacing: mark.spacing * times,
        halo: mark.halo === null ? null : { ...mark.halo, width: mark.halo.width * times },
        lines: mark.lines.map(({ text, x, baseline, width }) => ({
          text,
          x: x * times,
          baseline: baseline * times,
          width: width * times,
        })),
      };
    case "circle":
      return {
        ...mark,
        centre: far(mark.centre),
        radius: mark.radius * times,
        stroke: enlargeStroke(mark.stroke, times),
      };
    case "path":
      return {
        ...mark,
        stroke: enlargeStroke(mark.stroke, times),
        path: mark.path.map(({ start, segments, closed }) => ({
          start: far(start),
          closed,
          segments: segments.map(
            (segment): Segment =>
              segment.type === "line"
                ? { type: "line", to: far(segment.to) }
                : { type: "curve", leave: far(segment.leave), arrive: far(segment.arrive), to: far(segment.to) },
          ),
        })),
      };
  }
}

function enlargeStroke<Kind extends { readonly width: number; readonly dash: readonly number[] } | null>(
  stroke: Kind,
  times: number,
): Kind {
  return stroke === null
    ? stroke
    : { ...stroke, width: stroke.width * times, dash: stroke.dash.map((length) => length * times) };
}

/** Pixels within which a point lies on the edge. */
const near = 0.15;

/** Whether a way runs along an edge of the picture. */
function isAlongEdge(from: Point, to: Point, size: Size): boolean {
  return ([0, 1] as const).some((axis) =>
    [0, size[axis]].some((edge) => Math.abs(from[axis] - edge) < near && Math.abs(to[axis] - edge) < near),
  );
}

/**
 * The lines of a stretch that was cut at the edge of a picture, without those by which the cut has closed it along the edge:
 * no border runs there.
 */
function openAtEdge(stretch: Stretch, size: Size): readonly Stretch[] {
  const { start, closed } = stretch;
  const segments: readonly Segment[] = closed ? [...stretch.segments, { type: "line", to: start }] : stretch.segments;
  const kept: { start: Point; segments: Segment[]; closed: boolean }[] = [];
  let at = start;
  let open = false;
  let cut = false;
  for (const segment of segments) {
    if (segment.type === "line" && isAlongEdge(at, segment.to, size)) {
      open = false;
      cut = true;
    } else {
      if (!open) kept.push({ start: at, segments: [], closed: false });
      kept.at(-1)?.segments.push(segment);
      open = true;
    }
    at = segment.to;
  }
  return cut ? kept : [stretch];
}

/** A mark without lines along the edge at which its area was cut; areas themselves end there. */
export function withoutEdge(mark: Mark, size: Size): Mark {
  if (mark.kind !== "path" || mark.stroke === null || mark.fill !== null) return mark;
  return { ...mark, path: mark.path.flatMap((stretch) => openAtEdge(stretch, size)) };
}
