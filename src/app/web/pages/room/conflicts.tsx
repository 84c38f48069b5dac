import { contradictionsIn } from "../../../../features/meetings/room/contradictions.ts";
import type { Conflict } from "../../../../features/meetings/room/heads.ts";
import type { RoomState } from "../../../../features/meetings/room/room-state.ts";
import { formatClock } from "../../../../output/texts/format.ts";
import { problemText } from "../../parts/form.tsx";
import { changeWords } from "../../room/change-words.ts";
import { EntryButton, type InRoom } from "./entry-form.tsx";

/** What two entered differently: both, and a choice between them. Of one item, or with null of all the rest. */
export function Conflicts({ item, ...room }: InRoom & { readonly item: string | null }) {
  const { visit } = room;
  const { state } = room.room;
  const { say } = visit;
  const here = state.conflicts.filter((conflict) => itemOf(state, conflict) === item);
  return here.length === 0 ? null : (
    <section class="alert alert-warning" aria-labelledby="uenighed">
      <div class="alert-body">
        <h2 class="alert-heading" id="uenighed">
          {say("room.conflicts")}
        </h2>
        <p class="alert-text">{say("room.conflicts.lead")}</p>
        {here.map(({ thing, versions }) => (
          <ul class="room-versions">
            {versions.map((version) => {
              const words = changeWords(visit, state, version.change);
              return (
                <li>
                  <p>
                    <strong>{words}</strong>{" "}
                    <span class="quiet">
                      {say(version.actor === visit.viewer.accountId ? "room.by.you" : "room.by.other", {
                        clock: formatClock(visit.language, version.at),
                      })}
                    </span>
                  </p>
                  {room.records ? (
                    <EntryButton
                      {...room}
                      enters="vaelg"
                      things={[thing]}
                      fields={{ ting: thing, valg: version.command }}
                      text={say("room.choose")}
                      label={say("room.choose.of", { what: words })}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        ))}
      </div>
    </section>
  );
}

function itemOf(state: RoomState, { versions: [{ change }] }: Conflict): string | null {
  const item = "item" in change ? change.item : null;
  return state.items.some((each) => each.id === item) ? item : null;
}

/** What cannot be so, of an item (or with null of the meeting), each with what helps. */
export function Contradictions({ item, ...room }: InRoom & { readonly item: string | null }) {
  const { visit } = room;
  const here = contradictionsIn(room.room.state).filter(
    // Of what is not shown nothing is missing.
    (each) => each.item === item && (item === null || !room.room.hidden.has(item)),
  );
  return (
    <>
      {(["wrong", "unsure"] as const).map((severity) => {
        const these = here.filter((each) => each.severity === severity);
        return these.length === 0 ? null : (
          <div class={severity === "wrong" ? "alert alert-error" : "alert alert-info"}>
            <div class="alert-body">
              {these.map(({ found }) => (
                <p class="alert-text">{problemText(visit, found)}</p>
              ))}
            </div>
          </div>
        );
      })}
    </>
  );
}
