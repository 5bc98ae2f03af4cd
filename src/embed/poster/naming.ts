/** How a naming policy shows in a picture that was drawn under the usual one. */
export interface PictureNaming {
  /** What it calls Kosovo. */
  readonly label: string;
  /** Dashes of the line of differing status in widths of that line, separated by spaces; empty for a whole line. */
  readonly dash: string;
  /** Width of that line, beside that of the usual policy. */
  readonly times: number;
}

/** Words of a picture under a naming policy. */
export const renameWords = (text: string, label: string): string =>
  text.replace(/Kosovo\*/g, label).replace(/KOSOVO\*/g, label.toUpperCase());

/** Names what a picture shows and draws the one line whose kind is a matter of policy; no other line of a picture is dashed. */
export function applyNaming(drawing: Element, usual: PictureNaming, { label, dash, times }: PictureNaming): void {
  const texts = drawing.ownerDocument.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = renameWords(text.nodeValue ?? "", label);
  }
  if (dash === usual.dash && times === usual.times) return;
  const [first = 1] = usual.dash.split(" ").map(Number);
  const round = (length: number): string => String(Math.round(length * 100) / 100);
  for (const line of drawing.querySelectorAll('[stroke-dasharray][stroke*="--map-border-core"]')) {
    const [length = 0] = (line.getAttribute("stroke-dasharray") ?? "").split(" ").map(Number);
    const width = Number(line.getAttribute("stroke-width") ?? "1") * times;
    line.setAttribute("stroke-width", String(Math.round(width * 10) / 10));
    if (dash === "") line.removeAttribute("stroke-dasharray");
    else {
      // Dashes grow with the map between whole zooms, its width does not.
      const unit = (length / first) * times;
      const lengths = dash.split(" ").map((part) => round(Number(part) * unit));
      line.setAttribute("stroke-dasharray", lengths.join(" "));
    }
  }
}
