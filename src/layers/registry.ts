import { apartLayer } from "./apart.ts";
import { bodiesLayer } from "./bodies.ts";
import { bordersLayer, coastLayer } from "./borders.ts";
import { centresLayer } from "./centres.ts";
import type { Layer } from "./context.ts";
import { crossingsLayer } from "./crossings.ts";
import { labelsLayer, townsLayer } from "./labels.ts";
import { backdropLayer, landLayer } from "./land.ts";
import { agreementsLayer, informalLayer, operationsLayer, prioritiesLayer } from "./linkLayer.ts";
import { membershipsLayer } from "./memberships.ts";
import { patrolArcsLayer, patrolsLayer } from "./patrols.ts";
import { restLayer } from "./rest.ts";
import { seatsLayer } from "./seats.ts";
import { selectionLayer } from "./selection.ts";
import { spokesLayer } from "./spokes.ts";

/** All layers, bottom first. The order is a decision: patrols lie under the border line, so that its class stays legible. */
export const layers: readonly Layer[] = [
  backdropLayer,
  landLayer,
  membershipsLayer,
  coastLayer,
  selectionLayer,
  patrolsLayer,
  bordersLayer,
  // The number of bodies gives way to the numbers of the arcs and to every name above it.
  bodiesLayer,
  apartLayer,
  patrolArcsLayer,
  informalLayer,
  prioritiesLayer,
  operationsLayer,
  agreementsLayer,
  spokesLayer,
  townsLayer,
  crossingsLayer,
  centresLayer,
  seatsLayer,
  labelsLayer,
  restLayer,
];
