import type { Rhythm, StandingReport } from "../../../../features/followup/wheel/standing-reports.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Visit } from "../../visit.ts";
import type { WheelOwner } from "../../wheel/wheel-at.ts";

interface StandingReportsPageProps {
  readonly visit: Visit;
  readonly owner: WheelOwner;
  readonly reports: readonly StandingReport[];
}

/** A committee's standing reports: each with its rhythm, who is responsible, its last and its next time. */
export function StandingReportsPage({ visit, owner, reports }: StandingReportsPageProps) {
  const { say } = visit;
  return (
    <>
      <p class="kicker" lang="da">
        {owner.name}
      </p>
      <h1>{say("reports.title")}</h1>
      <p class="font-lead">{say("reports.lead")}</p>
      {reports.length === 0 ? <p class="empty">{say("reports.empty")}</p> : <Reports visit={visit} reports={reports} />}
      <p class="after-list">
        <a href={addressOf.wheel(owner.address)}>{say("reports.wheel")}</a>
      </p>
    </>
  );
}

function Reports({ visit, reports }: Pick<StandingReportsPageProps, "visit" | "reports">) {
  const { say, language } = visit;
  return (
    <>
      <ol class="desk-lines nobullet-list no-max-width">
        {reports.map(({ title, description, rhythm, unit, last, next }) => (
          <li class="desk-line">
            <h2 class="desk-title" lang="da">
              {title}
            </h2>
            {description === null ? null : <p lang="da">{description}</p>}
            <dl class="facts">
              <div>
                <dt>{say("reports.rhythm")}</dt>
                <dd>{rhythmText(visit, rhythm)}</dd>
              </div>
              {unit === null ? null : (
                <div>
                  <dt>{say("reports.unit")}</dt>
                  <dd lang="da">{unit}</dd>
                </div>
              )}
              <div>
                <dt>{say("reports.last")}</dt>
                <dd>
                  {last === null ? (
                    say("reports.last.none")
                  ) : (
                    <>
                      {formatDay(language, last.day)}:{" "}
                      <a href={encodeURI(last.path)} lang="da">
                        {last.title}
                      </a>
                    </>
                  )}
                </dd>
              </div>
              <div>
                <dt>{say("reports.next")}</dt>
                <dd>{next === null ? say("reports.next.none") : formatDay(language, next)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
      <p class="quiet">{say("reports.note")}</p>
    </>
  );
}

function rhythmText({ say }: Visit, rhythm: Rhythm): string {
  if (typeof rhythm === "string") return say(`reports.rhythm.${rhythm}`);
  if (rhythm.meetings === 1) return say("reports.rhythm.meeting");
  return rhythm.meetings === 2
    ? say("reports.rhythm.meetings")
    : say("reports.rhythm.each", { number: rhythm.meetings });
}
