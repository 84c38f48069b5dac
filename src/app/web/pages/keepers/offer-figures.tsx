import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { fewestMissed, type Missed, type OfferFigures, quarterOf } from "../../../../records/offer-figures.ts";
import { termName } from "../../keepers/offer-words.ts";
import type { Visit } from "../../visit.ts";

interface OfferFiguresProps {
  readonly visit: Visit;
  readonly body: { readonly slug: string; readonly name: string };
  /** Of all quarters, the newest first. */
  readonly all: readonly OfferFigures[];
  /** The quarter that is shown. */
  readonly figures: OfferFigures | null;
  /** The decision and the promise to evaluate, where strangers can read them; null: nothing was promised. */
  readonly evaluation: { readonly item: string | null; readonly promise: string | null; readonly due: string } | null;
}

/** A quarter in words: *4. kvartal 2026*. */
export function quarterText({ say }: Visit, { from }: Pick<OfferFigures, "from">): string {
  const [year = "", quarter = ""] = quarterOf(from).name.split("-K");
  return say("offer-figures.quarter", { quarter, year });
}

/** What was asked for, in words: the term, and the ages where some were said. */
export function missedText(visit: Visit, { set, term, ages }: Missed): readonly [what: string, ages: string] {
  const { say } = visit;
  const what = set === "none" ? say("offer-figures.none") : termName(visit, set, term);
  return [
    what,
    ages === "" ? say("offer-figures.any-age") : say("offer-figures.ages", { ages: ages.replace(/-$/, "+") }),
  ];
}

/** How the overview stands and is used, which offers are missing, and when it is evaluated. */
export function OfferFiguresPage({ visit, body, all, figures, evaluation }: OfferFiguresProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("offer-figures.title", { name: body.name })}</h1>
      <p class="font-lead">{say("offer-figures.lead")}</p>
      {evaluation === null ? null : <Evaluation visit={visit} {...evaluation} />}
      {figures === null ? (
        <p class="empty">{say("offer-figures.empty")}</p>
      ) : (
        <>
          <Quarter visit={visit} figures={figures} />
          <MissedTable visit={visit} figures={figures} />
          <p>
            <a href={`${addressOf.offerFigures(body.slug)}.csv`}>{say("offer-figures.csv")}</a>
          </p>
        </>
      )}
      {all.length < 2 ? null : (
        <nav aria-labelledby="kvartaler">
          <h2 id="kvartaler">{say("offer-figures.quarters")}</h2>
          <ul>
            {all.map((each) => (
              <li>
                {each === figures ? (
                  <strong>{quarterText(visit, each)}</strong>
                ) : (
                  <a href={`${addressOf.offerFigures(body.slug)}?kvartal=${quarterOf(each.from).name}`}>
                    {quarterText(visit, each)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

function Evaluation({
  visit,
  item,
  promise,
  due,
}: { readonly visit: Visit } & NonNullable<OfferFiguresProps["evaluation"]>) {
  const { say, language } = visit;
  const day = formatDay(language, due);
  return (
    <section aria-labelledby="evaluering">
      <h2 id="evaluering">{say("offer-figures.evaluation")}</h2>
      <p>{say(due < visit.today ? "offer-figures.evaluation.due" : "offer-figures.evaluation.by", { day })}</p>
      <ul class="nobullet-list">
        {item === null ? null : (
          <li>
            <a href={encodeURI(item)}>{say("offer-figures.decision")}</a>
          </li>
        )}
        {promise === null ? null : (
          <li>
            <a href={encodeURI(promise)}>{say("offer-figures.promise")}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The share of what associations keep that is confirmed; of few, how many. */
export function confirmedText({ say, language }: Visit, { kept, confirmed }: OfferFigures): string {
  const number = (value: number) => formatNumber(language, value);
  if (kept === 0) return say("offer-figures.confirmed.none");
  const fill = { confirmed: number(confirmed), kept: number(kept) };
  return kept < 10
    ? say("offer-figures.confirmed.few", fill)
    : say("offer-figures.confirmed", { ...fill, share: number(Math.round((100 * confirmed) / kept)) });
}

function Quarter({ visit, figures }: { readonly visit: Visit; readonly figures: OfferFigures }) {
  const { say, language } = visit;
  const number = (value: number) => formatNumber(language, value);
  const lines: readonly (readonly [string, string])[] = [
    [say("offer-figures.offers"), number(figures.offers)],
    [say("offer-figures.of-associations"), number(figures.ofAssociations)],
    [say("offer-figures.confirmed.title"), confirmedText(visit, figures)],
    [say("offer-figures.visits.overview"), number(figures.visits.overview)],
    [say("offer-figures.visits.offer"), number(figures.visits.offer)],
  ];
  return (
    <section aria-labelledby="tal">
      <h2 id="tal">{quarterText(visit, figures)}</h2>
      <div class="table--responsive-scroll">
        <table class="table">
          <caption class="sr-only">{say("offer-figures.caption", { quarter: quarterText(visit, figures) })}</caption>
          <tbody>
            {lines.map(([name, value]) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="number">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{say("offer-figures.source", { day: formatDay(language, figures.on) })}</p>
    </section>
  );
}

function MissedTable({ visit, figures }: { readonly visit: Visit; readonly figures: OfferFigures }) {
  const { say, language } = visit;
  const { missed, fewer } = figures;
  return (
    <section aria-labelledby="mangler">
      <h2 id="mangler">{say("offer-figures.missed")}</h2>
      <p class="section-lead">{say("offer-figures.missed.lead")}</p>
      {missed.length === 0 ? (
        <p class="empty">{say("offer-figures.missed.empty")}</p>
      ) : (
        <div class="table--responsive-scroll">
          <table class="table">
            <caption class="sr-only">{say("offer-figures.missed")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("offer-figures.asked")}</th>
                <th scope="col">{say("offer-field.ages")}</th>
                <th scope="col" class="number">
                  {say("offer-figures.times")}
                </th>
              </tr>
            </thead>
            <tbody>
              {missed.map((line) => {
                const [what, ages] = missedText(visit, line);
                return (
                  <tr>
                    <th scope="row">{what}</th>
                    <td>{ages}</td>
                    <td class="number">{formatNumber(language, line.count)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {fewer === 0 ? null : (
        <p class="quiet">
          {say("offer-figures.fewer", { count: formatNumber(language, fewer), fewest: String(fewestMissed) })}
        </p>
      )}
    </section>
  );
}
