import { presenceAt } from "../../../../features/meetings/room/presence.ts";
import type { RoomItem } from "../../../../features/meetings/room/room-state.ts";
import { formatMoment } from "../../../../output/texts/format.ts";
import { named } from "../../../../output/texts/named.ts";
import { personName } from "../../room/change-words.ts";
import { roomAddress } from "../../room/room-address.ts";
import { Speakers } from "./board.tsx";
import type { InRoom } from "./entry-form.tsx";
import { Live } from "./live.tsx";
import { ItemLine, standing } from "./room.tsx";
import { Disqualifications, Movements, Statements } from "./statements.tsx";
import { Votes } from "./votes.tsx";

type OfItem = InRoom & { readonly item: RoomItem };

/** A meeting for those who follow it and enter nothing: what is dealt with first, as it is written down. */
export function FollowedMeeting(room: InRoom) {
  const { visit } = room;
  const { meeting, state } = room.room;
  const { say, language } = visit;
  const current = state.items.find((item) => item.id === state.current);
  return (
    <Live {...room}>
      <h1 lang="da">{meeting.committee}</h1>
      <p class="font-lead">
        {meeting.day === null ? "" : formatMoment(language, meeting.day, meeting.startsAt)}
        {meeting.location === null ? "" : `, ${meeting.location}`}
      </p>
      <p data-live="stand">{standing(room)}</p>
      <section class="room-now" aria-labelledby="nu" data-live="nu">
        <h2 id="nu">{say("room.follow.current")}</h2>
        {current === undefined ? (
          <p>{say("room.follow.none")}</p>
        ) : (
          <>
            <p class="room-now-title" lang="da">
              <a href={roomAddress(meeting.bodyId, meeting.meetingId).item(current.id)}>{titleOf(current)}</a>
            </p>
            <Followed {...room} item={current} />
          </>
        )}
      </section>
      <div data-live="talere">
        <Speakers {...room} />
      </div>
      <section aria-labelledby="dagsorden" data-live="dagsorden">
        <h2 id="dagsorden">{say("room.agenda")}</h2>
        <ol class="nobullet-list room-list no-max-width">
          {state.items.map((item) => (
            <ItemLine {...room} item={item} />
          ))}
        </ol>
      </section>
      <Attending {...room} />
      <p class="quiet">
        {say("room.follow.lead")} {say("room.follow.reload")}
      </p>
    </Live>
  );
}

/** One item for those who follow. */
export function FollowedItemPage({ item, ...room }: OfItem) {
  const { say } = room.visit;
  const { meeting, state } = room.room;
  return (
    <Live {...room}>
      <h1 lang="da">{titleOf(item)}</h1>
      <div data-live="punkt">
        {state.current === item.id ? (
          <p>
            <strong>{say("room.current.this")}</strong>
          </p>
        ) : null}
        <Followed {...room} item={item} />
      </div>
      <p class="after-list">
        <a href={roomAddress(meeting.bodyId, meeting.meetingId).room}>{say("room.back")}</a>
      </p>
    </Live>
  );
}

const titleOf = ({ number, title }: RoomItem) => (number === null ? title : `${number}. ${title}`);

/** What is written of an item, each only where there is something; of one that is hidden, why. */
function Followed({ item, ...room }: OfItem) {
  const { say } = room.visit;
  const { state, hidden } = room.room;
  const { voting, seats, quorate, away } = presenceAt(state, item.id);
  return (
    <>
      {state.opened === null ? null : (
        <p class="quiet">
          {say("room.present", { present: voting.length, seats })}
          {". "}
          {quorate ? say("room.quorate") : <strong>{say("room.not-quorate")}.</strong>}
          {away.length === 0
            ? ""
            : ` ${say("room.away", { names: away.map(({ person }) => named(person)).join(", ") })}`}
          {item.closedDoors && !hidden.has(item.id) ? ` ${say("room.doors.closed.long")}` : ""}
        </p>
      )}
      {hidden.has(item.id) ? (
        <p class="note">{say("room.follow.hidden")}</p>
      ) : (
        <>
          {item.points.length === 0 ? null : (
            <>
              <h3 class="h4">{say("room.recommended")}</h3>
              <ol class="nobullet-list" lang="da">
                {item.points.map((point) => (
                  <li>
                    {point.number}. {point.text}
                  </li>
                ))}
              </ol>
            </>
          )}
          <Decided {...room} item={item} />
        </>
      )}
      {item.votes.length === 0 ? null : <Votes {...room} item={item} />}
      {item.dissents.length + item.demands.length === 0 ? null : <Statements {...room} item={item} />}
      {item.disqualifications.length === 0 ? null : <Disqualifications {...room} item={item} />}
      {item.movements.length === 0 ? null : <Movements {...room} item={item} />}
    </>
  );
}

function Decided({ item, ...room }: OfItem) {
  const { say } = room.visit;
  return (
    <>
      <h3 class="h4">{say("room.decision")}</h3>
      {item.decisions.size === 0 ? <p class="quiet">{say("room.follow.undecided")}</p> : null}
      {[...item.decisions].map(([point, { outcome, text }]) => (
        <>
          <p>
            <strong>{say(`outcome.${outcome}`)}</strong>
          </p>
          <p class="room-words" lang="da">
            {point === "" ? "" : `${point}. `}
            {text}
          </p>
        </>
      ))}
    </>
  );
}

/** Who is there, by name; who sits in for whom. */
function Attending(room: InRoom) {
  const { say } = room.visit;
  const { state } = room.room;
  return (
    <section aria-labelledby="fremmoede" data-live="fremmoede">
      <h2 id="fremmoede">{say("room.attendance")}</h2>
      {state.people.length === 0 ? (
        <p>{say("room.follow.attendance.none")}</p>
      ) : (
        <ul class="nobullet-list room-list no-max-width">
          {state.people.map((person) => {
            const { attendance } = person;
            const says = say(`room.attendance.${attendance?.state ?? "none"}`);
            const instead = attendance?.substitute ?? null;
            const name = personName(room.visit, state, instead);
            const isSeat = person.role !== "official" && person.role !== "guest" && person.role !== "substitute";
            return (
              <li>
                <strong>{named(person)}</strong>, {say(`room.role.${person.role}`).toLowerCase()}
                {isSeat || attendance !== null
                  ? `: ${instead === null ? says : say("room.follow.substitute", { state: says, name })}`
                  : ""}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
