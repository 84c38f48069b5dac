import { randomUUID } from "node:crypto";
import { presenceAt } from "../../../../features/meetings/room/presence.ts";
import { personName } from "../../room/change-words.ts";
import { roomAddress } from "../../room/room-address.ts";
import { Contradictions } from "./conflicts.tsx";
import { EntryButton, EntryForm, type InRoom, PersonChoice } from "./entry-form.tsx";
import { Live } from "./live.tsx";

/** The screen of the room, in large type: what is being dealt with, and who speaks. */
export function Board(room: InRoom) {
  const { visit } = room;
  const { say } = visit;
  const { meeting, state } = room.room;
  const current = state.items.find((item) => item.id === state.current);
  const at = current === undefined ? -1 : state.items.indexOf(current);
  const next = state.items[at + 1];
  return (
    <Live {...room}>
      <div class="room-board">
        <div data-live="nu">
          <p class="quiet">{say(current === undefined ? "room.board.between" : "room.current")}</p>
          <h1 lang="da">
            {current === undefined
              ? meeting.committee
              : `${current.number ?? ""}${current.number ? ". " : ""}${current.title}`}
          </h1>
          {current === undefined ? null : (
            <>
              <p>
                {say("room.present", {
                  present: presenceAt(state, current.id).voting.length,
                  seats: presenceAt(state, current.id).seats,
                })}
                {current.closedDoors ? ` · ${say("room.doors.closed")}` : ""}
              </p>
              {room.presides ? <Contradictions {...room} item={current.id} /> : null}
            </>
          )}
          {room.presides && next !== undefined ? (
            <EntryButton
              {...room}
              enters="aktuelt"
              things={["current"]}
              fields={{ punkt: next.id }}
              text={say("room.board.next", { title: next.title })}
              kind="primary"
            />
          ) : null}
        </div>
        <div data-live="talere">
          <Speakers {...room} />
        </div>
      </div>
      <p class="after-list">
        <a href={roomAddress(meeting.bodyId, meeting.meetingId).room}>{say("room.back")}</a>
      </p>
    </Live>
  );
}

/** Who has asked to speak, first come first; whoever leads the meeting gives the word. */
export function Speakers(room: InRoom) {
  const { say } = room.visit;
  const { speakers, people } = room.room.state;
  const shown = speakers.filter((speaker) => speaker.state !== "done");
  const things = speakers.map((speaker) => `speaker/${speaker.id}`);
  return (
    <section aria-labelledby="talere">
      <h2 id="talere">{say("room.speakers")}</h2>
      {shown.length === 0 ? (
        <p>{say("room.speakers.none")}</p>
      ) : (
        <ol class="room-speakers no-max-width">
          {shown.map((speaker) => {
            const name = personName(room.visit, room.room.state, speaker.person);
            return (
              <li class={speaker.state === "speaking" ? "room-speaking" : undefined}>
                <span>
                  {name}
                  {speaker.state === "speaking" ? ` · ${say("room.speaker.speaking")}` : ""}
                </span>{" "}
                {room.presides ? (
                  <EntryButton
                    {...room}
                    enters="ordet"
                    things={things}
                    fields={{ taler: speaker.id, bliver: speaker.state === "waiting" ? "speaking" : "done" }}
                    text={say(speaker.state === "waiting" ? "room.speaker.give" : "room.speaker.end")}
                    label={say(speaker.state === "waiting" ? "room.speaker.give.of" : "room.speaker.end.of", { name })}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
      {room.presides && people.length > 0 ? (
        <EntryForm {...room} enters="taler" things={[]}>
          <input type="hidden" name="taler" value={randomUUID()} data-fresh="" />
          <PersonChoice id="taler-person" name="person" label={say("room.speaker.add")} people={people} />
          <button class="button button-secondary" type="submit">
            {say("room.speaker.add.button")}
          </button>
        </EntryForm>
      ) : null}
    </section>
  );
}
