import { listPersons, type NamedPerson, splitNames } from "../../../../danish/names.ts";
import type { Participant } from "../../../../records/person.ts";
import type { Span } from "../../../../records/span.ts";
import { within } from "../../passage.ts";
import { evenNames, rowStatus } from "../name-list.ts";
import type { Field, Values } from "./labels.ts";
import { twoColumns } from "./name-columns.ts";

/** One who was there, with where name and party stand. */
export interface FoundParticipant {
  readonly participant: Participant;
  readonly nameAt: Span;
  readonly partyAt: Span | null;
}

/** One of a list, with what stands behind the name: *formand*, *afbud*, *stedfortræder for N*. */
export type Listed = FoundParticipant & { note: string | null };

/** The people behind the labels, each once, with the role that the label or the note says. `unclear`: names run together. */
export function readParticipants(
  values: Values,
  source: string,
): { participants: (FoundParticipant & { note: string | null })[]; unclear: Span[] } {
  const participants: Listed[] = [];
  const unclear: Span[] = [];
  const roles: readonly [Field, Participant["role"]][] = [
    ["chair", "chair"],
    ["vice", "vice-chair"],
    ["present", null],
    ["members", "member"],
    ["secretary", "secretary"],
    ["others", "official"],
  ];
  for (const [field, role] of roles) {
    for (const { row, from } of values.get(field) ?? []) {
      const whole = beforeAbsence(row.text.slice(from));
      const status = rowStatus(whole);
      const text = evenNames(status ? whole.slice(0, status.to) : whole);
      let people = listPersons(text);
      const columns = twoColumns(text);
      if (columns.length > people.length) people = columns;
      const runTogether = people.length === 1 && !/[,;(]/.test(text) ? splitNames(people[0]?.name ?? "") : [];
      if (runTogether.length > 1) people = listPersons(runTogether.join(", ")).map((one) => placed(one, text));
      else if (people.length === 1 && (people[0]?.name.split(" ").length ?? 0) >= 5 && !/[,;]/.test(text))
        unclear.push([row.start, row.end]);
      if (status && people.length === 1) people = people.map((one) => ({ ...one, note: status.note }));
      for (const person of people) {
        if (participants.some((one) => one.participant.name === person.name)) continue;
        participants.push({
          participant: { name: person.name, party: person.party, role: roleOf(person.note) ?? role },
          nameAt: within(row, source, from + person.from, from + person.to),
          partyAt: person.partyAt ? within(row, source, from + person.partyAt[0], from + person.partyAt[1]) : null,
          note: person.note,
        });
      }
    }
  }
  return { participants, unclear };
}

/** *Til stede: A, B. Afbud fra C*: who was away stands behind those who came, on the same line. */
function beforeAbsence(text: string): string {
  const at = text.search(
    /(?<=[\p{L})])[.;] (?:Afbud|Fraværende|Ikke til stede|Forhindret|Mødeleder|Referent|Ordstyrer)(?![\p{L}])/u,
  );
  return at > 0 ? text.slice(0, at) : text;
}

function placed(person: NamedPerson, text: string): NamedPerson {
  const from = Math.max(0, text.indexOf(person.name));
  return { ...person, from, to: from + person.name.length };
}

/** The role that a note behind a name says, or null. */
export function roleOf(note: string | null): Participant["role"] {
  if (!note) return null;
  if (/^medlem/.test(note)) return "member";
  if (/næstformand|viceborgmester/i.test(note)) return "vice-chair";
  if (/formand|borgmester|mødeleder/i.test(note)) return "chair";
  if (/stedfortræder|suppleant/i.test(note)) return "substitute";
  if (/sekretær|referent/i.test(note)) return "secretary";
  if (/direktør|chef|konsulent|leder|administration|forvaltning/i.test(note)) return "official";
  if (/gæst/i.test(note)) return "guest";
  return null;
}
