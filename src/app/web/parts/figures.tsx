import { raw } from "hono/html";
import { figureText, type IndicatorView } from "../goals/indicator-view.ts";
import type { Visit } from "../visit.ts";

interface FiguresProps {
  readonly visit: Visit;
  readonly view: IndicatorView;
  /** So many periods at most, the newest. */
  readonly most?: number;
}

/** What an indicator's figures show: in sentences, as a chart, and the same figures as a table. */
export function Figures({ visit, view, most }: FiguresProps) {
  const { say } = visit;
  const { sentences, chart, rows } = view;
  if (rows.length === 0) return <p class="empty">{say("indicator.no-figure")}</p>;
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {chart === null ? null : <figure class="indicator-picture">{raw(chart)}</figure>}
      <FigureTable visit={visit} view={view} rows={most === undefined ? rows : rows.slice(0, most)} />
    </>
  );
}

function FigureTable({ visit, view, rows }: FiguresProps & Pick<IndicatorView, "rows">) {
  const { say } = visit;
  const { indicator, areas } = view;
  const withheld = rows.some(({ cells }) => cells.some((cell) => cell?.withheld === "too-few"));
  return (
    <>
      <div class="table--responsive-scroll">
        <table class="table figure-table">
          <caption class="sr-only">{say("indicator.table", { name: indicator.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("indicator.period")}</th>
              {areas.map(({ name }) => (
                <th scope="col" class="number" lang="da">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr>
                <th scope="row" lang="da">
                  {label}
                </th>
                {cells.map((cell, at) => (
                  <td class="number">
                    {figureText(visit.language, indicator, cell)}
                    {at > 0 || cell === null || cell.numerator === null ? null : (
                      <span class="quiet figure-part">{partText(visit, cell.numerator, cell.denominator)}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {withheld ? <p class="quiet">{say("figure.note.too-few")}</p> : null}
    </>
  );
}

function partText({ say, language }: Visit, numerator: number, denominator: number | null): string {
  const number = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB");
  const fill = { numerator: number.format(numerator) };
  if (denominator === null) return say("indicator.part.only", fill);
  return say("indicator.part", { ...fill, denominator: number.format(denominator) });
}
