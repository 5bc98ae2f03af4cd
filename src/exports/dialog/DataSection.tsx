import "../../text/late.ts";
import { Room } from "../../parts/Room.tsx";
import { SiteLink } from "../../ui/SiteLink.tsx";
import { siteAddress } from "../../ui/singleFile.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { TableFiles } from "../../views/table/TableFiles.tsx";
import { useTable } from "../../views/table/useTable.ts";
import type { ExportFormat } from "../formats.ts";
import { FormatList } from "./FormatList.tsx";

/** What the site publishes of each edition, whatever is on screen. */
const published = [
  { file: "data/atlas.json", label: "exports.published.json" },
  { file: "data/atlas.geojson", label: "exports.published.geojson" },
  { file: "data/datapackage.json", label: "exports.published.tables" },
  { file: "data/references.bib", label: "exports.published.bibtex" },
  { file: "data/references.ris", label: "exports.published.ris" },
] as const;

/** Files of the table, of what is on the map, and of the whole edition. */
export function DataSection({
  formats,
  onSave,
}: {
  readonly formats: readonly ExportFormat[];
  readonly onSave: (format: ExportFormat) => void;
}) {
  const { translate } = useAtlas();
  const table = useTable();
  const inTable = useView((store) => store.view.view === "table");
  const actions = useActions();
  return (
    <>
      <h4>{translate("exports.data.table", { kind: translate(`table.${table.name}`), count: table.rows.length })}</h4>
      {inTable ? null : (
        <p>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              actions.takeAlong(null);
              actions.setView("table");
            }}
          >
            {translate("exports.data.otherTables")}
          </button>
        </p>
      )}
      <Room name="table.download">
        <TableFiles table={table} />
      </Room>
      <h4>{translate("exports.data.map")}</h4>
      <FormatList formats={formats} onSave={onSave} />
      {siteAddress("data/") === null ? null : (
        <>
          <h4>{translate("exports.data.published")}</h4>
          <ul className="take-published">
            {published.map(({ file, label }) => (
              <li key={file}>
                <SiteLink className="link" path={file} download>
                  {translate(label)}
                </SiteLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
