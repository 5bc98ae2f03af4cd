import { ArcLayer } from "@deck.gl/layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import { openMap } from "../mapPage.js";
import { load, wanted } from "../query.js";

const [map, links] = await Promise.all([openMap(), load(`links-${wanted}`)]);
const arcs = new ArcLayer({
  id: "links",
  data: links,
  getSourcePosition: (line) => line[0],
  getTargetPosition: (line) => line.at(-1),
  getSourceColor: [32, 88, 160],
  getTargetColor: [32, 88, 160],
  getWidth: 2,
});
map.addControl(new MapboxOverlay({ layers: [arcs] }));
