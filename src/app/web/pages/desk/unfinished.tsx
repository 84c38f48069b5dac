import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import type { UnfinishedItem } from "../../../../store/queries/desk/unfinished-items.ts";
import { demandsPath, deskPromiseAddress, sendingAddress } from "../../desk-address.ts";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

interface UnfinishedProps {
  readonly visit: Visit;
  /** Those of one meeting stand together. */
  readonly items: readonly UnfinishedItem[];
  /** Of several bodies: each meeting says of which. */
  readonly several: boolean;
  readonly page: number;
  readonly more: boolean;
}

/**
 * Items that are not finished, by meeting: what the minutes as a whole lack is said once, and below it each item with
 * what it lacks beside that and the one next step.
 */
export function Unfinished({ visit, items, several, page, more }: UnfinishedProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("unfinished.title")}</h1>
      <p class="font-lead">{say("unfinished.lead")}</p>
      {items.length === 0 ? (
        <p class="empty">{say("unfinished.empty")}</p>
      ) : (
        byMeeting(items).map((those) => <Meeting visit={visit} items={those} several={several} />)
      )}
      <Pager visit={visit} page={page} pages={null} more={more} />
    </>
  );
}

function byMeeting(items: readonly UnfinishedItem[]): UnfinishedItem[][] {
  const meetings = new Map<string, UnfinishedItem[]>();
  for (const item of items) {
    const those = meetings.get(item.meetingId);
    if (those === undefined) meetings.set(item.meetingId, [item]);
    else those.push(item);
  }
  return [...meetings.values()];
}

interface MeetingProps {
  readonly visit: Visit;
  readonly items: readonly UnfinishedItem[];
  readonly several: boolean;
}

function Meeting({ visit, items, several }: MeetingProps) {
  const { say, language } = visit;
  const [first] = items;
  if (first === undefined) return null;
  const { bodyId, meetingId, committee, body, day, unfixed, unapproved } = first;
  const heading = `moede-${meetingId}`;
  return (
    <section class="unfinished-meeting" aria-labelledby={heading}>
      <h2 id={heading} class="desk-title">
        <span lang="da">{several ? `${committee}, ${body}` : committee}</span>, {formatDay(language, day)}
      </h2>
      {unfixed || unapproved ? (
        <p class="unfinished-minutes">
          {say(unfixed ? "unfinished.unfixed" : "unfinished.unapproved")}{" "}
          <a href={`/konto/bord/godkendelse/${bodyId}/${meetingId}`}>
            {say(unfixed ? "unfinished.step.unfixed" : "unfinished.step.unapproved")}
          </a>
        </p>
      ) : null}
      <ol class="desk-lines nobullet-list no-max-width">
        {items.map((item) => (
          <Item visit={visit} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Item({ visit, item }: { readonly visit: Visit; readonly item: UnfinishedItem }) {
  const { say } = visit;
  const missing = missingOf(visit, item);
  const step = stepOf(item);
  return (
    <li class="desk-line desk-line-row">
      <div>
        <p lang="da">
          {item.number === null ? "" : `${item.number}. `}
          {item.title}
        </p>
        {missing.length === 0 ? null : <p class="quiet">{say("unfinished.missing", { what: missing.join(", ") })}</p>}
      </div>
      {step === null ? null : (
        <p class="desk-steps">
          <a href={step.href}>{say(`unfinished.step.${step.kind}`)}</a>
        </p>
      )}
    </li>
  );
}

/** What is missing of the item itself, beside its minutes. */
function missingOf({ say, language }: Visit, { unsent, stopped, unconfirmed }: UnfinishedItem): string[] {
  const key = unconfirmed === 1 ? "unfinished.unconfirmed.one" : "unfinished.unconfirmed.other";
  return [
    ...(unsent ? [say("unfinished.unsent")] : []),
    ...(stopped ? [say("unfinished.stopped")] : []),
    ...(unconfirmed === 0 ? [] : [say(key, { count: formatNumber(language, unconfirmed) })]),
  ];
}

/** What comes first of the item itself; promises can be looked at and decisions sent while others approve. */
function stepOf({ bodyId, meetingId, id, promiseId, unsent, stopped, unconfirmed }: UnfinishedItem): {
  readonly kind: "unsent" | "unconfirmed" | "stopped";
  readonly href: string;
} | null {
  if (unconfirmed > 0 && promiseId !== null)
    return { kind: "unconfirmed", href: deskPromiseAddress(bodyId, promiseId) };
  if (unsent) return { kind: "unsent", href: `${sendingAddress(bodyId, meetingId)}#punkt-${id}` };
  return stopped ? { kind: "stopped", href: demandsPath } : null;
}
