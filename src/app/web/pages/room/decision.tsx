import { phrasesFor } from "../../../../features/meetings/room/phrases.ts";
import type { RoomItem } from "../../../../features/meetings/room/room-state.ts";
import { decisionFields } from "../../room/decision-form.ts";
import { freeOutcomes } from "../../room/room-entry.ts";
import { EntryForm, type InRoom, typed, WordChoice, wasSent } from "./entry-form.tsx";

/** What was decided: of the matter as a whole, or point by point; in ready words or in one's own. */
export function DecisionForm({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { say } = room.visit;
  const byPoint = item.points.some((point) => item.decisions.has(point.number));
  const points = item.points.map((point) => point.number);
  const things = ["", ...points].map((point) => `decision/${item.id}/${point}`);
  return (
    <section aria-labelledby="beslutning">
      <h2 id="beslutning">{say("room.decision")}</h2>
      {room.records ? (
        <EntryForm {...room} enters="beslutning" things={things}>
          <input type="hidden" name="punkt" value={item.id} />
          <PointFields {...room} item={item} point="" label={say("room.decision.whole")} />
          {points.length === 0 ? null : (
            <details class="fold" open={byPoint || wasSent(room, "beslutning")}>
              <summary>{say("room.decision.points")}</summary>
              {points.map((point) => (
                <PointFields {...room} item={item} point={point} label={say("room.decision.point", { point })} />
              ))}
            </details>
          )}
          <button class="button button-primary" type="submit">
            {say("room.decision.save")}
          </button>
        </EntryForm>
      ) : (
        [...item.decisions].map(([point, { text }]) => (
          <p lang="da">
            {point === "" ? "" : `${point}. `}
            {text}
          </p>
        ))
      )}
    </section>
  );
}

interface PointProps extends InRoom {
  readonly item: RoomItem;
  readonly point: string;
  readonly label: string;
}

function PointFields({ item, point, label, ...room }: PointProps) {
  const { say } = room.visit;
  const { isCouncil } = room.room.state.agenda;
  const stands = decisionFields(item.decisions.get(point), isCouncil);
  const row = point === "" ? "hele" : point;
  const fields = {
    phrase: typed(room, "beslutning", `ord-${row}`, stands.phrase),
    outcome: typed(room, "beslutning", `udfald-${row}`, stands.outcome),
    text: typed(room, "beslutning", `tekst-${row}`, stands.text),
  };
  return (
    <fieldset class="room-point">
      <legend class="form-label">{label}</legend>
      <input type="hidden" name={`vist-${row}`} value={`${stands.phrase}|${stands.outcome}|${stands.text}`} />
      <WordChoice
        id={`ord-${row}`}
        name={`ord-${row}`}
        label={say("room.decision.phrase")}
        value={fields.phrase}
        options={[
          ["", say("room.decision.phrase.none")],
          ...phrasesFor(isCouncil).map((phrase, at) => [String(at + 1), phrase.text] as const),
        ]}
      />
      <div class="form-group">
        <label class="form-label" for={`tekst-${row}`}>
          {say("room.decision.text")}
        </label>
        <textarea class="form-input" id={`tekst-${row}`} name={`tekst-${row}`} rows={2} maxlength={20_000}>
          {fields.text}
        </textarea>
      </div>
      <WordChoice
        id={`udfald-${row}`}
        name={`udfald-${row}`}
        label={say("room.decision.outcome")}
        value={fields.outcome}
        options={[
          ["", say("room.decision.outcome.none")],
          ...freeOutcomes.map((outcome) => [outcome, say(`outcome.${outcome}`)] as const),
        ]}
      />
    </fieldset>
  );
}
