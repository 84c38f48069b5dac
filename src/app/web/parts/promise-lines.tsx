import { dueText } from "../../../output/texts/due.ts";
import { capital, formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { Visit } from "../visit.ts";
import { StandingMark } from "./standing.tsx";

interface PromiseLinesProps {
  readonly visit: Visit;
  readonly promises: readonly PromiseLine[];
  /** Says where each was made: for lists over several items. */
  readonly where: boolean;
  readonly label: string;
}

/** Promises as a list, each on a piece of thread: open at its end while it waits, closed by a knot where it was answered. */
export function PromiseLines({ visit, promises, where, label }: PromiseLinesProps) {
  const { say, language } = visit;
  return (
    <ol class="promise-lines nobullet-list no-max-width" aria-label={label}>
      {promises.map((line) => (
        <li class={isClosed(line) ? "promise-line promise-line-closed" : "promise-line"}>
          <p class="promise-what">
            <a href={addressOf.promise(line.bodySlug, line.id)} lang="da">
              {capital(line.record.what)}
            </a>
          </p>
          <p class="promise-due">
            <StandingMark say={say} standing={line.standing} />{" "}
            <span class="quiet">
              {line.record.by == null ? null : (
                <>
                  <span lang="da">{line.record.by}</span>
                  {" · "}
                </>
              )}
              {dueText(language, line.record.due, { due: line.pendingDue, today: visit.today })}
              {line.answeredOn === null
                ? null
                : ` · ${say("promises.answered-on", { day: formatDay(language, line.answeredOn) })}`}
            </span>
          </p>
          {where ? <Made visit={visit} line={line} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Nothing more is waited for. */
function isClosed({ standing }: PromiseLine): boolean {
  return standing === "answered" || standing === "superseded" || standing === "withdrawn" || standing === "historic";
}

function Made({ visit, line }: { readonly visit: Visit; readonly line: PromiseLine }) {
  const { say, language } = visit;
  const day = line.day === null ? say("meeting.no-day") : formatDay(language, line.day);
  const place = placeOf(line);
  return (
    <p class="quiet">
      {say("promises.where", { day })}
      {line.committee === null ? null : (
        <>
          {" · "}
          <span lang="da">{line.committee}</span>
        </>
      )}
      {place === null ? null : (
        <>
          {" · "}
          <a href={place.href} lang="da">
            {place.text}
          </a>
        </>
      )}
    </p>
  );
}

/** The page of the item, or of the paper, that a promise was made in; null where strangers may see neither. */
export function placeOf(line: PromiseLine): { readonly href: string; readonly text: string } | null {
  const { bodySlug, committeeSlug, meetingSlug, itemSlug, itemTitle, documentId, documentTitle } = line;
  if (committeeSlug !== null && meetingSlug !== null && itemSlug !== null) {
    return { href: addressOf.item(bodySlug, committeeSlug, meetingSlug, itemSlug), text: itemTitle ?? itemSlug };
  }
  if (documentId === null || documentTitle === null) return null;
  return { href: addressOf.document(bodySlug, documentId), text: documentTitle };
}
