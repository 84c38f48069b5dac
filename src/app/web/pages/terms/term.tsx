import { formatDay, formatShortDay } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { Place } from "../../../../store/queries/accounts/places.ts";
import { type Seat, seatRoles } from "../../../../store/queries/terms/seats.ts";
import type { Term } from "../../../../store/queries/terms/terms.ts";
import { Done } from "../../parts/done.tsx";
import { Choice, Field, PostForm, problemText } from "../../parts/form.tsx";
import type { Visit } from "../../visit.ts";
import { termState } from "./terms.tsx";

interface TermProps {
  readonly visit: Visit;
  readonly term: Term;
  readonly seats: readonly Seat[];
  /** The body with its committees; null for who may not give seats. */
  readonly place: Place | null;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly done: "added" | "seat-added" | "seat-ended" | "constituted" | "undone" | null;
  readonly wrong: Problem | null;
  readonly written: ReadonlyMap<string, string>;
}

const doneTexts = {
  added: "terms.added",
  "seat-added": "term.seat-added",
  "seat-ended": "term.seat-ended",
  constituted: "constitute.done",
  undone: "constitute.undone",
} as const;

/** A term with its seats, by committee; and for who governs, giving and ending them. */
export function TermPage(props: TermProps) {
  const { visit, term, seats, place, done, wrong } = props;
  const { say, language } = visit;
  const own = `/konto/perioder/${term.bodyId}/${term.id}`;
  return (
    <>
      <h1>{say("term.of", { name: term.name })}</h1>
      {done === null ? null : <Done text={say(doneTexts[done])} />}
      <p class="font-lead">
        {say("terms.days", { from: formatDay(language, term.starts), to: formatDay(language, term.ends) })}.{" "}
        {termState(visit, term)}.
      </p>
      {wrong === null ? null : (
        <p class="form-error-message" role="alert">
          {problemText(visit, wrong)}
        </p>
      )}
      {seats.length === 0 ? (
        <p class="empty">{say("term.empty")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("terms.seats")} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say("term.committee")}</th>
                <th scope="col">{say("term.person")}</th>
                <th scope="col">{say("term.role")}</th>
                <th scope="col">{say("term.account")}</th>
                {place === null ? null : <th scope="col">{say("access.actions")}</th>}
              </tr>
            </thead>
            <tbody>
              {seats.map((seat) => (
                <SeatRow {...props} seat={seat} own={own} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {place === null ? null : (
        <>
          <p>
            <a href={`${own}/konstituering`}>{say("term.constitute")}</a>
          </p>
          <AddSeat {...props} place={place} own={own} />
        </>
      )}
    </>
  );
}

function SeatRow({ visit, term, seat, place, own }: TermProps & { readonly seat: Seat; readonly own: string }) {
  const { say, language, today } = visit;
  const { id, name, party } = seat;
  const prepared = term.constituted === null;
  const last = today < seat.starts ? seat.starts : today > seat.ends ? seat.ends : today;
  return (
    <tr>
      <td>{seat.committee}</td>
      <td>
        {name}
        {party === "" ? "" : ` (${party})`}
      </td>
      <td>
        {say(`term.role.${seat.role}`)}
        <br />
        <span class="quiet">
          {say("terms.days", { from: formatShortDay(language, seat.starts), to: formatShortDay(language, seat.ends) })}
        </span>
      </td>
      <td>{say(seat.accountId === null ? "term.account.none" : "term.account.given")}</td>
      {place === null ? null : (
        <td>
          <PostForm visit={visit} action={`${own}/afslut`} class="inline-form">
            <input type="hidden" name="plads" value={id} />
            {prepared ? (
              <input type="hidden" name="dag" value={seat.ends} />
            ) : (
              <input class="form-input" type="date" name="dag" value={last} aria-label={say("term.last-day")} />
            )}
            <button
              class="button button-tertiary"
              type="submit"
              aria-label={say(prepared ? "term.remove.of" : "term.end.of", { name })}
            >
              {say(prepared ? "term.remove" : "term.end")}
            </button>
          </PostForm>
        </td>
      )}
    </tr>
  );
}

function AddSeat({
  visit,
  term,
  place,
  accounts,
  own,
  written,
}: TermProps & { readonly place: Place; readonly own: string }) {
  const { say } = visit;
  const value = (name: string, otherwise = "") => written.get(name) ?? otherwise;
  return (
    <>
      <h2>{say("term.add.title")}</h2>
      <p>{say("term.add.lead")}</p>
      <PostForm visit={visit} action={`${own}/plads`} class="narrow-form">
        <Choice
          visit={visit}
          name="udvalg"
          label="term.committee"
          value={value("udvalg")}
          options={place.committees.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Choice
          visit={visit}
          name="som"
          label="term.role"
          value={value("som", "member")}
          options={seatRoles.map((role) => ({ value: role, text: say(`term.role.${role}`) }))}
        />
        <Field visit={visit} name="navn" label="term.person" type="text" autocomplete="off" value={value("navn")} />
        <Field
          visit={visit}
          name="parti"
          label="term.party"
          type="text"
          autocomplete="off"
          required={false}
          value={value("parti")}
        />
        <Choice
          visit={visit}
          name="konto"
          label="term.account"
          value={value("konto")}
          options={[
            { value: "", text: say("term.account.none") },
            ...accounts.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Field
          visit={visit}
          name="fra"
          label="terms.starts"
          type="date"
          autocomplete="off"
          value={value("fra", term.starts)}
        />
        <Field
          visit={visit}
          name="til"
          label="terms.ends"
          type="date"
          autocomplete="off"
          value={value("til", term.ends)}
        />
        <button class="button button-primary" type="submit">
          {say("term.add.button")}
        </button>
      </PostForm>
    </>
  );
}
