import { raw } from "hono/html";
import { distance } from "../../../../output/texts/what-it-shows.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Indicator } from "../../../../records/indicator.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { type ComparedArea, type Comparison, mostAlike } from "../../goals/compare-areas.ts";
import { figureText } from "../../goals/indicator-view.ts";
import { Choice } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

interface ComparePageProps {
  readonly visit: Visit;
  readonly body: Body;
  /** Those that can be compared. */
  readonly indicators: readonly Indicator[];
  readonly indicator: Indicator | null;
  /** The others by which the municipalities most alike can be found, and the one that was chosen. */
  readonly alike: readonly Indicator[];
  readonly chosen: Indicator | null;
  readonly comparison: Comparison | null;
}

/** A municipality beside the country and others: one sentence, a chart, and the same figures as a table. */
export function ComparePage({ visit, body, indicators, indicator, alike, chosen, comparison }: ComparePageProps) {
  const { say } = visit;
  return (
    <>
      <h1 lang="da">{say("compare.title", { name: body.name })}</h1>
      {indicator === null ? null : (
        <form method="get" action={addressOf.compare(body.slug)} class="narrow-form no-print">
          <Choice
            visit={visit}
            name="indikator"
            label="compare.choose"
            value={indicator.id}
            options={indicators.map(({ id, name }) => ({ value: id, text: name }))}
          />
          {alike.length === 0 ? null : (
            <Choice
              visit={visit}
              name="lig"
              label="compare.alike"
              value={chosen?.id ?? ""}
              options={[
                { value: "", text: say("compare.alike.all") },
                ...alike.map(({ id, name }) => ({
                  value: id,
                  text: say("compare.alike.of", { count: mostAlike, name }),
                })),
              ]}
            />
          )}
          <button class="button button-secondary" type="submit">
            {say("compare.show")}
          </button>
        </form>
      )}
      {indicator === null || comparison === null ? (
        <p class="empty">{say("compare.empty")}</p>
      ) : (
        <section aria-labelledby="sammenligning">
          <h2 id="sammenligning" lang="da">
            {indicator.name}
          </h2>
          <p class="font-lead">{comparison.sentence}</p>
          {chosen === null ? null : (
            <p>{say("compare.alike.note", { count: mostAlike, name: chosen.name, own: body.name })}</p>
          )}
          {comparison.chart === null ? null : <figure class="indicator-picture">{raw(comparison.chart)}</figure>}
          <Areas visit={visit} body={body} indicator={indicator} comparison={comparison} />
          <p class="after-list">
            <a href={addressOf.indicator(body.slug, indicator.id)}>{say("compare.indicator")}</a>
          </p>
        </section>
      )}
    </>
  );
}

interface AreasProps extends Pick<ComparePageProps, "visit" | "body"> {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
}

function Areas({ visit, body, indicator, comparison }: AreasProps) {
  const { say, language } = visit;
  const { period, areas } = comparison;
  return (
    <div class="table--responsive-scroll">
      <table class="table">
        <caption class="sr-only">{say("compare.table", { name: indicator.name, period: period.label })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("compare.area")}</th>
            <th scope="col" class="number">
              {say("compare.value")}
            </th>
            <th scope="col">{say("compare.difference", { name: body.name })}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr>
              <th scope="row" lang="da">
                {area.name}
              </th>
              <td class="number">
                {area.figure === null ? say("compare.missing") : figureText(language, indicator, area.figure)}
              </td>
              <td>{differenceText(visit, indicator, area)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function differenceText({ say, language }: Visit, { unit, decimals }: Indicator, { difference }: ComparedArea): string {
  if (difference === null) return "";
  const shown = Number(difference.toFixed(decimals));
  if (shown === 0) return say("compare.difference.same");
  const far = distance(language, difference, { unit, decimals });
  return say(shown > 0 ? "compare.difference.above" : "compare.difference.below", { distance: far });
}
