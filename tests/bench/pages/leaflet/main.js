import { map as createMap, geoJSON, polyline, svg } from "leaflet";
import "leaflet/dist/leaflet.css";
import { camera, load, wanted } from "../query.js";

const [ground, links] = await Promise.all([load("ground"), load(`links-${wanted}`)]);
// Leaflet counts zoom in worlds of 256 pixels, MapLibre in worlds of 512.
const map = createMap("map", { renderer: svg(), zoomSnap: 0, attributionControl: false }).setView(
  [camera.lat, camera.lon],
  camera.zoom + 1,
);
const colours = { "western-balkans": "#e3e9df", region: "#eef0ea", backdrop: "#f4f4f0" };
geoJSON(ground.areas, {
  style: ({ properties }) => ({ stroke: false, fillOpacity: 1, fillColor: colours[properties.group] }),
}).addTo(map);
geoJSON(ground.borders, { style: { color: "#78848c", weight: 1 } }).addTo(map);
for (const line of links) {
  polyline(
    line.map(([lon, lat]) => [lat, lon]),
    { color: "#2058a0", weight: 2, smoothFactor: 0 },
  ).addTo(map);
}
requestAnimationFrame(() => {
  setTimeout(() => document.documentElement.setAttribute("data-state", "idle"));
});
