import type { Span } from "../../../../records/span.ts";
import type { FoundAbsence } from "../absence-list.ts";
import type { FoundParticipant, Listed } from "./participants.ts";

/** A substitute named before the one they came for. */
export interface Waiting {
  readonly forName: string;
  readonly name: string;
  readonly at: Span;
}

const substituteFor = /(?:stedfortræder|suppleant|i stedet) (?:for )?([A-ZÆØÅ].*)$/i;

/** `N (afbud)` in a list of participants is absent; `M (stedfortræder for N)` came instead of N. */
export function fromList(
  found: Listed,
  absences: FoundAbsence[],
  present: FoundParticipant[],
  pending: Waiting[],
): void {
  const { participant, note, nameAt, partyAt } = found;
  if (note && /afbud|fraværende|ikke til ?stede|forhindret|orlov/i.test(note) && !/^stedfortræder/i.test(note)) {
    const known = absences.find((one) => one.name === participant.name);
    if (known) return;
    const excused = /uden afbud/i.test(note) ? false : /afbud/i.test(note) ? true : null;
    const waiting = pending.find((one) => one.forName === participant.name);
    absences.push({
      name: participant.name,
      party: participant.party,
      excused,
      substitute: waiting?.name ?? null,
      span: nameAt,
      nameAt,
      partyAt,
      items: null,
      substituteAt: waiting?.at ?? null,
    });
    return;
  }
  const forName = note
    ? substituteFor
        .exec(note)?.[1]
        ?.replace(/\s*\(.*$/, "")
        .trim()
    : undefined;
  if (forName) {
    const known = absences.find((one) => one.name === forName);
    if (known) {
      known.substitute = participant.name;
      known.substituteAt = nameAt;
    } else {
      pending.push({ forName, name: participant.name, at: nameAt });
    }
  }
  present.push({ participant, nameAt, partyAt });
}
