const paths = {
  back: "M11 4 5 10l6 6M5.5 10H16",
  close: "m5 5 10 10M15 5 5 15",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.3 5.5M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.2-1.2",
  quote: "M5 14c2.2-.600 3-2 3-4.5V6H4v4h2M13 14c2.2-.600 3-2 3-4.5V6h-4v4h2",
  map: "m3 5.5 4.7-2 4.6 2 4.7-2v11l-4.7 2-4.6-2-4.7 2zM7.7 3.5v11M12.3 5.5v11",
  search: "M8.750 14.500a5.750 5.750 0 1 0 0-11.500 5.750 5.750 0 0 0 0 11.500M13 13l4 4",
  grip: "M8 5h.01M12 5h.01M8 10h.01M12 10h.01M8 15h.01M12 15h.01",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  expand: "M11.500 4H16v4.500M8.500 16H4v-4.500M16 4l-5 5M4 16l5-5",
  layers: "m10 3 7 4-7 4-7-4zM3 10.5l7 4 7-4M3 14l7 4 7-4",
  settings: "M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4",
  up: "m5 12 5-5 5 5",
  down: "m5 8 5 5 5-5",
  external: "M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7",
  print: "M6 8V3.500h8V8M6 14H3.500V8h13v6H14M6 12h8v4.500H6z",
  download: "M10 3v9M6.500 9 10 12.500 13.500 9M4 16h12",
  file: "M6 3h5.500L15 6.500V17H6zM11 3v4h4",
  compare: "M3.500 4.500h5.500v11H3.500zM11 4.500h5.500v11H11z",
  filter: "M3.500 5h13M6 10h8M8.500 15h3",
  present: "M3 4h14v9H3zM10 13v3.500M7 16.500h6",
  overview: "M3.500 4h5.500v5H3.500zM11 4h5.500v5H11zM3.500 11h5.500v5H3.500zM11 11h5.500v5H11z",
  play: "M6.500 4.500v11l9-5.500z",
  stop: "M6 5.500h8v9H6z",
  previous: "m12 5-5 5 5 5",
  next: "m8 5 5 5-5 5",
  share: "M10 12.500V3.500M6.500 6.500 10 3l3.500 3.500M6.500 9H4.500v7.500h11V9h-2",
  clock: "M10 3a7 7 0 1 0 .01 0M10 6v4.500l3 1.500",
} as const;
export type IconName = keyof typeof paths;

/** A 20 px line icon; decoration only, the control that holds it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
