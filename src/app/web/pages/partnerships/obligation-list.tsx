import { timesOf } from "../../../../features/partnerships/obligation-times.ts";
import { formatDay, formatShortDay } from "../../../../output/texts/format.ts";
import type { Obligation, Partnership } from "../../../../records/partnership.ts";
import { keptText, rhythmText } from "../../partnerships/partnership-view.ts";
import type { Visit } from "../../visit.ts";

interface ObligationListProps {
  readonly visit: Visit;
  readonly partnership: Partnership;
}

/** What the parties have bound themselves to, how it was kept, and each time it falls. */
export function ObligationList({ visit, partnership }: ObligationListProps) {
  const { say } = visit;
  const { obligations } = partnership;
  return obligations.length === 0 ? null : (
    <section aria-labelledby="forpligtelser">
      <h2 id="forpligtelser">{say("partnership.obligations")}</h2>
      <ul class="nobullet-list no-max-width">
        {obligations.map((obligation) => (
          <Line visit={visit} partnership={partnership} obligation={obligation} />
        ))}
      </ul>
    </section>
  );
}

function Line({ visit, partnership, obligation }: ObligationListProps & { readonly obligation: Obligation }) {
  const { say, language, today } = visit;
  const times = timesOf(partnership, obligation, today);
  const label = `${say("partnership.obligation.times")}: ${obligation.title}`;
  return (
    <li class="study-line">
      <div>
        <h3 lang="da">{obligation.title}</h3>
        <p class="quiet">
          {say(`partnership.obligation.who.${obligation.who}`)} · {rhythmText(visit, obligation)}
        </p>
        {obligation.text === null ? null : <p lang="da">{obligation.text}</p>}
        <p>{keptText(visit, times)}</p>
        {times.length === 0 ? null : (
          <details class="fold">
            <summary>{say("partnership.obligation.times")}</summary>
            <section
              class="table--responsive-scroll"
              aria-label={say("partnerships.table", { title: label })}
              tabindex={0}
            >
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{say("partnership.time.day")}</th>
                    <th scope="col">{say("partnership.time.state")}</th>
                  </tr>
                </thead>
                <tbody>
                  {times.map(({ day, to, state, answer }) => (
                    <tr>
                      <th scope="row">
                        {to === day
                          ? formatDay(language, day)
                          : `${formatShortDay(language, day)} – ${formatShortDay(language, to)}`}
                      </th>
                      <td>
                        {say(`partnership.time.${state}`)}
                        {answer === null || answer.note === null ? null : (
                          <>
                            {": "}
                            <span lang="da">{answer.note}</span>
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        )}
      </div>
    </li>
  );
}
