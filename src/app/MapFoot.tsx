/** Below the map: the lines that belong to the picture. */
export function MapFoot({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="map-foot">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
