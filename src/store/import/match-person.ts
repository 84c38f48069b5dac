/** What the store has seen of a person of the name: one entry a meeting, party and role as stated. */
export interface PersonEvidence {
  readonly personId: string;
  readonly term: string;
  readonly committeeId: string;
  readonly party: string | null;
}

/** A full name as a document has it. */
export interface NamedPerson {
  readonly party: string | null;
  readonly term: string;
  readonly committeeId: string;
}

/** `new`: nobody yet. `shared`: the name is known, but for somebody of another party in the same term. */
export type PersonVerdict =
  | { readonly kind: "same"; readonly personId: string }
  | { readonly kind: "new" | "shared" }
  | { readonly kind: "ambiguous"; readonly personIds: readonly string[] };

/**
 * Who a full name is, among those in the body who bear it. Two parties in one term are two people; a party may change
 * from term to term. Where several could be meant, the same party and then the same committee in the same term decide;
 * where they do not, it is ambiguous and nobody is chosen.
 */
export function matchPerson(named: NamedPerson, evidence: readonly PersonEvidence[]): PersonVerdict {
  const everybody = [...new Set(evidence.map((seen) => seen.personId))];
  if (everybody.length === 0) return { kind: "new" };
  const possible = everybody.filter((personId) => !contradicts(named, ofPerson(evidence, personId)));
  if (possible.length === 0) return { kind: "shared" };
  for (const rule of [() => true, sameParty, sameCommittee]) {
    const [only, ...more] = possible.filter((id) => ofPerson(evidence, id).some((seen) => rule(named, seen)));
    if (only !== undefined && more.length === 0) return { kind: "same", personId: only };
  }
  return { kind: "ambiguous", personIds: possible };
}

function ofPerson(evidence: readonly PersonEvidence[], personId: string): PersonEvidence[] {
  return evidence.filter((seen) => seen.personId === personId);
}

function contradicts(named: NamedPerson, seen: readonly PersonEvidence[]): boolean {
  const parties = seen.filter((one) => one.term === named.term && one.party !== null).map((one) => one.party);
  return named.party !== null && parties.length > 0 && !parties.includes(named.party);
}

function sameParty(named: NamedPerson, seen: PersonEvidence): boolean {
  return named.party !== null && seen.party === named.party && seen.term === named.term;
}

function sameCommittee(named: NamedPerson, seen: PersonEvidence): boolean {
  return seen.committeeId === named.committeeId && seen.term === named.term;
}
