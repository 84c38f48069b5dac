import { randomUUID } from "node:crypto";
import { isMember, presenceAt } from "../../../../features/meetings/room/presence.ts";
import type { RoomItem, RoomPerson } from "../../../../features/meetings/room/room-state.ts";
import { named } from "../../../../output/texts/named.ts";
import { dissentKinds } from "../../../../records/room-command.ts";
import { changeWords, disqualified, personName } from "../../room/change-words.ts";
import {
  EntryForm,
  type InRoom,
  LineField,
  PersonChoice,
  RemoveButton,
  Tick,
  typed,
  WordChoice,
  wasSent,
} from "./entry-form.tsx";

type OfItem = InRoom & { readonly item: RoomItem };

const personOf = (room: InRoom, id: string): string => personName(room.visit, room.room.state, id);

function seated(room: InRoom): readonly RoomPerson[] {
  return room.room.state.people.filter((person) => isMember(person) || person.role === "substitute");
}

/** Whether somebody is disqualified: raised, decided by the committee, out of the room (kommunestyrelsesloven § 14). */
export function Disqualifications({ item, ...room }: OfItem) {
  const { say } = room.visit;
  const people = seated(room);
  return (
    <section aria-labelledby="inhabilitet">
      <h2 id="inhabilitet">{say("room.disqualified")}</h2>
      {item.disqualifications.length === 0 ? (
        <p>{say("room.disqualified.nobody")}</p>
      ) : (
        <ul class="nobullet-list room-list no-max-width">
          {item.disqualifications.map(({ person, found, left }) => (
            <li>
              {personOf(room, person)}: {say(`room.disqualified.${disqualified(found)}`)}
              {left ? `. ${say("room.disqualified.has-left")}` : ""}{" "}
              <RemoveButton {...room} thing={`disqualification/${item.id}/${person}`} of={personOf(room, person)} />
            </li>
          ))}
        </ul>
      )}
      {room.records ? (
        <details class="fold">
          <summary>{say("room.disqualified.new")}</summary>
          <EntryForm
            {...room}
            enters="inhabil"
            things={people.map((person) => `disqualification/${item.id}/${person.id}`)}
          >
            <input type="hidden" name="punkt" value={item.id} />
            <PersonChoice id="inhabil-person" name="person" label={say("room.disqualified.who")} people={people} />
            <PersonChoice
              id="inhabil-rejst"
              name="rejst-af"
              label={say("room.disqualified.raised-by")}
              people={people}
              empty={say("room.disqualified.raised-by.none")}
            />
            <WordChoice
              id="inhabil-afgjort"
              name="afgjort"
              label={say("room.disqualified.decision")}
              options={[
                ["", say("room.disqualified.open")],
                ["ja", say("room.disqualified.found")],
                ["nej", say("room.disqualified.not-found")],
              ]}
            />
            <Tick id="inhabil-forlod" name="forlod" label={say("room.disqualified.left")} />
            <button class="button button-primary" type="submit">
              {say("room.save")}
            </button>
          </EntryForm>
        </details>
      ) : null}
    </section>
  );
}

