import { randomUUID } from "node:crypto";
import { presenceAt } from "../../../../features/meetings/room/presence.ts";
import type { RoomItem, RoomVote } from "../../../../features/meetings/room/room-state.ts";
import { type Side, tally } from "../../../../features/meetings/room/tally.ts";
import { named } from "../../../../output/texts/named.ts";
import { ballots, majorities } from "../../../../records/room-command.ts";
import { EntryForm, type InRoom, LineField, RemoveButton, Tick, typed, WordChoice, wasSent } from "./entry-form.tsx";

/** The votes on an item in their order, each with what it came to, and a form for the next. */
export function Votes({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { say } = room.visit;
  return (
    <section aria-labelledby="afstemninger">
      <h2 id="afstemninger">{say("room.votes")}</h2>
      {item.votes.length === 0 ? (
        <p>{say("room.votes.none")}</p>
      ) : (
        <ol class="room-list no-max-width">
          {item.votes.map((vote) => (
            <li>
              <VoteLine {...room} item={item} vote={vote} />
            </li>
          ))}
        </ol>
      )}
      {room.records ? (
        <details class="fold" open={wasSent(room, "afstemning")}>
          <summary>{say("room.vote.new")}</summary>
          <VoteForm {...room} item={item} />
        </details>
      ) : null}
    </section>
  );
}

function VoteLine({ item, vote, ...room }: InRoom & { readonly item: RoomItem; readonly vote: RoomVote }) {
  const { say } = room.visit;
  const { state } = room.room;
  const counted = tally(vote, state.people, presenceAt(state, item.id).seats);
  const { for: yes, against, abstained, result } = counted;
  const on =
    vote.on !== ""
      ? vote.on
      : vote.point === ""
        ? say("room.vote.matter")
        : say("room.decision.point", { point: vote.point });
  const counts = say("room.vote.counts", { yes: yes.count, no: against.count, abstained: abstained.count });
  const side = (key: "for" | "against" | "abstained", { people }: Side) =>
    people.length === 0 ? null : (
      <p class="quiet">
        {say(`room.ballot.${key}`)}: {people.map(named).join(", ")} {byParty(people.map((person) => person.party))}
      </p>
    );
  return (
    <>
      <p>
        <strong>{say(`room.vote.${result}`)}</strong> · {vote.amendment ? `${say("room.vote.amendment")}: ` : ""}
        <span lang="da">{on}</span>
        {". "}
        {counts}
        {vote.majority === "simple" ? "" : ` · ${say(`room.majority.${vote.majority}`)}`}
      </p>
      {side("for", yes)}
      {side("against", against)}
      {side("abstained", abstained)}
      <RemoveButton {...room} thing={`vote/${item.id}/${vote.id}`} of={`${on}, ${counts}`} />
    </>
  );
}

/** How the votes of a side fall on parties: *(V 3, A 2)*. */
function byParty(parties: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const party of parties) if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts.size === 0 ? "" : `(${[...counts].map(([party, count]) => `${party} ${count}`).join(", ")})`;
}

function VoteForm({ item, ...room }: InRoom & { readonly item: RoomItem }) {
  const { say } = room.visit;
  const { voting } = presenceAt(room.room.state, item.id);
  const parties = [...new Set(voting.flatMap((person) => person.party ?? []))];
  const written = (name: string) => typed(room, "afstemning", name);
  const choices = (none: string) => [
    ["", none] as const,
    ...ballots.map((ballot) => [ballot, say(`room.ballot.${ballot}`)] as const),
  ];
  return (
    <EntryForm {...room} enters="afstemning" things={[]}>
      <input type="hidden" name="punkt" value={item.id} />
      <input type="hidden" name="afstemning" value={randomUUID()} data-fresh="" />
      <LineField
        id="stemme-om"
        name="om"
        label={say("room.vote.on")}
        hint={say("room.vote.on.hint")}
        value={written("om")}
      />
      <Tick
        id="stemme-aendring"
        name="aendring"
        label={say("room.vote.is-amendment")}
        checked={written("aendring") !== ""}
      />
      {item.points.length === 0 ? (
        <input type="hidden" name="til" value="" />
      ) : (
        <WordChoice
          id="stemme-til"
          name="til"
          value={written("til")}
          label={say("room.vote.point")}
          options={[
            ["", say("room.decision.whole")],
            ...item.points.map(({ number }) => [number, say("room.decision.point", { point: number })] as const),
          ]}
        />
      )}
      <fieldset class="room-ballots">
        <legend class="form-label">{say("room.vote.by-member")}</legend>
        {voting.map((person) => (
          <WordChoice
            id={`stemme-${person.id}`}
            name={`stemme-${person.id}`}
            value={written(`stemme-${person.id}`)}
            label={named(person)}
            options={choices(say("room.ballot.none"))}
          />
        ))}
        <WordChoice
          id="stemme-resten"
          name="resten"
          value={written("resten")}
          label={say("room.vote.rest")}
          options={choices(say("room.vote.rest.none"))}
        />
      </fieldset>
      {parties.length === 0 ? null : (
        <fieldset class="room-ballots">
          <legend class="form-label">{say("room.vote.by-party")}</legend>
          {parties.map((party) => (
            <WordChoice
              id={`parti-${party}`}
              name={`parti-${party}`}
              label={party}
              value={written(`parti-${party}`)}
              options={choices(say("room.ballot.none"))}
            />
          ))}
        </fieldset>
      )}
      <fieldset class="room-counts">
        <legend class="form-label">{say("room.vote.by-count")}</legend>
        {(["for", "imod", "undlod"] as const).map((side) => (
          <LineField
            id={`tal-${side}`}
            name={`tal-${side}`}
            value={written(`tal-${side}`)}
            label={say(`room.vote.count.${side}`)}
            short={true}
            numeric={true}
          />
        ))}
      </fieldset>
      <WordChoice
        id="stemme-flertal"
        name="flertal"
        value={written("flertal")}
        label={say("room.majority")}
        options={majorities.map((majority) => [majority, say(`room.majority.${majority}`)] as const)}
      />
      <button class="button button-primary" type="submit">
        {say("room.vote.save")}
      </button>
    </EntryForm>
  );
}
