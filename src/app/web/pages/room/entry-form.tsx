import { randomUUID } from "node:crypto";
import type { Child } from "hono/jsx";
import type { Room } from "../../../../features/meetings/room/load-room.ts";
import { baseOf, type RoomPerson } from "../../../../features/meetings/room/room-state.ts";
import { named } from "../../../../output/texts/named.ts";
import { PostForm } from "../../parts/form.tsx";
import { roomAddress } from "../../room/room-address.ts";
import type { Visit } from "../../visit.ts";

/** What every part of the pages of a meeting is given. */
export interface InRoom {
  readonly visit: Visit;
  readonly room: Room;
  /** The viewer takes the minutes, and does not only look on. */
  readonly records: boolean;
  /** The viewer leads the meeting: what is dealt with, who speaks. */
  readonly presides: boolean;
  /** The fields of a form that was sent and could not be used. */
  readonly sent?: ReadonlyMap<string, string> | undefined;
}

/** What was written in a field of the form that could not be used; of any other form `otherwise`. */
export function typed({ sent }: InRoom, enters: string, name: string, otherwise = ""): string {
  return wasSent({ sent }, enters) ? (sent?.get(name) ?? "") : otherwise;
}

/** True for the form that was sent and could not be used. */
export function wasSent({ sent }: Pick<InRoom, "sent">, enters: string): boolean {
  return sent?.get("hvad") === enters;
}

interface EntryFormProps extends InRoom {
  /** What is entered: a field of `room-entry.ts`. */
  readonly enters: string;
  /** The names of the things the form is about: what the page has seen of them goes with it. */
  readonly things: readonly string[];
  readonly class?: string;
  readonly children?: Child;
}

/** A form that enters something at the meeting; it can be sent again and adds nothing twice. */
export function EntryForm({ visit, room, enters, things, class: className, children }: EntryFormProps) {
  const { bodyId, meetingId } = room.meeting;
  return (
    <PostForm
      visit={visit}
      action={roomAddress(bodyId, meetingId).entry}
      class={className === undefined ? "room-form" : `room-form ${className}`}
    >
      <input type="hidden" name="hvad" value={enters} />
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="base" value={baseOf(room.state, things).join(",")} />
      <input type="hidden" name="tilbage" value={visit.path} />
      {children}
    </PostForm>
  );
}

/** A button that is a form of its own: it enters one thing. */
export function EntryButton({
  text,
  label,
  fields = {},
  kind = "secondary",
  ...form
}: Omit<EntryFormProps, "children" | "class"> & {
  readonly text: string;
  /** What it is called for those who do not see what stands beside it. */
  readonly label?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly kind?: "primary" | "secondary" | "tertiary";
}) {
  return (
    <EntryForm {...form} class="inline-form">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={`button button-${kind}`} type="submit" aria-label={label}>
        {text}
      </button>
    </EntryForm>
  );
}

/** Takes back a thing that was entered. */
export function RemoveButton({ thing, of, ...room }: InRoom & { readonly thing: string; readonly of: string }) {
  const { say } = room.visit;
  return room.records ? (
    <EntryButton
      {...room}
      enters="fjern"
      things={[thing]}
      fields={{ ting: thing }}
      kind="tertiary"
      text={say("room.remove")}
      label={say("room.remove.of", { what: of })}
    />
  ) : null;
}

/** A choice among people (dkfds select). */
export function PersonChoice({
  id,
  name,
  label,
  people,
  empty,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly people: readonly RoomPerson[];
  /** The text of no choice; without it the first is chosen. */
  readonly empty?: string;
}) {
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {label}
      </label>
      <select class="form-select" id={id} name={name}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {people.map((person) => (
          <option value={person.id}>{named(person)}</option>
        ))}
      </select>
    </div>
  );
}

/** A labelled field of one line. */
export function LineField({
  id,
  name,
  label,
  hint,
  value,
  short,
  required,
  numeric,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly short?: boolean;
  readonly required?: boolean;
  readonly numeric?: boolean;
}) {
  return (
    <div class={short === true ? "form-group room-short" : "form-group"}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        class="form-input"
        id={id}
        name={name}
        type="text"
        inputmode={numeric === true ? "numeric" : undefined}
        pattern={numeric === true ? "[0-9]*" : undefined}
        value={value}
        autocomplete="off"
        required={required === true}
        maxlength={1000}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
}

/** A labelled choice among a few words. */
export function WordChoice({
  id,
  name,
  label,
  value,
  options,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <div class="form-group">
      <label class="form-label" for={id}>
        {label}
      </label>
      <select class="form-select" id={id} name={name}>
        {options.map(([one, text]) => (
          <option value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick (dkfds checkbox). */
export function Tick({ id, name, label, checked }: { id: string; name: string; label: string; checked?: boolean }) {
  return (
    <div class="form-group-checkbox">
      <input class="form-checkbox" id={id} name={name} type="checkbox" value="ja" checked={checked === true} />
      <label class="form-label" for={id}>
        {label}
      </label>
    </div>
  );
}