/** Other opinions (§ 13), and demands that the matter is brought before the council (§ 23). */
export function Statements({ item, ...room }: OfItem) {
  const { say } = room.visit;
  const { state } = room.room;
  const { voting } = presenceAt(state, item.id);
  const none = item.dissents.length + item.demands.length === 0;
  return (
    <section aria-labelledby="mindretal">
      <h2 id="mindretal">{say("room.dissents")}</h2>
      {none ? <p>{say("room.dissents.none")}</p> : null}
      {none ? null : (
        <ul class="nobullet-list room-list no-max-width">
          {item.dissents.map(({ id, ...value }) => {
            const words = changeWords(room.visit, state, { of: "dissent", item: item.id, dissent: id, value });
            return (
              <li>
                <span lang="da">{words}</span> <RemoveButton {...room} thing={`dissent/${item.id}/${id}`} of={words} />
              </li>
            );
          })}
          {item.demands.map(({ person }) => {
            const words = say("room.demand.of", { name: personOf(room, person) });
            return (
              <li>
                {words} <RemoveButton {...room} thing={`demand/${item.id}/${person}`} of={words} />
              </li>
            );
          })}
        </ul>
      )}
      {room.records ? (
        <>
          <details class="fold" open={wasSent(room, "mindretal")}>
            <summary>{say("room.dissent.new")}</summary>
            <EntryForm {...room} enters="mindretal" things={[]}>
              <input type="hidden" name="punkt" value={item.id} />
              <input type="hidden" name="udtalelse" value={randomUUID()} data-fresh="" />
              <fieldset>
                <legend class="form-label">{say("room.dissent.by")}</legend>
                {voting.map((person) => (
                  <Tick id={`af-${person.id}`} name={`af-${person.id}`} label={named(person)} />
                ))}
              </fieldset>
              <WordChoice
                id="mindretal-slags"
                name="slags"
                value={typed(room, "mindretal", "slags")}
                label={say("room.dissent.kind")}
                options={dissentKinds.map((kind) => [kind, say(`room.dissent.${kind}`)] as const)}
              />
              <div class="form-group">
                <label class="form-label" for="mindretal-tekst">
                  {say("room.dissent.text")}
                </label>
                <textarea class="form-input" id="mindretal-tekst" name="tekst" rows={3} maxlength={20_000}>
                  {typed(room, "mindretal", "tekst")}
                </textarea>
              </div>
              <button class="button button-primary" type="submit">
                {say("room.dissent.save")}
              </button>
            </EntryForm>
          </details>
          {state.agenda.isCouncil || voting.length === 0 ? null : (
            <details class="fold">
              <summary>{say("room.demand")}</summary>
              <p>{say("room.demand.lead")}</p>
              <EntryForm {...room} enters="begaering" things={voting.map((person) => `demand/${item.id}/${person.id}`)}>
                <input type="hidden" name="punkt" value={item.id} />
                <PersonChoice id="begaering-person" name="person" label={say("room.demand.who")} people={voting} />
                <button class="button button-primary" type="submit">
                  {say("room.demand.save")}
                </button>
              </EntryForm>
            </details>
          )}
        </>
      ) : null}
    </section>
  );
}

/** Who came or left while the item was dealt with. */
export function Movements({ item, ...room }: OfItem) {
  const { say } = room.visit;
  const people = seated(room);
  return (
    <section aria-labelledby="kom-og-gik">
      <h2 id="kom-og-gik">{say("room.movements")}</h2>
      {item.movements.length === 0 ? (
        <p>{say("room.movements.none")}</p>
      ) : (
        <ul class="nobullet-list room-list no-max-width">
          {item.movements.map(({ person, way, clock }) => (
            <li>
              {personOf(room, person)}: {say(`room.movement.${way}`)} {clock ?? ""}{" "}
              <RemoveButton {...room} thing={`movement/${item.id}/${person}`} of={personOf(room, person)} />
            </li>
          ))}
        </ul>
      )}
      {room.records ? (
        <details class="fold">
          <summary>{say("room.movement.new")}</summary>
          <EntryForm {...room} enters="bevaegelse" things={people.map((person) => `movement/${item.id}/${person.id}`)}>
            <input type="hidden" name="punkt" value={item.id} />
            <PersonChoice id="bevaegelse-person" name="person" label={say("room.movement.who")} people={people} />
            <WordChoice
              id="bevaegelse-vej"
              name="vej"
              label={say("room.movement.way")}
              options={(["left", "arrived"] as const).map((way) => [way, say(`room.movement.${way}`)] as const)}
            />
            <LineField
              id="bevaegelse-kl"
              name="kl"
              label={say("room.movement.clock")}
              hint={say("room.movement.clock.hint")}
              short={true}
            />
            <button class="button button-primary" type="submit">
              {say("room.save")}
            </button>
          </EntryForm>
        </details>
      ) : null}
    </section>
  );
}
