import { addressOf } from "../../../records/address.ts";
import type { Absence } from "../../../records/person.ts";
import type { Visit } from "../visit.ts";

interface Named {
  readonly name: string;
  readonly party: string | null;
  readonly personId?: string | null;
}

interface PersonNameProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly person: Named;
}

/** A name with its party, leading to the person where we know which person it is. */
export function PersonName({ person }: PersonNameProps) {
  const id = person.personId ?? null;
  const party = person.party === null ? "" : ` (${person.party})`;
  return (
    <>
      {id === null ? person.name : <a href={addressOf.permanent(id)}>{person.name}</a>}
      {party}
    </>
  );
}

interface AbsencesProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly absent: readonly (Absence & { readonly personId?: string | null; readonly substituteId?: string | null })[];
}

/** Who was away, with apologies and substitute where the document says so. */
export function Absences({ visit, bodySlug, absent }: AbsencesProps) {
  const { say } = visit;
  return (
    <ul class="nobullet-list members">
      {absent.map((one) => {
        const notes = [
          one.excused === null ? null : say(one.excused ? "item.absent.excused" : "item.absent.unexcused"),
          one.substitute === null ? null : say("item.absent.substitute", { name: one.substitute }),
        ].filter((note) => note !== null);
        return (
          <li>
            <PersonName visit={visit} bodySlug={bodySlug} person={one} />
            {notes.length === 0 ? null : <span class="quiet"> {notes.join(", ")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
