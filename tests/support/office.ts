import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is installed, which opens decks, workbooks and CSV. */
export const hasOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** What LibreOffice makes of a file that it opens, in a format by its ending; `reading`: options of its import. */
export function openInOffice(name: string, content: Uint8Array | string, format: string, reading = ""): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "atlas-office-"));
  try {
    writeFileSync(join(folder, name), content);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        ...(reading === "" ? [] : [`--infilter=${reading}`]),
        "--convert-to",
        format,
        "--outdir",
        folder,
        join(folder, name),
      ],
      { stdio: "ignore", timeout: 50_000 },
    );
    return readFileSync(join(folder, name.replace(/[^.]+$/, format)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
