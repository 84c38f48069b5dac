import { isoOf } from "../../../../danish/calendar.ts";
import type { Occurrence } from "../../../../features/efforts/engine/occurrence.ts";
import type { ShownCourse } from "../../../../features/efforts/look-at-courses.ts";
import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import type { EffortFact } from "../../../../records/effort-course.ts";
import type { EffortModel } from "../../../../records/effort-model.ts";
import { conditionText, reasonText, ruleText } from "../../efforts/effort-words.ts";
import type { Visit } from "../../visit.ts";

interface EffortCourseProps {
  readonly visit: Visit;
  readonly found: ShownCourse;
}

/** A course: where each of its steps stands and why, what has been given, and what was corrected. */
export function EffortCoursePage({ visit, found }: EffortCourseProps) {
  const { say, language } = visit;
  const { course, version, reckoned, changes, keptUntil } = found;
  const { model } = version;
  const day = (of: number) => formatDay(language, isoOf(of));
  const ends = [
    ...(reckoned.earliestEnd === null ? [] : [say("effort-course.ends.from", { day: day(reckoned.earliestEnd) })]),
    ...(reckoned.latestEnd === null ? [] : [say("effort-course.ends.by", { day: day(reckoned.latestEnd) })]),
  ];
  const since = formatDay(language, version.since);
  return (
    <>
      <h1>{say("effort-course.title", { name: course.pseudonym })}</h1>
      <dl class="facts">
        <Line name={say("effort-course.model")}>
          <span lang="da">{model.title}</span>
          <span class="quiet effort-below">{say("efforts-desk.version", { version: model.version, day: since })}</span>
        </Line>
        <Line name={say("effort-course.group")}>
          {reckoned.group === null ? say("effort-course.group.none") : <span lang="da">{reckoned.group.title}</span>}
        </Line>
        <Line name={say("efforts-list.team")}>
          {[course.team, course.worker].filter((one) => one).join(", ") || "–"}
        </Line>
        {ends.length === 0 ? null : <Line name={say("effort-course.ends")}>{ends.join(", ")}</Line>}
        <Line name={say("effort-course.kept")}>
          {say("effort-course.kept.after", { day: formatDay(language, keptUntil) })}
        </Line>
      </dl>
      <h2>{say("effort-course.steps")}</h2>
      {reckoned.occurrences.length === 0 ? <p class="empty">{say("effort.steps.none")}</p> : null}
      <ol class="desk-lines nobullet-list no-max-width">
        {reckoned.occurrences.map((occurrence) => (
          <Step visit={visit} model={model} occurrence={occurrence} />
        ))}
      </ol>
      <h2>{say("effort-course.facts")}</h2>
      <Facts visit={visit} model={model} facts={course.facts} />
      <h2>{say("effort-course.changes")}</h2>
      {changes.length === 0 ? <p class="empty">{say("effort-course.changes.none")}</p> : null}
      <ol class="desk-lines nobullet-list no-max-width">
        {changes.map(({ created, source, came, gone, moved, team, worker }) => (
          <li class="desk-line">
            <p class="quiet">
              {say("effort-course.change", {
                moment: formatShortMoment(language, created),
                source: say(`effort-source.${source}`),
              })}
            </p>
            {came.length === 0 ? null : <p>{say("effort-course.came", { facts: factsText(visit, model, came) })}</p>}
            {gone.length === 0 ? null : <p>{say("effort-course.gone", { facts: factsText(visit, model, gone) })}</p>}
            {moved ? <p>{say("effort-course.moved", { team: team ?? "–", worker: worker ?? "–" })}</p> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function Line({ name, children }: { readonly name: string; readonly children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children as string}</dd>
    </div>
  );
}

interface StepProps {
  readonly visit: Visit;
  readonly model: EffortModel;
  readonly occurrence: Occurrence;
}

function Step({ visit, model, occurrence }: StepProps) {
  const { say, language } = visit;
  const { step, nth, status, deadline, done, reasons } = occurrence;
  const title = nth === 1 ? step.title : say("effort-course.nth", { title: step.title, nth });
  const day = (of: number) => formatDay(language, isoOf(of));
  const basis = model.basis[step.basis - 1];
  const only = step.when.map((condition) => conditionText(visit, model, condition));
  const facts = [
    ...(deadline !== null ? [`${say("efforts-list.deadline")}: ${day(deadline)}`] : []),
    ...(deadline === null && status !== "not-applicable" ? [say("effort.no-deadline")] : []),
    ...(done === null ? [] : [`${say("effort-course.done")}: ${day(done)}`]),
    ...(step.voluntary ? [say("effort.voluntary")] : []),
  ];
  return (
    <li class="desk-line">
      <p class="desk-title">
        <span lang="da">{title}</span>{" "}
        <span class={`effort-status effort-status-${status}`}>{say(`effort-status.${status}`)}</span>
      </p>
      {facts.length === 0 ? null : <p class="quiet">{facts.join(" · ")}</p>}
      <details class="effort-why">
        <summary aria-label={say("effort-course.why.of", { title })}>{say("effort-course.why")}</summary>
        <p>
          <strong>{say("effort-course.rule")}:</strong> {ruleText(visit, model, step.due)}
          {only.length === 0 ? "." : `. ${say("effort.only-if", { conditions: only.join(` ${say("effort.and")} `) })}`}
        </p>
        {step.note === null ? null : <p lang="da">{step.note}</p>}
        {reasons === null || reasons.length === 0 ? null : (
          <>
            <p>{say("effort-course.known")}:</p>
            <ul>
              {reasons.map((reason) => (
                <li>{reasonText(visit, model, reason)}</li>
              ))}
            </ul>
          </>
        )}
        {basis === undefined ? null : (
          <p class="quiet" lang="da">
            {say("effort-course.basis")}: {[basis.title, basis.reference].filter((one) => one !== null).join(", ")}
          </p>
        )}
      </details>
    </li>
  );
}

function Facts({
  visit,
  model,
  facts,
}: {
  readonly visit: Visit;
  readonly model: EffortModel;
  readonly facts: readonly EffortFact[];
}) {
  const { say, language } = visit;
  return (
    <section class="table--responsive-scroll" aria-label={say("effort-course.facts")} tabindex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say("effort-course.fact")}</th>
            <th scope="col">{say("effort-course.day")}</th>
            <th scope="col">{say("effort-course.value")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ fact, from, to, value }) => {
            const kind = model.facts.find(({ key }) => key === fact);
            const until = to === null ? say("effort-course.still") : formatDay(language, to);
            return (
              <tr>
                <th scope="row" lang="da">
                  {kind?.title ?? fact}
                </th>
                <td>
                  {formatDay(language, from)}
                  {kind?.kind === "period" ? ` – ${until}` : null}
                </td>
                <td lang="da">{saidOf(model, fact, value) ?? ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function saidOf(model: EffortModel, fact: string, value: string | null): string | null {
  const kind = model.facts.find(({ key }) => key === fact);
  return kind?.values?.find(({ key }) => key === value)?.title ?? value;
}

function factsText({ language }: Visit, model: EffortModel, facts: readonly EffortFact[]): string {
  return facts
    .map(({ fact, from, to, value }) => {
      const title = model.facts.find(({ key }) => key === fact)?.title ?? fact;
      const days = [from, to].flatMap((day) => (day === null ? [] : [formatDay(language, day)])).join(" – ");
      const said = saidOf(model, fact, value);
      return said === null ? `${title} ${days}` : `${title} ${days} (${said})`;
    })
    .join("; ");
}
