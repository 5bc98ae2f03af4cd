import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { camera, load } from "./query.js";

setWorkerUrl(workerUrl);

/** A page with MapLibre alone and the borders of the atlas. */
export async function openMap() {
  const ground = await load("ground");
  const colours = ["match", ["get", "group"], "western-balkans", "#e3e9df", "region", "#eef0ea", "#f4f4f0"];
  const map = new MapLibreMap({
    container: "map",
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    renderWorldCopies: false,
    style: {
      version: 8,
      sources: {
        areas: { type: "geojson", data: ground.areas },
        borders: { type: "geojson", data: ground.borders },
      },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": "#dfe8ee" } },
        { id: "land", type: "fill", source: "areas", paint: { "fill-color": colours } },
        {
          id: "borders",
          type: "line",
          source: "borders",
          paint: { "line-color": "#78848c", "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 10, 2] },
        },
      ],
    },
  });
  map.once("idle", () => document.documentElement.setAttribute("data-state", "idle"));
  return map;
}
