import { dayFromIso, isoOf } from "../../../../danish/calendar.ts";
import { type CourseList, waitingStatuses } from "../../../../features/efforts/look-at-courses.ts";
import { count } from "../../../../output/texts/count.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { effortCourse, effortsDesk } from "../../efforts/effort-address.ts";
import type { Paging } from "../../paging.ts";
import { FilterChoice } from "../../parts/filter-choice.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

interface EffortsListProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly found: CourseList;
  readonly asked: { readonly status: string | null; readonly team: string | null; readonly worker: string | null };
  readonly paging: Paging;
}

/** Who waits for a step: late first, the longest late at the top. */
export function EffortsList({ visit, body, found, asked, paging }: EffortsListProps) {
  const { say, language } = visit;
  const { model, counts, courses, steps } = found;
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <h1>{say("efforts-list.title", { title: model.title })}</h1>
      {courses === 0 && found.teams.length === 0 ? (
        <p class="empty">{say("efforts-list.no-courses")}</p>
      ) : (
        <>
          <p class="font-lead">
            {say("efforts-list.counts", {
              ...{ late: number(counts.late), soon: number(counts.soon) },
              ...{ due: number(counts.due), courses: number(courses) },
            })}
          </p>
          <form method="get" action={`${effortsDesk(body.id)}/venter`} class="goals-form effort-filter no-print">
            <input type="hidden" name="model" value={model.key} />
            <FilterChoice
              name="tilstand"
              label={say("efforts-list.state")}
              all={say("efforts-list.all")}
              chosen={asked.status}
              options={waitingStatuses.map((status) => [status, say(`effort-status.${status}`)] as const)}
            />
            <FilterChoice
              name="team"
              label={say("efforts-list.team")}
              all={say("efforts-list.all")}
              chosen={asked.team}
              options={found.teams.map((team) => [team, team] as const)}
            />
            <FilterChoice
              name="sagsbehandler"
              label={say("efforts-list.worker")}
              all={say("efforts-list.all")}
              chosen={asked.worker}
              options={found.workers.map((worker) => [worker, worker] as const)}
            />
            <button class="button button-secondary" type="submit">
              {say("efforts-list.narrow")}
            </button>
          </form>
          {steps.length === 0 ? (
            <p class="empty">{say("efforts-list.empty")}</p>
          ) : (
            <Steps {...{ visit, body, found }} />
          )}
          <Pager visit={visit} page={paging.page} pages={null} more={found.more} />
        </>
      )}
      <p class="quiet">{say("efforts-list.logged")}</p>
    </>
  );
}

function Steps({ visit, body, found }: Pick<EffortsListProps, "visit" | "body" | "found">) {
  const { say, language } = visit;
  const today = dayFromIso(visit.today) ?? 0;
  return (
    <section
      class="table--responsive-scroll"
      aria-label={say("efforts-list.title", { title: found.model.title })}
      tabindex={0}
    >
      <table class="table effort-table">
        <thead>
          <tr>
            <th scope="col">{say("efforts-list.course")}</th>
            <th scope="col">{say("efforts-list.deadline")}</th>
            <th scope="col">{say("efforts-list.step")}</th>
            <th scope="col">{say("efforts-list.team")}</th>
          </tr>
        </thead>
        <tbody>
          {found.steps.map(({ course, occurrence: { step, status, deadline } }) => (
            <tr>
              <th scope="row">
                <a href={effortCourse(body.id, course.id)}>{course.pseudonym}</a>
              </th>
              <td class="effort-deadline">
                <span class={`effort-status effort-status-${status}`}>{say(`effort-status.${status}`)}</span>
                <br />
                {deadline === null ? say("effort.no-deadline") : formatDay(language, isoOf(deadline))}
                {deadline === null ? null : <span class="quiet effort-below">{awayText(visit, deadline - today)}</span>}
              </td>
              <td lang="da">
                {step.title}
                <span class="quiet effort-below">{step.who}</span>
              </td>
              <td lang="da">
                {course.team ?? "–"}
                {course.worker === null ? null : <span class="quiet effort-below">{course.worker}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** *12 dage over*, *om 3 dage*. */
export function awayText({ say, language }: Visit, days: number): string {
  if (days === 0) return say("efforts-list.today");
  return days < 0 ? count(language, "effort-days-over", -days) : count(language, "effort-days-left", days);
}
