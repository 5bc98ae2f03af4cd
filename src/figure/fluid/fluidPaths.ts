/**
 * Path data of D3 with whole numbers and absolute commands (`M1,2L3,4Z`), written with relative steps and without steps
 * that lead nowhere: about half as long.
 */
export function shortenPath(path: string): string {
  let written = "";
  for (const [, points = "", close = ""] of path.matchAll(/M([^MZ]+)(Z?)/g)) {
    let [x, y] = [0, 0];
    const steps: number[] = [];
    points.split("L").forEach((point, index) => {
      const [nextX = 0, nextY = 0] = point.split(",").map(Number);
      if (index === 0) written += `M${joinNumbers([nextX, nextY])}`;
      else if (nextX !== x || nextY !== y) steps.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    });
    // A line that has become a point is still drawn where its ends are round.
    if (steps.length > 0) written += `l${joinNumbers(steps)}${close.toLowerCase()}`;
  }
  return written;
}

/** Numbers in a row, parted where their sign does not part them. */
function joinNumbers(numbers: readonly number[]): string {
  return numbers.map((number, index) => (index === 0 || number < 0 ? String(number) : ` ${number}`)).join("");
}
