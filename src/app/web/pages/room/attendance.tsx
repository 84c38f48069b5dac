import { randomUUID } from "node:crypto";
import { isMember } from "../../../../features/meetings/room/presence.ts";
import { named } from "../../../../output/texts/named.ts";
import { attendanceStates, roomRoles } from "../../../../records/room-command.ts";
import { EntryForm, type InRoom, LineField, WordChoice } from "./entry-form.tsx";

/** Who is at the meeting, with who sits in for whom. */
export function Attendance(room: InRoom) {
  const { visit } = room;
  const { say } = visit;
  const { people, opened } = room.room.state;
  const seats = people.filter((person) => isMember(person) || person.role === "substitute");
  const substitutes = people.filter((person) => person.role === "substitute");
  const others = people.filter((person) => !seats.includes(person));
  return (
    <section aria-labelledby="fremmoede">
      <h2 id="fremmoede">{say("room.attendance")}</h2>
      {opened === null && people.length === 0 ? (
        <p>{say("room.attendance.before")}</p>
      ) : (
        <EntryForm {...room} enters="fremmoede" things={seats.map((person) => `attendance/${person.id}`)}>
          <div class="table--responsive-scroll">
            <table class="table room-people">
              <thead>
                <tr>
                  <th scope="col">{say("room.name")}</th>
                  <th scope="col">{say("room.role")}</th>
                  <th scope="col">{say("room.attendance.state")}</th>
                  <th scope="col">{say("room.substitute")}</th>
                </tr>
              </thead>
              <tbody>
                {seats.map((person) => {
                  const state = person.attendance?.state ?? "";
                  const substitute = person.attendance?.substitute ?? "";
                  return (
                    <tr>
                      <th scope="row">{named(person)}</th>
                      <td data-label={say("room.role")}>{say(`room.role.${person.role}`)}</td>
                      <td data-label={say("room.attendance.state")}>
                        <input type="hidden" name={`vist-${person.id}`} value={`${state}|${substitute}`} />
                        <select
                          class="form-select"
                          name={`tilstand-${person.id}`}
                          aria-label={say("room.attendance.of", { name: person.name })}
                          disabled={!room.records}
                        >
                          <option value="">{say("room.attendance.none")}</option>
                          {attendanceStates.map((each) => (
                            <option value={each} selected={each === state}>
                              {say(`room.attendance.${each}`)}
                            </option>
                          ))}
                        </select>
                      </td>
                      <td data-label={isMember(person) ? say("room.substitute") : undefined}>
                        {isMember(person) ? (
                          <select
                            class="form-select"
                            name={`suppleant-${person.id}`}
                            aria-label={say("room.substitute.of", { name: person.name })}
                            disabled={!room.records}
                          >
                            <option value="">{say("room.substitute.none")}</option>
                            {substitutes.map((each) => (
                              <option value={each.id} selected={each.id === substitute}>
                                {named(each)}
                              </option>
                            ))}
                          </select>
                        ) : (
                          <input type="hidden" name={`suppleant-${person.id}`} value="" />
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {room.records ? (
            <button class="button button-primary" type="submit">
              {say("room.attendance.save")}
            </button>
          ) : null}
        </EntryForm>
      )}
      {others.length === 0 ? null : (
        <p>
          {say("room.also", {
            names: others.map((person) => `${named(person)}, ${say(`room.role.${person.role}`)}`).join("; "),
          })}
        </p>
      )}
      {room.records && opened !== null ? <AddPerson {...room} /> : null}
    </section>
  );
}

function AddPerson(room: InRoom) {
  const { say } = room.visit;
  return (
    <details class="fold">
      <summary>{say("room.person.add")}</summary>
      <EntryForm {...room} enters="person" things={[]}>
        <input type="hidden" name="person" value={randomUUID()} data-fresh="" />
        <LineField id="ny-navn" name="navn" label={say("room.name")} required={true} />
        <LineField id="ny-parti" name="parti" label={say("room.party")} hint={say("room.party.hint")} short={true} />
        <WordChoice
          id="ny-rolle"
          name="rolle"
          label={say("room.role")}
          value="substitute"
          options={roomRoles.map((role) => [role, say(`room.role.${role}`)] as const)}
        />
        <button class="button button-secondary" type="submit">
          {say("room.person.add.button")}
        </button>
      </EntryForm>
    </details>
  );
}

/** Opening the meeting: the members as the latest minutes have them, to be looked at first. */
export function Opening(room: InRoom) {
  const { visit } = room;
  const { say } = visit;
  const { likely } = room.room;
  const roles = ["chair", "vice-chair", "member", "substitute"] as const;
  return (
    <EntryForm {...room} enters="aabn" things={["opening"]}>
      {likely.length === 0 ? (
        <p>{say("room.open.nobody")}</p>
      ) : (
        <>
          <p>{say("room.open.likely")}</p>
          <div class="table--responsive-scroll">
            <table class="table room-people">
              <thead>
                <tr>
                  <th scope="col">{say("room.name")}</th>
                  <th scope="col">{say("room.role")}</th>
                  <th scope="col">{say("room.attendance.state")}</th>
                </tr>
              </thead>
              <tbody>
                {likely.map((person) => (
                  <tr>
                    <th scope="row">
                      {named(person)}
                      <input type="hidden" name={`navn-${person.id}`} value={person.name} />
                      <input type="hidden" name={`parti-${person.id}`} value={person.party ?? ""} />
                    </th>
                    <td data-label={say("room.role")}>
                      <select
                        class="form-select"
                        name={`rolle-${person.id}`}
                        aria-label={say("room.role.of", { name: person.name })}
                      >
                        {roles.map((role) => (
                          <option value={role} selected={role === person.role}>
                            {say(`room.role.${role}`)}
                          </option>
                        ))}
                        <option value="">{say("room.role.none")}</option>
                      </select>
                    </td>
                    <td data-label={say("room.attendance.state")}>
                      <select
                        class="form-select"
                        name={`tilstand-${person.id}`}
                        aria-label={say("room.attendance.of", { name: person.name })}
                      >
                        <option value="">{say("room.attendance.none")}</option>
                        {attendanceStates.map((state) => (
                          <option value={state} selected={state === "present" && person.role !== "substitute"}>
                            {say(`room.attendance.${state}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <button class="button button-primary" type="submit">
        {say("room.open")}
      </button>
    </EntryForm>
  );
}
