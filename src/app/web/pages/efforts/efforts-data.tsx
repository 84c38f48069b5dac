import { formatNumber, formatShortMoment } from "../../../../output/texts/format.ts";
import type { EffortModel } from "../../../../records/effort-model.ts";
import type { ShownDeletion, ShownLook } from "../../../../store/queries/efforts/watch.ts";
import { spanText } from "../../efforts/effort-words.ts";
import type { Paging } from "../../paging.ts";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

interface EffortsDataProps {
  readonly visit: Visit;
  readonly models: readonly EffortModel[];
  /** Null: not the viewer's to see. */
  readonly deletions: readonly ShownDeletion[] | null;
  readonly looks: { readonly rows: readonly ShownLook[]; readonly more: boolean } | null;
  readonly paging: Paging;
}

/** What is kept of courses and for how long, what was deleted when, and for those who watch it who looked. */
export function EffortsData({ visit, models, deletions, looks, paging }: EffortsDataProps) {
  const { say, language } = visit;
  const title = (key: string | null) => models.find((model) => model.key === key)?.title ?? key ?? "";
  return (
    <>
      <h1>{say("efforts-data.title")}</h1>
      <p class="font-lead">{say("efforts-data.lead")}</p>
      <h2>{say("efforts-data.kept")}</h2>
      {models.length === 0 ? <p class="empty">{say("efforts-desk.none.read")}</p> : null}
      <dl class="facts">
        {models.map((model) => (
          <div>
            <dt lang="da">{model.title}</dt>
            <dd>
              {say("efforts-data.kept.text", { span: spanText(visit, model.retention) })}
              <span class="quiet effort-below" lang="da">
                {model.purpose}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{say("efforts-data.deleted")}</h2>
      {deletions === null ? (
        <p class="empty">{say("efforts-data.deleted.hidden")}</p>
      ) : deletions.length === 0 ? (
        <p class="empty">{say("efforts-data.deleted.none")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("efforts-data.deleted")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say("efforts-load.when")}</th>
                <th scope="col">{say("efforts-compare.model")}</th>
                <th scope="col" class="number">
                  {say("efforts-data.deleted.courses")}
                </th>
                <th scope="col" class="number">
                  {say("efforts-data.deleted.facts")}
                </th>
              </tr>
            </thead>
            <tbody>
              {deletions.map(({ created, modelKey, courses, facts }) => (
                <tr>
                  <th scope="row">{formatShortMoment(language, created)}</th>
                  <td lang="da">{title(modelKey)}</td>
                  <td class="number">{formatNumber(language, courses)}</td>
                  <td class="number">{formatNumber(language, facts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {looks === null ? null : (
        <>
          <h2>{say("efforts-data.looks")}</h2>
          <p class="quiet">{say("efforts-data.looks.note")}</p>
          {looks.rows.length === 0 ? (
            <p class="empty">{say("efforts-data.looks.none")}</p>
          ) : (
            <section class="table--responsive-scroll" aria-label={say("efforts-data.looks")} tabindex={0}>
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{say("efforts-load.when")}</th>
                    <th scope="col">{say("efforts-data.who")}</th>
                    <th scope="col">{say("efforts-data.what")}</th>
                  </tr>
                </thead>
                <tbody>
                  {looks.rows.map(({ created, name, what, modelKey, courseId, courses }) => (
                    <tr>
                      <th scope="row">{formatShortMoment(language, created)}</th>
                      <td>{name ?? say("efforts-data.gone")}</td>
                      <td>
                        {say(`efforts-data.look.${what}`, {
                          ...{ courses: formatNumber(language, courses), id: courseId?.slice(0, 8) ?? "" },
                        })}
                        <span class="quiet effort-below" lang="da">
                          {title(modelKey)}
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <Pager visit={visit} page={paging.page} pages={null} more={looks.more} />
        </>
      )}
    </>
  );
}
