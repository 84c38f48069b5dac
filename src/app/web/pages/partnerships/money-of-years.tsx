import { raw } from "hono/html";
import type { YearOfMoney } from "../../../../features/partnerships/money-of-years.ts";
import type { Partnership } from "../../../../records/partnership.ts";
import { kroner, yearsOf } from "../../partnerships/partnership-view.ts";
import type { Visit } from "../../visit.ts";

interface MoneyOfYearsProps {
  readonly visit: Visit;
  readonly partnerships: readonly Partnership[];
  /** Of one agreement, or of all. */
  readonly of: "partnership" | "partnerships";
}

/** What agreements cost year by year and which run out: a chart of what the municipality pays, and the table. */
export function MoneyOfYears({ visit, partnerships, of }: MoneyOfYearsProps) {
  const { say } = visit;
  const { years, text, svg } = yearsOf(visit, partnerships, of);
  if (partnerships.every(({ money }) => money.length === 0)) return null;
  const label = say("partnerships.years");
  return (
    <>
      {svg === null ? null : (
        <figure class="indicator-picture">
          {raw(svg)}
          <figcaption class="quiet">{text}</figcaption>
        </figure>
      )}
      {years.some((year) => year.unknown) ? <p class="section-lead">{say("partnerships.years.unknown")}</p> : null}
      <section class="table--responsive-scroll" aria-label={say("partnerships.table", { title: label })} tabindex={0}>
        <table class="table figure-table">
          <thead>
            <tr>
              <th scope="col">{say("partnerships.years.year")}</th>
              <th scope="col" class="figure">
                {say("partnerships.years.own")}
              </th>
              <th scope="col" class="figure">
                {say("partnerships.years.others")}
              </th>
              {of === "partnership" ? null : <th scope="col">{say("partnerships.years.ending")}</th>}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr>
                <th scope="row">{year.year}</th>
                <td class="figure">{kroner(visit, year.own)}</td>
                <td class="figure">{othersText(visit, year)}</td>
                {of === "partnership" ? null : (
                  <td lang="da">{year.ending.map(({ title }) => title).join(", ") || "–"}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** What others pay in a year; with what is not known said, so that no sum is taken for the whole. */
function othersText(visit: Visit, { others, unknown }: YearOfMoney): string {
  if (!unknown) return kroner(visit, others);
  if (others === 0) return visit.say("partnership.money.unknown");
  return visit.say("partnerships.years.more", { sum: kroner(visit, others) });
}
