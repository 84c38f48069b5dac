import { mayFollowUp } from "../../../access/may.ts";
import { dueText, spanText } from "../../../output/texts/due.ts";
import { capital, formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { type OccurrenceStanding, occurrenceStandings } from "../../../records/standing.ts";
import type { PublicAnswer } from "../../../store/queries/followup/answers-of-promise.ts";
import type { Excerpt } from "../../../store/queries/followup/excerpt.ts";
import type { OtherPromise, PromisePage } from "../../../store/queries/followup/promise.ts";
import { deskPromiseAddress } from "../desk-address.ts";
import { FollowForm } from "../parts/follow-form.tsx";
import { OutcomeMark } from "../parts/outcome.tsx";
import { placeOf } from "../parts/promise-lines.tsx";
import { StandingMark } from "../parts/standing.tsx";
import { placeId } from "../place-id.ts";
import type { Visit } from "../visit.ts";

export interface PromiseViewProps {
  readonly visit: Visit;
  readonly promise: PromisePage;
  readonly excerpt: Excerpt | null;
}

/** One promise: where it stands, who made it and when it is due, the sentence it was read from, and what came of it. */
export function PromiseView({ visit, promise, excerpt }: PromiseViewProps) {
  const { say } = visit;
  return (
    <>
      <p class="kicker">
        {say("promise.label")} · <span lang="da">{promise.body}</span>
      </p>
      <h1 lang="da" class="item-title">
        {capital(promise.record.what)}
      </h1>
      <p class="panel-outcome">
        <StandingMark say={say} standing={promise.standing} />
      </p>
      {promise.standing === "no-answer-found" ? <p class="note">{say("promise.no-answer")}</p> : null}
      {promise.confirmed ? null : <p class="note">{say("promise.unconfirmed")}</p>}
      <Facts visit={visit} promise={promise} />
      {promise.record.remainder == null ? null : (
        <p class="note">{say("promise.remainder", { what: promise.record.remainder })}</p>
      )}
      <Quote visit={visit} promise={promise} excerpt={excerpt} />
      <section aria-labelledby="forloeb">
        <h2 id="forloeb">{say("promise.thread")}</h2>
        <Course visit={visit} promise={promise} />
      </section>
      <Others
        visit={visit}
        bodySlug={promise.bodySlug}
        title={say("promise.successor")}
        others={listOf(promise.successor)}
      />
      <Others
        visit={visit}
        bodySlug={promise.bodySlug}
        title={say("promise.predecessor")}
        others={promise.predecessors}
      />
      <FollowForm
        visit={visit}
        target="promise"
        address={addressOf.promise(promise.bodySlug, promise.id)}
        feed={null}
      />
      {mayFollowUp(visit.viewer, promise.bodyId) ? (
        <p class="no-print">
          <a href={deskPromiseAddress(promise.bodyId, promise.id)}>{say("promise-desk.from-page")}</a>
        </p>
      ) : null}
    </>
  );
}

function listOf(other: OtherPromise | null): readonly OtherPromise[] {
  return other === null ? [] : [other];
}

function Facts({ visit, promise }: { readonly visit: Visit; readonly promise: PromisePage }) {
  const { say, language } = visit;
  const { by, to, due, condition, kind } = promise.record;
  const facts: (readonly [label: string, text: string | null | undefined, danish: boolean])[] = [
    [say("promise.kind"), say(`promise.kind.${kind}`), false],
    [say("promise.by"), by, true],
    [say("promise.to"), to, true],
    [say("promise.when"), capital(dueText(language, due, { due: promise.pendingDue, today: visit.today })), false],
    [say("promise.condition"), condition, true],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, text, danish]) =>
        text == null ? null : (
          <div>
            <dt>{label}</dt>
            <dd lang={danish ? "da" : undefined}>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Quote({ visit, promise, excerpt }: PromiseViewProps) {
  const { say, language } = visit;
  const { quote } = promise.record;
  if (quote == null) return <p class="quiet">{say("promise.by-hand")}</p>;
  const place = placeOf(promise);
  const { documentId, itemSlug } = promise;
  const anchor = itemSlug === null ? "" : `#${placeId(itemSlug, "title")}`;
  return (
    <section aria-labelledby="citat">
      <h2 id="citat">{say("promise.quote")}</h2>
      <figure class="quotation">
        <blockquote lang="da">
          {excerpt === null ? (
            quote
          ) : (
            <>
              {excerpt.before}
              <mark>{excerpt.quote}</mark>
              {excerpt.after}
            </>
          )}
        </blockquote>
        <figcaption class="quiet">
          {place === null ? null : (
            <>
              {say("promise.quote.of", { place: "" })}
              <a href={place.href} lang="da">
                {place.text}
              </a>
              {promise.committee === null ? null : (
                <>
                  , <span lang="da">{promise.committee}</span>
                </>
              )}
              {promise.day === null ? null : ` ${formatDay(language, promise.day)}`}
              {". "}
            </>
          )}
          {documentId === null ? null : (
            <a href={`${addressOf.document(promise.bodySlug, documentId)}${anchor}`}>{say("promise.quote.all")}</a>
          )}
        </figcaption>
      </figure>
    </section>
  );
}

/** A knot on the promise's thread. */
type Knot =
  | { readonly kind: "made"; readonly day: string }
  | { readonly kind: "due"; readonly day: string; readonly occurrence: OccurrenceStanding }
  | { readonly kind: "answer"; readonly day: string; readonly answer: PublicAnswer };

function Course({ visit, promise }: { readonly visit: Visit; readonly promise: PromisePage }) {
  const { say, language, today } = visit;
  const knots = knotsOf(promise, today);
  return (
    <ol
      class={
        promise.standing === "answered"
          ? "thread thread-closed nobullet-list no-max-width"
          : "thread thread-open nobullet-list no-max-width"
      }
    >
      {knots.map((knot) => (
        <li class="knot">
          {knot.kind === "answer" && knot.answer.day === null ? null : (
            <p class="knot-when">
              <time datetime={knot.day}>
                {knot.kind === "due"
                  ? spanText(language, knot.occurrence.from, knot.day)
                  : formatDay(language, knot.day)}
              </time>
            </p>
          )}
          {knot.kind === "made" ? <p class="knot-title">{say("promise.thread.made")}</p> : null}
          {knot.kind === "due" ? (
            <>
              <p class="knot-title">{say(knot.day < today ? "promise.thread.due" : "promise.thread.will")}</p>
              <p class="knot-outcome">
                <StandingMark say={say} standing={knot.occurrence.standing} />
              </p>
            </>
          ) : null}
          {knot.kind === "answer" ? <Answer visit={visit} bodySlug={promise.bodySlug} answer={knot.answer} /> : null}
        </li>
      ))}
    </ol>
  );
}

function knotsOf(promise: PromisePage, today: string): Knot[] {
  const { record, state, confirmed, kind, day, given, goLive } = promise;
  const occurrences = occurrenceStandings({ state, confirmed, kind, due: record.due, day }, given, today, goLive);
  const knots: Knot[] = [
    ...(day === null ? [] : [{ kind: "made" as const, day }]),
    ...occurrences.map((occurrence) => ({ kind: "due" as const, day: occurrence.to, occurrence })),
    ...given.map((answer) => ({ kind: "answer" as const, day: answer.day ?? answer.period ?? today, answer })),
  ];
  const rank = { made: 0, answer: 1, due: 2 };
  return knots.sort((a, b) => (a.day === b.day ? rank[a.kind] - rank[b.kind] : a.day < b.day ? -1 : 1));
}

function Answer({
  visit,
  bodySlug,
  answer,
}: {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly answer: PublicAnswer;
}) {
  const { say } = visit;
  const { committeeSlug, meetingSlug, itemSlug, documentId } = answer;
  const item =
    committeeSlug === null || meetingSlug === null || itemSlug === null
      ? null
      : addressOf.item(bodySlug, committeeSlug, meetingSlug, itemSlug);
  return (
    <>
      <p class="knot-title">{say(answer.inTime ? "promise.thread.answered" : "promise.thread.late")}</p>
      {answer.kind === null ? <p class="quiet">{say("promise.answer.hidden")}</p> : null}
      {item === null ? null : (
        <p>
          <a href={item} lang="da">
            {answer.itemTitle}
          </a>{" "}
          <span class="quiet" lang="da">
            {answer.committee}
          </span>
        </p>
      )}
      {answer.outcome === null ? null : (
        <p class="knot-outcome">
          <OutcomeMark say={say} outcome={answer.outcome} final={null} />
        </p>
      )}
      {documentId === null ? null : (
        <p>
          <a href={addressOf.document(bodySlug, documentId)} lang="da">
            {answer.documentTitle ?? say("document.title.untitled")}
          </a>
        </p>
      )}
      {answer.note === null ? null : (
        <p>
          <span class="quiet">{say("promise.answer.note")}:</span> <span lang="da">{answer.note}</span>
        </p>
      )}
    </>
  );
}

interface OthersProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly title: string;
  readonly others: readonly OtherPromise[];
}

function Others({ visit, bodySlug, title, others }: OthersProps) {
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={addressOf.promise(bodySlug, other.id)} lang="da">
              {capital(other.what)}
            </a>
            {other.day === null ? null : <span class="quiet"> {formatDay(visit.language, other.day)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
