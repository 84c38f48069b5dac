import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { DayLine } from "../../desk-day.ts";
import type { Visit } from "../../visit.ts";

interface DayProps {
  readonly visit: Visit;
  readonly lines: readonly DayLine[];
  /** Of several bodies: each line says of which. */
  readonly several: boolean;
}

/** What waits for a secretary today, each with its one next step. */
export function Day({ visit, lines, several }: DayProps) {
  const { say } = visit;
  return (
    <section aria-labelledby="venter">
      <h2 id="venter">{say("desk-day.title")}</h2>
      {lines.length === 0 ? (
        <p class="font-lead">{say("desk-day.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {lines.map((line) => (
            <li class="desk-line desk-line-row">
              <div>
                <p class="desk-title">{counted(visit, `desk-day.${line.kind}`, line.count)}</p>
                <p class="quiet">
                  {several ? <span lang="da">{line.body}</span> : null}
                  {several && line.day !== null ? " · " : null}
                  {line.day === null ? null : dayText(visit, line)}
                  {line.missing === 0 ? null : ` · ${counted(visit, "desk-day.approvals.missing", line.missing)}`}
                </p>
              </div>
              <p class="desk-steps">
                <a href={line.href}>{say(`desk-day.${line.kind}.step`)}</a>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function dayText({ say, language }: Visit, { day, deadline }: DayLine): string {
  return say(deadline ? "desk-day.last" : "desk-day.since", { day: formatDay(language, day ?? "") });
}

type Counted = `desk-day.${DayLine["kind"]}` | "desk-day.approvals.missing";

function counted({ say, language }: Visit, key: Counted, many: number): string {
  return say(many === 1 ? `${key}.one` : `${key}.other`, { count: formatNumber(language, many) });
}
