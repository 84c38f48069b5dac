import { raw } from "hono/html";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import {
  type CountedOfResult,
  countedOfResult,
  flagsOfResult,
  type Project,
  type ProjectResult,
} from "../../../../records/project.ts";
import { percentText, resultSentences, resultsChart, shareText, shownShare } from "../../projects/result-view.ts";
import type { Visit } from "../../visit.ts";

interface ProjectResultsProps {
  readonly visit: Visit;
  readonly project: Project;
}

/** What came of a project: the newest result in sentences, all of them as a chart and a table, and what was said of each. */
export function ProjectResults({ visit, project }: ProjectResultsProps) {
  const { say, language } = visit;
  const last = project.results.at(-1);
  if (last === undefined) return <p class="empty">{say("project.no-results")}</p>;
  const chart = resultsChart(language, project);
  const flags = project.results.flatMap((result) => flagTexts(visit, project, result));
  const told = project.results.filter(({ outcome }) => outcome !== null).toReversed();
  return (
    <>
      <section aria-labelledby="resultat">
        <h2 id="resultat">{say("project.newest")}</h2>
        <p class="section-lead">{say("project.newest.day", { day: formatDay(language, last.asOf) })}</p>
        {resultSentences(language, project, last).map((sentence) => (
          <p>{sentence}</p>
        ))}
        {flags.map((text) => (
          <p class="note">{text}</p>
        ))}
      </section>
      <section aria-labelledby="opgoerelser">
        <h2 id="opgoerelser">{say("project.results")}</h2>
        {chart === null ? null : <figure class="indicator-picture">{raw(chart)}</figure>}
        <ResultTable visit={visit} project={project} />
        {chart === null ? null : <p class="quiet">{say("project.interval.note")}</p>}
      </section>
      {told.length === 0 ? null : (
        <section aria-labelledby="om-opgoerelserne">
          <h2 id="om-opgoerelserne">{say("project.words")}</h2>
          {told.map(({ asOf, outcome }) => (
            <>
              <h3>{formatDay(language, asOf)}</h3>
              <p lang="da" class="study-lead">
                {outcome}
              </p>
            </>
          ))}
        </section>
      )}
    </>
  );
}

/** What in a result does not fit itself, but for amounts, which stand with the savings. */
function flagTexts({ say, language }: Visit, project: Project, result: ProjectResult): string[] {
  const share = shownShare(project, result);
  const differs = flagsOfResult(project, result).some(({ code }) => code === "share-differs");
  if (!differs || share === null || result.stated === null) return [];
  const fill = { stated: percentText(language, result.stated), share: shareText(language, share) };
  return [`${formatDay(language, result.asOf)}: ${say("project.flag.share.stated", fill)}`];
}

function ResultTable({ visit, project }: ProjectResultsProps) {
  const { say, language } = visit;
  const { results } = project;
  const shows = (name: CountedOfResult) =>
    results.some((result) => result[name] !== null || result.hidden.includes(name));
  const counted = countedOfResult.filter(shows);
  const shared = results.some((result) => shownShare(project, result) !== null);
  const stated = results.some((result) => result.stated !== null);
  const columns = [
    ...counted.map((name) => say(`project.column.${name}`)),
    ...(shared ? [say("project.column.share"), say("project.column.interval")] : []),
    ...(stated ? [say("project.column.stated")] : []),
  ];
  if (columns.length === 0) return null;
  return (
    <section class="table--responsive-scroll" aria-label={say("project.results.table")} tabindex={0}>
      <table class="table figure-table">
        <caption class="sr-only">{say("project.results.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("project.day")}</th>
            {columns.map((column) => (
              <th scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => {
            const share = shownShare(project, result);
            const percent = (part: number) => formatNumber(language, Math.round(part * 100));
            return (
              <tr>
                <th scope="row">{formatDay(language, result.asOf)}</th>
                {counted.map((name) => (
                  <td class="number">{countText(visit, result, name)}</td>
                ))}
                {shared ? (
                  <>
                    <td class="number">{share === null ? "–" : shareText(language, share)}</td>
                    <td class="number">
                      {share === null
                        ? "–"
                        : say("project.interval", { low: percent(share.low), high: percent(share.high) })}
                    </td>
                  </>
                ) : null}
                {stated ? (
                  <td class="number">{result.stated === null ? "–" : percentText(language, result.stated)}</td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function countText({ say, language }: Visit, result: ProjectResult, name: CountedOfResult): string {
  if (result.hidden.includes(name)) return say("project.hidden.cell");
  const value = result[name];
  return value === null ? "–" : formatNumber(language, value);
}
