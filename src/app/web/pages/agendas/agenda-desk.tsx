import type { WholeAgenda } from "../../../../features/meetings/agenda/load-agenda.ts";
import type { NumberedEntry } from "../../../../features/meetings/agenda/number-entries.ts";
import { isOpen } from "../../../../features/meetings/agenda/order-entries.ts";
import { agendaDigest } from "../../../../features/meetings/agenda/publish-agenda.ts";
import { capital, formatDay, formatMoment, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { ItemLine } from "../../../../store/queries/items/find-items.ts";
import { agendaAt, agendasOf, itemAt } from "../../items/item-address.ts";
import { Act } from "../../parts/act.tsx";
import { Area, Tick } from "../../parts/area.tsx";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { Field, PostForm } from "../../parts/form.tsx";
import { roomAddress } from "../../room/room-address.ts";
import type { Visit } from "../../visit.ts";
import { namesSince } from "../items/state-of.ts";
import { publishedText } from "./agendas.tsx";

export interface AgendaDeskProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly whole: WholeAgenda;
  /** Approved items of the committee that stand on no agenda. */
  readonly waiting: readonly ItemLine[];
  readonly done: string | null;
  readonly wrong: Problem | null;
}

/** One agenda: its lines in their order, what can be put on, when it must be out. */
export function AgendaDesk(props: AgendaDeskProps) {
  const { visit, bodyId, whole, done, wrong } = props;
  const { say, language } = visit;
  const { agenda, other } = whole;
  const isChanged = agenda.published !== null && agenda.publishedDigest !== agendaDigest(whole);
  return (
    <>
      <p class="kicker" lang="da">
        {agenda.committee}
      </p>
      <h1>{say("agenda-desk.of", { kind: say(`agenda-desk.open.${agenda.kind}`), committee: agenda.committee })}</h1>
      {done === null ? null : <Done text={done} />}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <p class="font-lead">{capital(formatMoment(language, agenda.day, agenda.startsAt))}</p>
      <p class="quiet">
        {[
          publishedText(visit, agenda),
          isChanged ? say("agenda-desk.state.changed") : "",
          agenda.cancelled ? say("agenda-desk.state.off") : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {other === null ? null : (
        <p>
          <a href={agendaAt(bodyId, other.id)}>{say(`agenda-desk.open.${other.kind}`)}</a>
        </p>
      )}
      <Notice {...props} />
      <Lines {...props} />
      <Waiting {...props} />
      <p>
        <a class="button button-primary" href={agendaAt(bodyId, agenda.id, "kontrol")}>
          {say("agenda-desk.check")}
        </a>
      </p>
      {agenda.published === null ? null : (
        <>
          {agenda.meetingPath === null ? null : (
            <p>
              <a href={encodeURI(agenda.meetingPath)}>{say("agenda-desk.public-page")}</a>
            </p>
          )}
          {agenda.meetingId === null ? null : (
            <p>
              <a href={roomAddress(bodyId, agenda.meetingId).room}>{say("room.hold")}</a>
            </p>
          )}
          <p class="quiet">{say("agenda-desk.withdraw.hint")}</p>
          <Act
            visit={visit}
            action={agendaAt(bodyId, agenda.id, "traek-tilbage")}
            text={say("agenda-desk.withdraw")}
            look="tertiary"
          />
        </>
      )}
      <p class="after-list">
        <a href={agendasOf(bodyId)}>{say("agenda-desk.back")}</a>
      </p>
    </>
  );
}

/** When it must be out; late is said and stops nothing. */
function Notice({ visit, whole }: AgendaDeskProps) {
  const { say, language, today } = visit;
  const { notice, rules, agenda } = whole;
  if (notice.agenda === null && notice.material === null) return <p class="quiet">{say("agenda-desk.notice.none")}</p>;
  const isLate = (day: string | null) => day !== null && today > day && agenda.published === null;
  const text = (day: string | null, key: "agenda" | "material") => {
    if (day === null) return null;
    const late = key === "agenda" ? "late" : "material-late";
    return <p>{say(`agenda-desk.notice.${isLate(day) ? late : key}`, { day: formatDay(language, day) })}</p>;
  };
  const late = isLate(notice.agenda) || isLate(notice.material);
  return (
    <div class={late ? "alert alert-warning" : "agenda-notice"} role={late ? "alert" : undefined}>
      <div class={late ? "alert-body" : undefined}>
        {text(notice.agenda, "agenda")}
        {text(notice.material, "material")}
        {rules.council ? <p class="quiet">{say("agenda-desk.notice.law")}</p> : null}
      </div>
    </div>
  );
}

function Lines(props: AgendaDeskProps) {
  const { visit, bodyId, whole } = props;
  const { say } = visit;
  const { lines, agenda } = whole;
  const move = agendaAt(bodyId, agenda.id, "flyt");
  const drag = visit.mayPost(move) ? { "data-move": move, "data-token": visit.formToken } : {};
  return (
    <section aria-labelledby="punkterne">
      <h2 id="punkterne">{say("agenda-desk.lines")}</h2>
      {lines.length === 0 ? <p class="empty">{say("agenda-desk.lines.none")}</p> : null}
      <ol class="nobullet-list agenda-lines no-max-width" {...drag}>
        {lines.map((line) => (
          <Line {...props} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ visit, bodyId, whole, line }: AgendaDeskProps & { readonly line: NumberedEntry }) {
  const { say } = visit;
  const { entry, number } = line;
  const title = entry.item?.content.title ?? entry.standing?.title ?? "";
  const agendaId = whole.agenda.id;
  const kin = whole.lines.filter((one) => isOpen(one.entry) === isOpen(entry)).map((one) => one.entry.id);
  const [isFirst, isLast] = [kin[0] === entry.id, kin.at(-1) === entry.id];
  const moves = (["first", "up", "down", "last"] as const).filter((move) =>
    move === "first" || move === "up" ? !isFirst : !isLast,
  );
  return (
    <li data-line={entry.id} data-open={isOpen(entry) ? "ja" : "nej"}>
      <p lang="da">
        <strong>
          {entry.item === null ? (
            say("agenda-desk.line", { number, title })
          ) : (
            <a href={itemAt(bodyId, entry.item.id)}>{say("agenda-desk.line", { number, title })}</a>
          )}
        </strong>
      </p>
      <p class="quiet">
        {[
          isOpen(entry) ? "" : say("agenda-desk.closed"),
          entry.item !== null && !entry.item.content.public
            ? say("agenda-desk.shown-as", { title: entry.item.content.neutralTitle })
            : "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <Revision visit={visit} bodyId={bodyId} agendaId={agendaId} line={line} title={title} />
      {entry.subItems.length === 0 ? null : (
        <ol class="nobullet-list" lang="da">
          {entry.subItems.map((sub, at) => (
            <li>{`${number}.${at + 1} ${sub.title}`}</li>
          ))}
        </ol>
      )}
      <div class="line-moves">
        {moves.map((move) => (
          <Act
            visit={visit}
            action={agendaAt(bodyId, agendaId, "flyt")}
            fields={{ linje: entry.id, flyt: move }}
            text={say(`agenda-desk.move.${move}`)}
            label={say(`agenda-desk.move.${move}.of`, { title })}
            look="tertiary"
          />
        ))}
        <Act
          visit={visit}
          action={agendaAt(bodyId, agendaId, "tag-af")}
          fields={{ linje: entry.id }}
          text={say("agenda-desk.off")}
          label={say("agenda-desk.off.of", { title })}
          look="tertiary"
        />
      </div>
      <Details visit={visit} bodyId={bodyId} agendaId={agendaId} line={line} title={title} />
    </li>
  );
}

interface DetailsProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly agendaId: string;
  readonly line: NumberedEntry;
  readonly title: string;
}

/** Which revision of an item stands here, where it is not its newest or is not approved, and what can be done. */
function Revision({ visit, bodyId, agendaId, line, title }: DetailsProps) {
  const { say, language } = visit;
  const { id, item } = line.entry;
  if (item === null) return null;
  const { shown, taken, revision: newest, changedBy, approvedRevision } = item;
  const by = taken?.by ?? say("item-desk.somebody");
  return (
    <>
      {taken === null ? null : (
        <div class="line-change">
          <p>
            {say("agenda-desk.change.taken", {
              shown,
              name: by,
              when: formatShortMoment(language, taken.created),
              reason: taken.reason,
            })}
          </p>
          {approvedRevision === null ? null : (
            <Act
              visit={visit}
              action={agendaAt(bodyId, agendaId, "brug-godkendt")}
              fields={{ linje: id }}
              text={say("agenda-desk.change.leave")}
              label={say("agenda-desk.change.leave.of", { title })}
            />
          )}
        </div>
      )}
      {newest === shown ? null : (
        <div class="line-change">
          <p>{say("agenda-desk.change.waits", { shown, newest, names: namesSince(visit, changedBy) })}</p>
          <details class="fold">
            <summary>
              <span aria-hidden="true">{say("agenda-desk.change.take", { newest })}</span>
              <span class="sr-only">{say("agenda-desk.change.take.of", { newest, title })}</span>
            </summary>
            <PostForm visit={visit} action={agendaAt(bodyId, agendaId, "tag-udgave")} class="narrow-form">
              <input type="hidden" name="linje" value={id} />
              <input type="hidden" name="udgave" value={String(newest)} />
              <Area
                name={`grund-${id}`}
                label={say("agenda-desk.change.reason")}
                hint={say("agenda-desk.change.reason.hint")}
                value=""
                rows={2}
                maxlength={1000}
                required={true}
              />
              <button class="button button-secondary" type="submit">
                {say("agenda-desk.change.button")}
              </button>
            </PostForm>
          </details>
        </div>
      )}
    </>
  );
}

/** How many matters more than there are can be written at a time. */
const moreSubItems = 3;

function Details({ visit, bodyId, agendaId, line: { entry }, title }: DetailsProps) {
  const { say } = visit;
  const { id, standing } = entry;
  const hasMatters = standing?.kind === "information" || standing?.kind === "any-other-business";
  const subs = !hasMatters ? [] : [...entry.subItems, ...Array.from({ length: moreSubItems }, () => null)];
  return (
    <details class="fold">
      <summary>{say("agenda-desk.details.of", { title })}</summary>
      <PostForm visit={visit} action={agendaAt(bodyId, agendaId, "linje")} class="wheel-form">
        <input type="hidden" name="linje" value={id} />
        {standing === null ? null : (
          <>
            <Field
              visit={visit}
              type="text"
              autocomplete="off"
              name={`titel-${id}`}
              label="agenda-desk.standing.title"
              value={standing.title}
            />
            <Tick name={`lukket-${id}`} label={say("agenda-desk.closed")} checked={!standing.public} />
          </>
        )}
        <Area
          name={`gaester-${id}`}
          label={say("agenda-desk.guests")}
          hint={say("agenda-desk.guests.hint")}
          value={entry.guests.map(({ name, role }) => (role === "" ? name : `${name}, ${role}`)).join("\n")}
          rows={2}
          maxlength={8000}
        />
        {!hasMatters ? null : (
          <fieldset>
            <legend>{say("agenda-desk.sub-items")}</legend>
            <p class="form-hint">{say("agenda-desk.sub-items.hint")}</p>
            {subs.map((sub, at) => (
              <>
                {sub === null ? null : <input type="hidden" name={`emne-id-${at}`} value={sub.id} />}
                <div class="form-group">
                  <label class="form-label" for={`emne-${at}-${id}`}>
                    {say("agenda-desk.sub-item.title", { number: at + 1 })}
                  </label>
                  <input
                    class="form-input"
                    type="text"
                    id={`emne-${at}-${id}`}
                    name={`emne-${at}`}
                    value={sub?.title ?? ""}
                    maxlength={400}
                    autocomplete="off"
                  />
                </div>
                <div class="form-group">
                  <label class="form-label" for={`emnetekst-${at}-${id}`}>
                    {say("agenda-desk.sub-item.text", { number: at + 1 })}
                  </label>
                  <textarea
                    class="form-input entry-long"
                    id={`emnetekst-${at}-${id}`}
                    name={`emnetekst-${at}`}
                    rows={3}
                    maxlength={20_000}
                  >
                    {sub?.text ?? ""}
                  </textarea>
                </div>
              </>
            ))}
          </fieldset>
        )}
        <button class="button button-secondary" type="submit">
          {say("agenda-desk.details.save")}
        </button>
      </PostForm>
    </details>
  );
}

function Waiting({ visit, bodyId, whole, waiting }: AgendaDeskProps) {
  const { say } = visit;
  return (
    <section aria-labelledby="venter">
      <h2 id="venter">{say("agenda-desk.waiting")}</h2>
      {waiting.length === 0 ? <p class="empty">{say("agenda-desk.waiting.none")}</p> : null}
      <ul class="nobullet-list next-agenda no-max-width">
        {waiting.map(({ id, title }) => (
          <li>
            <p lang="da">
              <a href={itemAt(bodyId, id)}>{title}</a>
            </p>
            <Act
              visit={visit}
              action={agendaAt(bodyId, whole.agenda.id, "saet-paa")}
              fields={{ punkt: id }}
              text={say("agenda-desk.put")}
              label={say("agenda-desk.put.of", { title })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
