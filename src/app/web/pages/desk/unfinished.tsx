import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { UnfinishedItem } from "../../../../store/queries/desk/unfinished-items.ts";
import { demandsPath, deskPromiseAddress, sendingAddress } from "../../desk-address.ts";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

interface UnfinishedProps {
  readonly visit: Visit;
  readonly items: readonly UnfinishedItem[];
  /** Of several bodies: each line says of which. */
  readonly several: boolean;
  readonly page: number;
  readonly more: boolean;
}

/** Items that are not finished, with what is missing and the one next step. */
export function Unfinished({ visit, items, several, page, more }: UnfinishedProps) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("unfinished.title")}</h1>
      <p class="font-lead">{say("unfinished.lead")}</p>
      {items.length === 0 ? (
        <p class="empty">{say("unfinished.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width" aria-label={say("unfinished.items")}>
          {items.map((item) => {
            const step = stepOf(item);
            return (
              <li class="desk-line desk-line-row">
                <div>
                  <p class="desk-title" lang="da">
                    {item.number === null ? "" : `${item.number}. `}
                    {item.title}
                  </p>
                  <p class="quiet">
                    <span lang="da">{several ? `${item.committee}, ${item.body}` : item.committee}</span>,{" "}
                    {formatDay(language, item.day)}
                  </p>
                  <p>{say("unfinished.missing", { what: missingOf(visit, item).join(", ") })}</p>
                </div>
                <p class="desk-steps">
                  <a href={step.href}>{say(`unfinished.step.${step.kind}`)}</a>
                </p>
              </li>
            );
          })}
        </ol>
      )}
      <Pager visit={visit} page={page} pages={null} more={more} />
    </>
  );
}

function missingOf({ say, language }: Visit, item: UnfinishedItem): string[] {
  const { unfixed, unapproved, unsent, stopped, unconfirmed } = item;
  const key = unconfirmed === 1 ? "unfinished.unconfirmed.one" : "unfinished.unconfirmed.other";
  return [
    ...(unfixed ? [say("unfinished.unfixed")] : []),
    ...(unapproved ? [say("unfinished.unapproved")] : []),
    ...(unsent ? [say("unfinished.unsent")] : []),
    ...(stopped ? [say("unfinished.stopped")] : []),
    ...(unconfirmed === 0 ? [] : [say(key, { count: formatNumber(language, unconfirmed) })]),
  ];
}

/** What comes first: promises can be looked at and decisions sent while others approve. */
function stepOf({ bodyId, meetingId, id, promiseId, unfixed, unapproved, unsent, unconfirmed }: UnfinishedItem): {
  readonly kind: "unfixed" | "unapproved" | "unsent" | "unconfirmed" | "stopped";
  readonly href: string;
} {
  const approval = `/konto/bord/godkendelse/${bodyId}/${meetingId}`;
  if (unfixed) return { kind: "unfixed", href: approval };
  if (unconfirmed > 0 && promiseId !== null)
    return { kind: "unconfirmed", href: deskPromiseAddress(bodyId, promiseId) };
  if (unsent) return { kind: "unsent", href: `${sendingAddress(bodyId, meetingId)}#punkt-${id}` };
  return unapproved ? { kind: "unapproved", href: approval } : { kind: "stopped", href: demandsPath };
}
