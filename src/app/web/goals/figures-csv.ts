import { csvOf } from "../../../output/formats/csv.ts";
import { type Say, say as sayIn } from "../../../output/texts/say.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";

const columns = [
  "area",
  "period",
  "from",
  "to",
  "value",
  "numerator",
  "denominator",
  "withheld",
  "flag",
  "source",
  "fetched",
  "revision",
  "superseded",
] as const;

/** All figures of an indicator as CSV, with decimal commas, as Danish spreadsheets read them. */
export function figuresCsv(figures: readonly FigureRow[]): string {
  const say: Say = (key, fill) => sayIn("da", key, fill);
  const head = columns.map((column) => say(`indicator.csv.${column}`));
  const rows = figures.map((figure) => [
    figure.area,
    figure.period.label,
    figure.period.from,
    figure.period.to,
    number(figure.value),
    number(figure.numerator),
    number(figure.denominator),
    figure.withheld ?? "",
    figure.flag === null ? "" : `${figure.flag.code}: ${figure.flag.written}`,
    figure.source.name,
    figure.fetchedAt,
    String(figure.revision),
    figure.superseded ? "ja" : "",
  ]);
  return csvOf([head, ...rows]);
}

const number = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));
