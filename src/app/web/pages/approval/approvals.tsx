import { formatDay, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Visit } from "../../visit.ts";

/** Minutes as the list names them. `approved`: when; null: they wait. */
export interface ApprovalLine {
  readonly href: string;
  readonly committee: string;
  readonly day: string | null;
  readonly version: number;
  readonly approved: string | null;
}

/** What a member is to approve, and has approved. */
export function Approvals({ visit, lines }: { readonly visit: Visit; readonly lines: readonly ApprovalLine[] }) {
  const { say } = visit;
  const waiting = lines.filter(({ approved }) => approved === null);
  const done = lines.filter(({ approved }) => approved !== null);
  return (
    <>
      <h1>{say("approvals.title")}</h1>
      <p class="font-lead">{say("approvals.lead")}</p>
      {lines.length === 0 ? (
        <p class="empty">{say("approvals.empty")}</p>
      ) : (
        <>
          <h2>{say("approvals.waiting")}</h2>
          {waiting.length === 0 ? <p>{say("approvals.waiting.none")}</p> : <Lines visit={visit} lines={waiting} />}
        </>
      )}
      {done.length === 0 ? null : (
        <>
          <h2>{say("approvals.done")}</h2>
          <Lines visit={visit} lines={done} />
        </>
      )}
    </>
  );
}

function Lines({ visit, lines }: { readonly visit: Visit; readonly lines: readonly ApprovalLine[] }) {
  const { say, language } = visit;
  return (
    <ul class="nobullet-list body-list">
      {lines.map(({ href, committee, day, version, approved }) => (
        <li>
          <a href={href}>
            <span lang="da">{committee}</span>
            {day === null ? "" : `, ${formatDay(language, day)}`}
          </a>{" "}
          <span class="quiet">
            {say("approval.version", { version: String(version) })}
            {approved === null ? "" : ` · ${say("seal.approved", { when: formatShortMoment(language, approved) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
