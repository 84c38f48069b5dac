import { isPartyLetters } from "../../danish/names.ts";
import type { Span } from "../../records/span.ts";
import type { SourceText } from "../source-text.ts";
import type { FoundAbsence } from "./constructs/absence-list.ts";
import { fromList, type Waiting } from "./constructs/meeting/came-instead.ts";
import { type FoundParticipant, roleOf } from "./constructs/meeting/participants.ts";
import type { FieldMark } from "./fields.ts";

/** Who was there and who was away, as the source states it person by person; null where it states nobody. */
export interface StatedAttendance {
  readonly participants: readonly FoundParticipant[];
  readonly absences: readonly FoundAbsence[];
}

const excusedBy: Readonly<Partial<Record<FieldMark["name"], boolean | null>>> = {
  "absent-excused": true,
  absent: null,
};

/**
 * Takes the persons of the source's marks as they are given, whatever their names look like. Only the party in brackets
 * is taken off a name, and a bracket behind it (*Stedfortræder for N*, *formand*) says role or whom they came for.
 */
export function statedAttendance(fields: readonly FieldMark[], source: SourceText): StatedAttendance | null {
  const absences: FoundAbsence[] = [];
  const present: FoundParticipant[] = [];
  const waiting: Waiting[] = [];
  let stated = false;
  for (const { name, span } of fields) {
    const away = excusedBy[name];
    if (name !== "participant" && away === undefined) continue;
    stated = true;
    const person = personAt(source, span);
    if (away !== undefined) {
      const substitute = waiting.find((one) => one.forName === person.name);
      absences.push({
        name: person.name,
        party: person.party,
        excused: away,
        substitute: substitute?.name ?? null,
        span,
        nameAt: person.nameAt,
        partyAt: person.partyAt,
        items: null,
        substituteAt: substitute?.at ?? null,
      });
      continue;
    }
    const note = noteBehind(source.text, span[1]);
    const participant = { name: person.name, party: person.party, role: note === null ? null : roleOf(note) };
    fromList({ participant, nameAt: person.nameAt, partyAt: person.partyAt, note }, absences, present, waiting);
  }
  return stated ? { participants: present, absences } : null;
}

interface PersonAt {
  readonly name: string;
  readonly party: string | null;
  readonly nameAt: Span;
  readonly partyAt: Span | null;
}

function personAt(source: SourceText, [from, to]: Span): PersonAt {
  const text = source.text.slice(from, to);
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  const letters = open > 0 ? text.slice(open + 1, -1).trim() : "";
  if (!isPartyLetters(letters)) return { name: text.trim(), party: null, nameAt: [from, to], partyAt: null };
  const name = text.slice(0, open).trimEnd();
  const partyFrom = from + text.indexOf(letters, open);
  return {
    name,
    party: letters,
    nameAt: [from, from + name.length],
    partyAt: [partyFrom, partyFrom + letters.length],
  };
}

/** What stands in brackets behind a person, up to the end of the line. */
function noteBehind(text: string, from: number): string | null {
  const match = /^ \(([^()\n]{1,200})\)/.exec(text.slice(from, from + 210));
  return match?.[1] ?? null;
}
