import type { Figure } from "../dataset/model.ts";
import type { Translate } from "./translate.ts";

/** The number with the digits grouped as the language does, percentages with their sign; years as they are. */
export function formatFigureNumber(figure: Pick<Figure, "value" | "unit">, language: string): string {
  if (figure.unit === "year") return String(figure.value);
  return figure.unit === "%"
    ? new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 }).format(figure.value / 100)
    : new Intl.NumberFormat(language).format(figure.value);
}

/** "more than 200", "about 1,000", "16%": the number with the reservation that its source makes. */
export function formatFigureValue(
  figure: Pick<Figure, "value" | "unit" | "qualifier">,
  language: string,
  translate: Translate,
): string {
  const number = formatFigureNumber(figure, language);
  return figure.qualifier === null ? number : `${translate(`figure.qualifier.${figure.qualifier}`)} ${number}`;
}
