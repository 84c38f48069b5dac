import { raw } from "hono/html";
import { agreeChart } from "../../../../output/charts/agree.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { inLanguage } from "../../../../records/survey.ts";
import type { SurveyResult } from "../../../../records/survey-result.ts";
import {
  type AgreeRow,
  agreeRows,
  answerTables,
  groupCounts,
  groupRows,
  labelOf,
  type Results,
  rateSentences,
  readingSentences,
  share,
  textLists,
} from "../../surveys/result-rows.ts";
import type { Visit } from "../../visit.ts";

/** The picture of the shares, or null where there are none. */
export function agreePicture({ say }: Pick<Visit, "say">, of: Results, rows: readonly AgreeRow[]): string | null {
  const bars = rows.map(({ text, value, before, share: label }) => ({ text, value, before, label }));
  const any = rows.some(({ before }) => before !== null);
  return agreeChart(bars, {
    title: say("survey.agree"),
    text: say("survey.agree.text"),
    share: say("survey.share"),
    interval: say("survey.interval"),
    before: any ? say("survey.before", { label: labelOf(of) }) : null,
  });
}

interface ResultProps {
  readonly visit: Visit;
  readonly results: Results;
}

/** What came of a survey, in figures and words. Without its heading, so that the desk can show it before it is public. */
export function SurveyFigures({ visit, results }: ResultProps) {
  const { say } = visit;
  const rows = agreeRows(results);
  const picture = agreePicture(visit, results, rows);
  return (
    <>
      <section aria-labelledby="laes">
        <h2 id="laes">{say("survey.reading")}</h2>
        <ul class="survey-reading">
          {readingSentences(results).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="enige">
        <h2 id="enige">{say("survey.agree")}</h2>
        {picture === null ? (
          <p class="empty">{say("survey.agree.empty")}</p>
        ) : (
          <>
            <p>{say("survey.agree.text")}</p>
            <figure class="kept-picture">{raw(picture)}</figure>
            <AgreeTable visit={visit} results={results} rows={rows} />
          </>
        )}
      </section>
      <Groups visit={visit} results={results} />
      <section aria-labelledby="svarene">
        <h2 id="svarene">{say("survey.answers")}</h2>
        {answerTables(results).map((table) => (
          <section class="table--responsive-scroll" aria-label={table.text} tabindex={0}>
            <table class="table survey-table">
              <caption>{table.text}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("survey.answer")}</th>
                  <th scope="col" class="number">
                    {say("survey.count")}
                  </th>
                  <th scope="col" class="number">
                    {say("survey.count.share")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr>
                    <th scope="row">{row.text}</th>
                    <td class="number">{row.count}</td>
                    <td class="number">{row.share}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </section>
      <Texts visit={visit} results={results} />
    </>
  );
}

function AgreeTable({ visit, results, rows }: ResultProps & { readonly rows: readonly AgreeRow[] }) {
  const { say } = visit;
  const earlier = results.previous !== null;
  return (
    <section class="table--responsive-scroll" aria-label={say("survey.agree.text")} tabindex={0}>
      <table class="table survey-wide">
        <thead>
          <tr>
            <th scope="col">{say("survey.question")}</th>
            <th scope="col" class="number">
              {say("survey.share")}
            </th>
            <th scope="col" class="number">
              {say("survey.interval")}
            </th>
            <th scope="col" class="number">
              {say("survey.if-all")}
            </th>
            {earlier ? (
              <>
                <th scope="col" class="number">
                  {say("survey.before", { label: labelOf(results) })}
                </th>
                <th scope="col">{say("survey.difference")}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.text}</th>
              <td class="number">
                {row.share}
                <br />
                <span class="quiet">{row.of}</span>
              </td>
              <td class="number">{row.interval}</td>
              <td class="number">{row.ifAll}</td>
              {earlier ? (
                <>
                  <td class="number">{row.beforeText}</td>
                  <td>{row.difference}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Groups({ visit, results }: ResultProps) {
  const { say } = visit;
  const counts = groupCounts(results);
  if (counts.length === 0) return null;
  const rows = groupRows(results);
  return (
    <section aria-labelledby="grupper">
      <h2 id="grupper">{say("survey.by-group")}</h2>
      <section class="table--responsive-scroll" aria-label={say("survey.response")} tabindex={0}>
        <table class="table survey-table">
          <thead>
            <tr>
              <th scope="col">{say("survey.group")}</th>
              {(["invited", "answered", "response"] as const).map((column) => (
                <th scope="col" class="number">
                  {say(`survey.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((group) => (
              <tr>
                <th scope="row">{group.name}</th>
                <td class="number">{group.invited}</td>
                <td class="number">{group.answered}</td>
                <td class="number">{group.rate}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 ? null : (
        <>
          <p>{say("survey.by-group.text")}</p>
          <section class="table--responsive-scroll" aria-label={say("survey.by-group.text")} tabindex={0}>
            <table class="table survey-wide">
              <thead>
                <tr>
                  <th scope="col">{say("survey.question")}</th>
                  {counts.map(({ name }) => (
                    <th scope="col" class="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr>
                    <th scope="row">{row.text}</th>
                    {row.shares.map((text) => (
                      <td class="number">{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

function Texts({ visit, results }: ResultProps) {
  const lists = textLists(results);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="ord">
      <h2 id="ord">{visit.say("survey.texts")}</h2>
      <p>{visit.say("survey.texts.lead")}</p>
      {lists.map(({ text, texts }) => (
        <>
          <h3>{text}</h3>
          {texts.length === 0 ? (
            <p class="empty">{visit.say("survey.texts.none")}</p>
          ) : (
            <ul class="survey-said" lang="da">
              {texts.map((said) => (
                <li class="survey-text">{said}</li>
              ))}
            </ul>
          )}
        </>
      ))}
    </section>
  );
}

/** The page of a survey. `address`: its own. */
export function SurveyPage({ visit, results, address }: ResultProps & { readonly address: string }) {
  const { say, language } = visit;
  const { result } = results;
  return (
    <>
      <p class="kicker">{say("survey.kicker")}</p>
      <h1>{inLanguage(result.name, language)}</h1>
      <p class="font-lead">{rateSentences(results).join(" ")}</p>
      <p class="quiet">
        {say("survey.days", { from: formatDay(language, result.opens), to: formatDay(language, result.closes) })}
      </p>
      <SurveyFigures visit={visit} results={results} />
      <p class="after-list">
        {say("survey.download")}: <a href={`${address}/resultat.csv`}>{say("survey.csv")}</a> ·{" "}
        <a href={`${address}/resultat.json`}>{say("indicator.download.json")}</a>{" "}
        <a href={`${address}/resultat.pdf`}>{say("survey.pdf")}</a>
      </p>
    </>
  );
}

interface ListProps {
  readonly visit: Visit;
  readonly body: string;
  readonly bodySlug: string;
  readonly surveys: readonly SurveyResult[];
}

/** A body's surveys, newest first. */
export function SurveyList({ visit, body, bodySlug, surveys }: ListProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("surveys.title.of", { body })}</h1>
      {surveys.length === 0 ? (
        <p class="empty">{say("surveys.empty")}</p>
      ) : (
        <ul class="nobullet-list body-list">
          {surveys.map((survey) => (
            <li>
              <a href={addressOf.survey(bodySlug, survey.id)}>{inLanguage(survey.name, language)}</a>
              <p class="quiet">
                {formatDay(language, survey.closes)} ·{" "}
                {say("surveys.line", {
                  answered: formatNumber(language, survey.answered),
                  invited: formatNumber(language, survey.invited),
                  rate: survey.invited === 0 ? "–" : share(language, survey.answered / survey.invited),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
