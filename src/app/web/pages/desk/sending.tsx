import { planSending } from "../../../../features/reminders/plan-sending.ts";
import { formatNumber, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { CommitteeReceiver, SendingCommittee } from "../../../../store/queries/sending/committee-receivers.ts";
import type { DecidedItem } from "../../../../store/queries/sending/decided-items.ts";
import type { SentLine } from "../../../../store/queries/sending/sent-decisions.ts";
import { demandsPath, newTaskAddress, receiversAddress, sendingAddress } from "../../desk-address.ts";
import { Done } from "../../parts/done.tsx";
import { ChoiceEntry, FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";

export interface SendingProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly title: string;
  readonly items: readonly DecidedItem[];
  readonly committees: readonly SendingCommittee[];
  readonly book: readonly CommitteeReceiver[];
  readonly sent: readonly SentLine[];
  /** How many mails were made just now; null where nothing was sent. */
  readonly made: number | null;
  readonly wrong: Problem | null;
}

/** A meeting's decisions: to whom each goes, to whom it has gone, and the press that sends it. */
export function Sending(props: SendingProps) {
  const { visit, bodyId, meetingId, title, items, book, sent, made, wrong } = props;
  const { say } = visit;
  const left = items.some((item) => planSending(item, item.nextCommitteeId, book, sent).length > 0);
  return (
    <>
      <p class="kicker">{say("sending.title")}</p>
      <h1 lang="da">{title}</h1>
      {made === null ? null : <Done text={doneText(visit, made)} />}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">{say("sending.lead")}</p>
      {left ? (
        <PostForm visit={visit} action={sendingAddress(bodyId, meetingId)} class="desk-steps">
          <input type="hidden" name="punkt" value="alle" />
          <button class="button button-primary" type="submit">
            {say("sending.all")}
          </button>
        </PostForm>
      ) : null}
      {items.length === 0 ? (
        <p class="empty">{say("sending.empty")}</p>
      ) : (
        <ol class="desk-lines nobullet-list no-max-width">
          {items.map((item) => (
            <Line {...props} item={item} />
          ))}
        </ol>
      )}
      <p class="after-list">
        <a href={receiversAddress(bodyId)}>{say("sending.book")}</a>
      </p>
    </>
  );
}

function Line({
  visit,
  bodyId,
  meetingId,
  item,
  committees,
  book,
  sent,
}: SendingProps & { readonly item: DecidedItem }) {
  const { say, language } = visit;
  const { id, number, title, decision, nextCommitteeId, owners } = item;
  const plan = planSending(item, nextCommitteeId, book, sent);
  const before = sent.filter(({ itemId }) => itemId === id);
  const told = committees.filter((committee) => book.some(({ committeeId }) => committeeId === committee.id));
  const sendable = decision !== null && !item.stopped && (!item.open || item.shown);
  const names = plan.map(({ name }) => name).join(", ");
  return (
    <li class="desk-line" id={`punkt-${id}`}>
      <h2 class="desk-title" lang="da">
        {number === null ? "" : `${number}. `}
        {title}
      </h2>
      {decision === null ? <p class="quiet">{say("sending.undecided")}</p> : null}
      {item.stopped ? (
        <p class="note">
          {say("sending.stopped")} <a href={demandsPath}>{say("sending.stopped.see")}</a>
        </p>
      ) : decision !== null && !sendable ? (
        <p class="note">{say("sending.unpublished")}</p>
      ) : null}
      {before.length === 0 ? null : (
        <ul>
          {before.map(({ name, email, at, by }) => {
            const fill = { name, email, when: formatShortMoment(language, at) };
            return <li>{by === null ? say("sending.sent", fill) : say("sending.sent.by", { ...fill, by })}</li>;
          })}
        </ul>
      )}
      {sendable && plan.length > 0 ? <p>{say("sending.will", { names })}</p> : null}
      {sendable && plan.length === 0 && before.length === 0 ? <p class="quiet">{say("sending.nobody")}</p> : null}
      {decision !== null && visit.mayPost(newTaskAddress(bodyId, id)) ? (
        <p>
          <a href={newTaskAddress(bodyId, id)} aria-label={say("tasks.give.of", { title })}>
            {say("tasks.give")}
          </a>
        </p>
      ) : null}
      {sendable && (owners.length > 0 || told.length > 0) ? (
        <PostForm visit={visit} action={sendingAddress(bodyId, meetingId)} class="desk-form">
          <input type="hidden" name="punkt" value={id} />
          {told.length === 0 ? null : (
            <ChoiceEntry
              visit={visit}
              form={`send-${id}`}
              sent={null}
              name="udvalg"
              label={say("sending.to")}
              value={nextCommitteeId}
              options={[["", say("sending.to.none")], ...told.map((one) => [one.id, one.name] as const)]}
            />
          )}
          <button class="button button-secondary" type="submit" aria-label={say("sending.send.of", { title })}>
            {say("sending.send")}
          </button>
        </PostForm>
      ) : null}
    </li>
  );
}

function doneText({ say, language }: Visit, made: number): string {
  if (made === 0) return say("sending.done.before");
  return say(made === 1 ? "sending.done.one" : "sending.done.other", { count: formatNumber(language, made) });
}
