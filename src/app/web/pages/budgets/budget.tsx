import { raw } from "hono/html";
import { mayReadGoals } from "../../../../access/may.ts";
import { sumsThatDiffer } from "../../../../features/goals/budgets/check-sums.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { type Budget, type BudgetFollowUp, type BudgetLine, usualFewest } from "../../../../records/budget.ts";
import { type Amounts, amountsAt, deviationOf, placedLines } from "../../../../records/budget-sums.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { budgetDesk } from "../../budgets/budget-address.ts";
import { amountText, moneyText, movementChart, movementOf, stateSentences, wayOf } from "../../budgets/budget-view.ts";
import type { Visit } from "../../visit.ts";

interface BudgetPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly budget: Budget;
  readonly committee: { readonly name: string; readonly slug: string } | null;
  /** The follow-up that is looked at; null: there is none. */
  readonly followUp: BudgetFollowUp | null;
  /** So many levels are shown. */
  readonly levels: number;
  /** The account whose movement is shown; null: the whole. */
  readonly chosen: BudgetLine | null;
}

/** A budget at a follow-up: what is expected, account by account, why, and how that has moved over the year. */
export function BudgetPage(props: BudgetPageProps) {
  const { visit, body, budget, committee, followUp } = props;
  const { say, language } = visit;
  const unit = say(`budget.amounts.${budget.amounts}`);
  return (
    <>
      <p class="kicker">{say("budget.kicker", { year: budget.year })}</p>
      <h1 lang="da" class="item-title">
        {budget.title}
      </h1>
      {budget.lines.length === 0 ? null : (
        <p class="font-lead">
          {followUp === null ? say("budget.none") : stateSentences(language, budget, followUp).join(" ")}
        </p>
      )}
      {followUp?.note ? (
        <p lang="da" class="study-lead">
          {followUp.note}
        </p>
      ) : null}
      {budget.lead === null ? null : (
        <p lang="da" class="study-lead">
          {budget.lead}
        </p>
      )}
      <dl class="facts">
        {committee === null ? null : (
          <div>
            <dt>{say("budget.committee")}</dt>
            <dd lang="da">
              <a href={addressOf.committee(body.slug, committee.slug)}>{committee.name}</a>
            </dd>
          </div>
        )}
        {budget.unit === null ? null : (
          <div>
            <dt>{say("budget.unit")}</dt>
            <dd lang="da">{budget.unit}</dd>
          </div>
        )}
        <div>
          <dt>{say("budget.amounts")}</dt>
          <dd>{unit}</dd>
        </div>
      </dl>
      <Choices {...props} />
      {budget.lines.length === 0 ? <p class="empty">{say("budget.no-lines")}</p> : <Accounts {...props} />}
      <Sums {...props} />
      <People {...props} />
      <Explanations {...props} />
      <Movement {...props} unit={unit} />
      {budget.lines.length === 0 ? null : (
        <p class="after-list">
          <a href={`${addressOf.budget(body.slug, budget.id)}.csv`}>{say("budget.download")}</a> ·{" "}
          <a href={`${addressOf.budget(body.slug, budget.id)}.json`}>{say("indicator.download.json")}</a>
        </p>
      )}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={budgetDesk(body.id, budget.id)}>{say("budgets.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

const deepest = (budget: Budget) => placedLines(budget).reduce((most, { level }) => Math.max(most, level), 0);

/** The address of the page with something else chosen. */
function hrefOf({ body, budget, followUp, levels, chosen }: BudgetPageProps, other: Readonly<Record<string, string>>) {
  const query = new URLSearchParams();
  if (followUp !== null && followUp !== budget.followUps.at(-1)) query.set("opfoelgning", followUp.id);
  if (levels < deepest(budget)) query.set("niveau", String(levels));
  if (chosen !== null) query.set("konto", chosen.id);
  for (const [name, value] of Object.entries(other)) query.set(name, value);
  return `${addressOf.budget(body.slug, budget.id)}?${query}`;
}

function Choices(props: BudgetPageProps) {
  const { visit, budget, followUp, levels } = props;
  const { say, language } = visit;
  const most = deepest(budget);
  return (
    <div class="no-print">
      {budget.followUps.length < 2 ? null : (
        <nav aria-label={say("budget.follow-ups")}>
          <ul class="choices nobullet-list no-max-width">
            {budget.followUps.map((each) => (
              <li>
                <a
                  href={hrefOf(props, { opfoelgning: each.id })}
                  aria-current={each === followUp ? ("true" as const) : undefined}
                >
                  {formatDay(language, each.day)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {most < 2 ? null : (
        <nav aria-label={say("budget.detail")}>
          <ul class="choices nobullet-list no-max-width">
            {Array.from({ length: most }, (_, at) => at + 1).map((level) => (
              <li>
                <a
                  href={hrefOf(props, { niveau: String(level) })}
                  aria-current={level === levels ? ("true" as const) : undefined}
                >
                  {level === 1 ? say("budget.detail.one") : say("budget.detail.of", { count: level })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

const nothing: Amounts = { adopted: null, budget: null, spent: null, expected: null };

function shownLines({ budget, levels }: BudgetPageProps) {
  return placedLines(budget).filter(({ level }) => level <= levels);
}

function Accounts(props: BudgetPageProps) {
  const { visit, budget, followUp } = props;
  const { say, language } = visit;
  const { amounts } = amountsAt(budget, followUp);
  const text = (amount: number | null) => amountText(language, amount, budget.amounts);
  return (
    <section class="table--responsive-scroll" aria-label={say("budget.table")} tabindex={0}>
      <table class="table figure-table budget-table">
        <caption class="sr-only">{say("budget.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("budget.account")}</th>
            <th scope="col" class="number">
              {say("budget.adopted")}
            </th>
            {followUp === null ? null : (
              <>
                <th scope="col" class="number">
                  {say("budget.corrected")}
                </th>
                <th scope="col" class="number">
                  {say("budget.spent")}
                </th>
                <th scope="col" class="number">
                  {say("budget.expected")}
                </th>
                <th scope="col" class="number">
                  {say("budget.deviation")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {shownLines(props).map(({ line, level, parts }) => {
            const own = amounts.get(line.id) ?? nothing;
            return (
              <tr class={parts ? "budget-whole" : undefined}>
                <th scope="row" lang="da" class={`budget-level-${level}`}>
                  {followUp === null ? (
                    line.name
                  ) : (
                    <a href={`${hrefOf(props, { konto: line.id })}#udvikling`}>{line.name}</a>
                  )}
                  {line.number === null ? null : <span class="quiet figure-part">{line.number}</span>}
                </th>
                <td class="number">{text(own.adopted)}</td>
                {followUp === null ? null : (
                  <>
                    <td class="number">{text(own.budget)}</td>
                    <td class="number">{text(own.spent)}</td>
                    <td class="number">{text(own.expected)}</td>
                    <td class="number">
                      <Deviation visit={visit} budget={budget} deviation={deviationOf(own)} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface DeviationProps {
  readonly visit: Visit;
  readonly budget: Budget;
  readonly deviation: number | null;
}

/** A deviation with its word: more or less is spent than budgeted. */
function Deviation({ visit, budget, deviation }: DeviationProps) {
  const { say, language } = visit;
  if (deviation === null) return <>–</>;
  const way = wayOf(deviation, budget.amounts);
  return (
    <>
      {way === "even" ? null : amountText(language, Math.abs(deviation), budget.amounts)}
      <span class={way === "even" ? "quiet" : "quiet figure-part"}>{say(`budget.${way}`)}</span>
    </>
  );
}

function Sums({ visit, budget, followUp }: BudgetPageProps) {
  const { say, language } = visit;
  const differ = sumsThatDiffer(budget, followUp);
  if (budget.lines.every(({ parentId }) => parentId === null)) return null;
  if (differ.length === 0) return <p class="quiet">{say("budget.sums.fit")}</p>;
  return (
    <section aria-labelledby="summer">
      <h2 id="summer">{say("budget.sums")}</h2>
      <p>{say("budget.sums.lead")}</p>
      <ul>
        {differ.map(({ name, amount, stated, sum }) => (
          <li>
            {say(`budget.sum.${amount}`, {
              line: name,
              stated: formatNumber(language, stated),
              sum: formatNumber(language, sum),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function People(props: BudgetPageProps) {
  const { visit, budget, followUp } = props;
  const { say, language } = visit;
  const lines = new Map(shownLines(props).map(({ line }) => [line.id, line]));
  const rows = (followUp?.entries ?? []).flatMap((entry) => {
    const line = lines.get(entry.lineId);
    return line === undefined || (entry.recipients === null && entry.price === null && entry.hidden !== true)
      ? []
      : [{ line, entry }];
  });
  if (rows.length === 0) return null;
  const hidden = rows.some(({ entry }) => entry.hidden === true);
  const number = (value: number | null, isHidden: boolean) =>
    isHidden ? say("project.hidden.cell") : value === null ? "–" : formatNumber(language, value);
  return (
    <>
      <h2 id="antal">{say("budget.people")}</h2>
      <p>{say("budget.people.lead")}</p>
      {hidden ? <p class="quiet">{say("budget.people.hidden", { fewest: budget.fewest ?? usualFewest })}</p> : null}
      <section class="table--responsive-scroll" aria-label={say("budget.people")} tabindex={0}>
        <table class="table figure-table">
          <caption class="sr-only">{say("budget.people")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("budget.account")}</th>
              <th scope="col" class="number">
                {say("budget.recipients")}
              </th>
              <th scope="col" class="number">
                {say("budget.price")}
              </th>
              <th scope="col" class="number">
                {say("budget.product")} ({say(`budget.amounts.${budget.amounts}`)})
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, entry: { recipients, price, hidden: own = false } }) => (
              <tr>
                <th scope="row" lang="da">
                  {line.name}
                </th>
                <td class="number">{number(recipients, own)}</td>
                <td class="number">{number(price, own)}</td>
                <td class="number">
                  {amountText(
                    language,
                    recipients === null || price === null ? null : recipients * price,
                    budget.amounts,
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Explanations(props: BudgetPageProps) {
  const { visit, budget, followUp } = props;
  const { say, language } = visit;
  const { amounts } = amountsAt(budget, followUp);
  const said = shownLines(props).flatMap(({ line }) => {
    const text = followUp?.entries.find(({ lineId }) => lineId === line.id)?.explanation ?? null;
    return text === null ? [] : [{ line, text, deviation: deviationOf(amounts.get(line.id) ?? nothing) }];
  });
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="forklaringer">
      <h2 id="forklaringer">{say("budget.explanations")}</h2>
      {said.map(({ line, text, deviation }) => {
        const way = deviation === null ? null : wayOf(deviation, budget.amounts);
        return (
          <>
            <h3 lang="da">{line.name}</h3>
            {deviation === null || way === null ? null : (
              <p class="quiet">
                {say(`budget.${way}`)}
                {way === "even" ? null : ` ${moneyText(language, deviation)}`}
              </p>
            )}
            <p lang="da" class="study-lead">
              {text}
            </p>
          </>
        );
      })}
    </section>
  );
}

function Movement({ visit, budget, chosen, unit }: BudgetPageProps & { readonly unit: string }) {
  const { say, language } = visit;
  const chart = movementChart(language, budget, chosen);
  if (chart === null) return null;
  const text = (amount: number | null) => amountText(language, amount, budget.amounts);
  const name = chosen?.name ?? say("budget.movement.all");
  return (
    <section aria-labelledby="udvikling">
      <h2 id="udvikling">{say("budget.movement", { name })}</h2>
      <p class="quiet no-print">{say("budget.movement.choose")}</p>
      <figure class="indicator-picture">{raw(chart)}</figure>
      <p>{say("budget.movement.table", { unit })}</p>
      <section class="table--responsive-scroll" aria-label={say("budget.movement.table", { unit })} tabindex={0}>
        <table class="table figure-table">
          <caption class="sr-only">{say("budget.movement.table", { unit })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("budget.follow-up")}</th>
              <th scope="col" class="number">
                {say("budget.corrected")}
              </th>
              <th scope="col" class="number">
                {say("budget.expected")}
              </th>
              <th scope="col" class="number">
                {say("budget.deviation")}
              </th>
              <th scope="col" class="number">
                {say("budget.spent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {movementOf(budget, chosen).map(({ followUp, amounts }) => (
              <tr>
                <th scope="row">{formatDay(language, followUp.day)}</th>
                <td class="number">{text(amounts.budget ?? amounts.adopted)}</td>
                <td class="number">{text(amounts.expected)}</td>
                <td class="number">
                  <Deviation visit={visit} budget={budget} deviation={deviationOf(amounts)} />
                </td>
                <td class="number">{text(amounts.spent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
