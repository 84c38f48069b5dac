import { raw } from "hono/html";
import { mayFollowUp } from "../../../access/may.ts";
import { forcesOf } from "../../../features/followup/threads/force.ts";
import { caseThread } from "../../../output/charts/case-thread.ts";
import { count } from "../../../output/texts/count.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { Partnership } from "../../../records/partnership.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { CasePage } from "../../../store/queries/public/case.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import { CasePartnerships } from "../parts/case-partnerships.tsx";
import { FollowForm } from "../parts/follow-form.tsx";
import { Pager } from "../parts/pager.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import { Thread } from "../parts/thread.tsx";
import type { Visit } from "../visit.ts";

export interface CaseProps {
  readonly visit: Visit;
  readonly case: CasePage;
  readonly items: readonly ItemLine[];
  /** What was promised in the case's items, the oldest first. */
  readonly promises: readonly PromiseLine[];
  /** Agreements with others that belong with the case. */
  readonly partnerships: readonly Partnership[];
  readonly page: number;
  readonly more: boolean;
}

/** A case from its first meeting to its last: the thread as a picture, and the same as a list. */
export function CaseView({ visit, case: found, items, promises, partnerships, page, more }: CaseProps) {
  const { say, language } = visit;
  const address = addressOf.case(found.bodySlug, found.slug);
  return (
    <>
      <p class="kicker">
        {say("case.label")} · <span lang="da">{found.body}</span>
      </p>
      <h1 lang="da" class="item-title">
        {found.title}
      </h1>
      {found.firstDay === null || found.lastDay === null || found.firstDay === found.lastDay ? null : (
        <p class="font-lead">
          {say("case.span", { first: formatDay(language, found.firstDay), last: formatDay(language, found.lastDay) })}
        </p>
      )}
      <Picture visit={visit} items={items} promises={promises} partnerships={partnerships} />
      <section aria-labelledby="traaden">
        <h2 id="traaden">{say("front.question.decided")}</h2>
        <Thread visit={visit} items={items} words={true} forces={forcesOf(items)} label={say("case.timeline")} />
        {found.items === 1 ? <p class="quiet">{say("case.once")}</p> : null}
        <Pager visit={visit} page={page} pages={null} more={more} />
      </section>
      {promises.length === 0 ? null : (
        <section aria-labelledby="lovet">
          <h2 id="lovet">{say("front.question.promised")}</h2>
          <PromiseLines visit={visit} promises={promises} where={true} label={say("front.question.promised")} />
        </section>
      )}
      <CasePartnerships visit={visit} bodySlug={found.bodySlug} partnerships={partnerships} />
      <FollowForm visit={visit} target="case" address={address} feed={`${address}/feed.atom`} />
      {mayFollowUp(visit.viewer, found.bodyId) ? (
        <p class="no-print">
          <a href={`/konto/bord/sag/${found.bodyId}/${found.id}`}>{say("case.desk")}</a>
        </p>
      ) : null}
      {found.number === null ? null : (
        <p>
          {say("case.number-shared")} <a href={addressOf.caseNumber(found.bodySlug, found.number)}>{found.number}</a>
        </p>
      )}
    </>
  );
}

type PictureProps = Pick<CaseProps, "visit" | "items" | "promises" | "partnerships">;

function Picture({ visit, items, promises, partnerships }: PictureProps) {
  const { say, language } = visit;
  const knots = items.flatMap(({ day, committee }) => (day === null ? [] : [{ day, committee }]));
  const days = knots.map((knot) => knot.day).sort();
  const text = say("case.picture.text", {
    meetings: count(language, "meetings", new Set(items.map((line) => line.meetingId)).size),
    committees: count(language, "committees", new Set(items.map((line) => line.committeeId)).size),
    first: formatDay(language, days[0] ?? visit.today),
    last: formatDay(language, days.at(-1) ?? visit.today),
  });
  const picture = caseThread(
    knots,
    say("case.picture"),
    text,
    { lane: say("promises.lane"), spans: promises.flatMap(spanOf) },
    { lane: say("case.partnerships"), spans: partnerships.map((each) => agreementSpan(each, visit.today)) },
  );
  return picture === null ? null : (
    <figure class="case-picture">
      {raw(picture)}
      <figcaption class="quiet">{text}</figcaption>
    </figure>
  );
}

/** From the day a promise was made to its answer, or to the day it is due; none where neither is known. */
function spanOf({ day, answeredOn, pendingDue }: PromiseLine) {
  const to = answeredOn ?? pendingDue;
  return day === null || to === null || to < day ? [] : [{ from: day, to, answered: answeredOn !== null }];
}

/** From an agreement's first day to its last; to today where it has none. */
const agreementSpan = ({ starts, ends }: Partnership, today: string) => ({
  from: starts,
  to: ends ?? (today > starts ? today : starts),
  answered: ends !== null && ends < today,
});
