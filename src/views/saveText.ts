/** Hands a text to the reader as a file. Nothing leaves the page. */
export function saveText(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the data only after the press is over, and say nothing when they have.
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
