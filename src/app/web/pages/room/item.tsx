import { presenceAt } from "../../../../features/meetings/room/presence.ts";
import type { RoomItem } from "../../../../features/meetings/room/room-state.ts";
import { named } from "../../../../output/texts/named.ts";
import type { Problem } from "../../../../records/problem.ts";
import { Done } from "../../parts/done.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import { roomAddress } from "../../room/room-address.ts";
import { Conflicts, Contradictions } from "./conflicts.tsx";
import { DecisionForm } from "./decision.tsx";
import { EntryButton, type InRoom } from "./entry-form.tsx";
import { Live } from "./live.tsx";
import { Disqualifications, Movements, Statements } from "./statements.tsx";
import { Votes } from "./votes.tsx";

interface ItemPageProps extends InRoom {
  readonly item: RoomItem;
  readonly done: boolean;
  readonly wrong: Problem | null;
}

/** One item while it is dealt with: everything that can be entered of it, at a glance. */
export function RoomItemPage({ item, done, wrong, ...room }: ItemPageProps) {
  const { visit } = room;
  const { say } = visit;
  const { meeting, state } = room.room;
  const { voting, seats, quorate, away } = presenceAt(state, item.id);
  const isCurrent = state.current === item.id;
  return (
    <Live {...room}>
      <h1 lang="da">
        {item.number === null ? "" : `${say("item.number", { number: item.number })}: `}
        {item.title}
      </h1>
      {done ? <Done text={say("room.done")} /> : null}
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      <div data-live="stand">
        {state.opened === null ? (
          <p>{say("room.not-opened")}</p>
        ) : (
          <p>
            {say("room.present", { present: voting.length, seats })}
            {". "}
            {quorate ? say("room.quorate") : <strong>{say("room.not-quorate")}</strong>}
            {away.length === 0
              ? ""
              : ` ${say("room.away", { names: away.map(({ person }) => named(person)).join(", ") })}`}
          </p>
        )}
        <Conflicts {...room} item={item.id} />
        <Contradictions {...room} item={item.id} />
        {isCurrent ? (
          <p>
            <strong>{say("room.current.this")}</strong>
          </p>
        ) : room.presides ? (
          <EntryButton
            {...room}
            enters="aktuelt"
            things={["current"]}
            fields={{ punkt: item.id }}
            text={say("room.current.make")}
          />
        ) : null}
        <Doors {...room} item={item} />
      </div>
      {item.points.length === 0 ? null : (
        <section aria-labelledby="indstilling">
          <h2 id="indstilling">{say("room.recommended")}</h2>
          <ol class="nobullet-list" lang="da">
            {item.points.map((point) => (
              <li>
                {point.number}. {point.text}
              </li>
            ))}
          </ol>
        </section>
      )}
      <div class="room-columns">
        <div>
          <div data-live="inhabil">
            <Disqualifications {...room} item={item} />
          </div>
          <div data-live="afstemning">
            <Votes {...room} item={item} />
          </div>
          <div data-live="kom-og-gik">
            <Movements {...room} item={item} />
          </div>
        </div>
        <div>
          <div data-live="beslutning">
            <DecisionForm {...room} item={item} />
          </div>
          <div data-live="udtalelser">
            <Statements {...room} item={item} />
          </div>
        </div>
      </div>
      <Neighbours {...room} item={item} />
      <p class="after-list">
        <a href={roomAddress(meeting.bodyId, meeting.meetingId).room}>{say("room.back")}</a>
      </p>
    </Live>
  );
}

function Doors({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { say } = room.visit;
  const to = item.closedDoors ? "open" : "closed";
  return (
    <p>
      {say(item.closedDoors ? "room.doors.closed.long" : "room.doors.open.long")}{" "}
      {room.presides ? (
        <EntryButton
          {...room}
          enters="doere"
          things={[`doors/${item.id}`]}
          fields={{ punkt: item.id, doere: to }}
          text={say(`room.doors.make.${to}`)}
          kind="tertiary"
        />
      ) : null}
    </p>
  );
}

function Neighbours({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { say } = room.visit;
  const { meeting, state } = room.room;
  const at = state.items.findIndex((each) => each.id === item.id);
  const address = roomAddress(meeting.bodyId, meeting.meetingId);
  const link = (other: RoomItem | undefined, key: "room.previous" | "room.next") =>
    other === undefined ? null : (
      <li>
        <a href={address.item(other.id)}>{say(key, { title: other.title })}</a>
      </li>
    );
  return (
    <nav aria-label={say("room.neighbours")}>
      <ul class="account-ways">
        {link(state.items[at - 1], "room.previous")}
        {link(state.items[at + 1], "room.next")}
      </ul>
    </nav>
  );
}
