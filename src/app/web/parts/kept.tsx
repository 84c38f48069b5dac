import { raw } from "hono/html";
import { keptChart } from "../../../output/charts/kept.ts";
import { count } from "../../../output/texts/count.ts";
import { formatNumber } from "../../../output/texts/format.ts";
import type { YearKept } from "../../../records/share-kept.ts";
import type { Visit } from "../visit.ts";

/** Whether promises were kept in time, by year: a picture, and the same figures as a table. */
export function Kept({ visit, years }: { readonly visit: Visit; readonly years: readonly YearKept[] }) {
  const { say, language } = visit;
  const sum = (of: (year: YearKept) => number) => years.reduce((all, year) => all + of(year), 0);
  const number = (value: number) => formatNumber(language, value);
  const text = say("promises.kept.text", {
    due: number(sum((year) => year.due)),
    first: years[0]?.year ?? "",
    last: years.at(-1)?.year ?? "",
    time: number(sum((year) => year.inTime)),
    late: number(sum((year) => year.late)),
    none: number(sum((year) => year.unanswered)),
  });
  const picture = keptChart(years, {
    title: say("promises.kept"),
    text,
    inTime: say("promises.kept.time"),
    late: say("promises.kept.late"),
    unanswered: say("promises.kept.none"),
  });
  return (
    <section aria-labelledby="til-tiden">
      <h2 id="til-tiden">{say("promises.kept")}</h2>
      {picture === null ? (
        <p class="empty">{say("promises.kept.empty")}</p>
      ) : (
        <>
          <p>{text}</p>
          <figure class="kept-picture">
            {raw(picture)}
            <figcaption class="quiet">{say("promises.kept.source")}</figcaption>
          </figure>
          <div class="table--responsive-scroll">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say("promises.kept.year")}</th>
                  {(["due", "time", "late", "none", "share", "delay"] as const).map((column) => (
                    <th scope="col" class="number">
                      {say(`promises.kept.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {years.map((year) => (
                  <tr>
                    <th scope="row">{year.year}</th>
                    <td class="number">{number(year.due)}</td>
                    <td class="number">{number(year.inTime)}</td>
                    <td class="number">{number(year.late)}</td>
                    <td class="number">{number(year.unanswered)}</td>
                    <td class="number">{share(visit, year)}</td>
                    <td class="number">
                      {year.medianDelay === null ? "–" : count(language, "days", Math.round(year.medianDelay))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** Of few, how many: a share of three is not a percentage. */
function share(visit: Visit, { inTime, due }: YearKept): string {
  const number = (value: number) => formatNumber(visit.language, value);
  return due < fewest ? `${number(inTime)}/${number(due)}` : `${number(Math.round((100 * inTime) / due))} %`;
}

const fewest = 10;
