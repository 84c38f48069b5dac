import { presenceAt } from "../../../../features/meetings/room/presence.ts";
import type { RoomItem } from "../../../../features/meetings/room/room-state.ts";
import { formatClock, formatMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { PostForm } from "../../parts/form.tsx";
import { roomAddress } from "../../room/room-address.ts";
import { Attendance, Opening } from "./attendance.tsx";
import { Conflicts, Contradictions } from "./conflicts.tsx";
import { EntryButton, type InRoom } from "./entry-form.tsx";
import { Live } from "./live.tsx";

interface RoomPageProps extends InRoom {
  readonly done: boolean;
  readonly wrong: Problem | null;
}

/** A meeting that is being held: whether it is open, who is there, what is on the agenda and how far it has come. */
export function RoomPage({ done, wrong, ...room }: RoomPageProps) {
  const { visit } = room;
  const { meeting, state } = room.room;
  const { say, language } = visit;
  const { board } = roomAddress(meeting.bodyId, meeting.meetingId);
  return (
    <Live {...room}>
      <h1>{meeting.committee}</h1>
      <p class="font-lead">
        {meeting.day === null ? "" : formatMoment(language, meeting.day, meeting.startsAt)}
        {meeting.location === null ? "" : `, ${meeting.location}`}
      </p>
      {done ? <Done text={say("room.done")} /> : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <div data-live="stand">
        <p>{standing(room)}</p>
        <Conflicts {...room} item={null} />
        <Contradictions {...room} item={null} />
      </div>
      <p>
        <a class="button button-secondary" href={board}>
          {say("room.board")}
        </a>
      </p>
      <section aria-labelledby="dagsorden" data-live="dagsorden">
        <h2 id="dagsorden">{say("room.agenda")}</h2>
        <ol class="nobullet-list room-list no-max-width">
          {state.items.map((item) => (
            <ItemLine {...room} item={item} />
          ))}
        </ol>
      </section>
      <div data-live="fremmoede">
        {state.opened === null && room.records && state.people.length === 0 ? (
          <section aria-labelledby="aabn">
            <h2 id="aabn">{say("room.opening")}</h2>
            <Opening {...room} />
          </section>
        ) : (
          <Attendance {...room} />
        )}
      </div>
      <div data-live="slutning">
        <Closing {...room} />
      </div>
    </Live>
  );
}

/** Whether the meeting is open, and since when. */
export function standing({ visit: { say, language }, room: { state } }: InRoom): string {
  if (state.opened === null) return say("room.not-opened");
  const opened = { opened: formatClock(language, state.opened) };
  if (state.closed === null) return say("room.is-open", opened);
  return say("room.is-closed", { ...opened, closed: formatClock(language, state.closed) });
}

/** An item on the meeting's agenda, with how far it has come. */
export function ItemLine({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { visit } = room;
  const { say } = visit;
  const { meeting, state } = room.room;
  const isCurrent = state.current === item.id;
  const outcomes = [...new Set([...item.decisions.values()].map((decision) => say(`outcome.${decision.outcome}`)))];
  const { voting, seats, quorate } = presenceAt(state, item.id);
  const parts = [
    item.closedDoors ? say("room.doors.closed") : "",
    outcomes.length > 0 ? outcomes.join(", ") : room.room.hidden.has(item.id) ? "" : say("room.undecided"),
    state.opened === null ? "" : say("room.present", { present: voting.length, seats }),
    state.opened === null || quorate ? "" : say("room.not-quorate"),
  ];
  return (
    <li class={isCurrent ? "room-current" : undefined} aria-current={isCurrent ? "step" : undefined}>
      <a href={roomAddress(meeting.bodyId, meeting.meetingId).item(item.id)} lang="da">
        {item.number === null ? "" : `${item.number}. `}
        {item.title}
      </a>
      <p class="quiet">
        {isCurrent ? <strong>{say("room.current")} · </strong> : null}
        {parts.filter((part) => part !== "").join(" · ")}
      </p>
    </li>
  );
}

function Closing(room: InRoom) {
  const { visit } = room;
  const { say } = visit;
  const { meeting, state } = room.room;
  if (state.opened === null || !(room.records || room.presides)) return null;
  const things = ["closing", "current"];
  const demanded = state.items.filter((item) => item.demands.length > 0);
  return (
    <section aria-labelledby="slutning">
      <h2 id="slutning">{say("room.closing")}</h2>
      {demanded.length === 0 ? null : (
        <div class="alert alert-info">
          <div class="alert-body">
            <p class="alert-text">{say("room.demanded", { titles: demanded.map((item) => item.title).join("; ") })}</p>
          </div>
        </div>
      )}
      {state.closed === null ? (
        <>
          <p>{say("room.closing.lead")}</p>
          <EntryButton {...room} enters="luk" things={things} text={say("room.close")} kind="primary" />
        </>
      ) : (
        <>
          <p>{say("room.minutes.lead")}</p>
          {room.records ? (
            <PostForm visit={visit} action={roomAddress(meeting.bodyId, meeting.meetingId).minutes} class="inline-form">
              <button class="button button-primary" type="submit">
                {say("room.minutes.make")}
              </button>
            </PostForm>
          ) : null}
          <EntryButton {...room} enters="genaabn" things={["closing"]} text={say("room.reopen")} />
        </>
      )}
    </section>
  );
}
