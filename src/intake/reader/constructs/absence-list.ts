import { listPersons } from "../../../danish/names.ts";
import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import { evenNames } from "./name-list.ts";

/** One who was away, with where it stands. */
export interface FoundAbsence {
  readonly name: string;
  readonly party: string | null;
  readonly excused: boolean | null;
  substitute: string | null;
  readonly span: Span;
  readonly nameAt: Span;
  readonly partyAt: Span | null;
  /** Away from these items only (`sag 3-4`), or null. */
  readonly items: readonly string[] | null;
  substituteAt: Span | null;
}

/** Adds one who was away; who was met as replaced before keeps the substitute and gets the label's words. */
export function addAbsence(absences: FoundAbsence[], found: FoundAbsence): FoundAbsence {
  const at = absences.findIndex((one) => one.name === found.name);
  const known = absences[at];
  if (!known) {
    absences.push(found);
    return found;
  }
  const merged = {
    ...found,
    excused: found.excused ?? known.excused,
    party: found.party ?? known.party,
    substitute: known.substitute,
    substituteAt: known.substituteAt,
  };
  absences[at] = merged;
  return merged;
}

/** A person of a list. */
export type Person = ReturnType<typeof listPersons>[number];

/** One who was away, from a place in a row: `offset` is where the listed text begins in it. */
export function absence(
  person: Person,
  offset: number,
  row: Line,
  source: string,
  excused: boolean | null,
): FoundAbsence {
  const nameAt = within(row, source, offset + person.from, offset + person.to);
  const partyAt = person.partyAt ? within(row, source, offset + person.partyAt[0], offset + person.partyAt[1]) : null;
  return {
    name: person.name,
    party: person.party,
    excused,
    substitute: null,
    span: [nameAt[0], Math.max(nameAt[1], partyAt?.[1] ?? 0)],
    nameAt,
    partyAt,
    items: itemsOf(person.note),
    substituteAt: null,
  };
}

const someItems = /^(?:ved |under )?(?:sag(?:erne)?|punkt(?:erne)?|pkt)\.? ?(?:nr\.? ?)?([\d ,ogamt–-]+)$/i;

/** `sag 129-131` and `punkt 3 og 5` as numbers; null where a note speaks of no items. */
export function itemsOf(note: string | null): string[] | null {
  const until = note ? /^(?:ind)?til .*(?:punkt|pkt\.?|sag) (?:nr\.? ?)?(\d{1,3})$/i.exec(note.trim())?.[1] : undefined;
  // Who came during item 3 was away from items 1 and 2.
  if (until) return Array.from({ length: Number(until) - 1 }, (_, at) => String(at + 1));
  const since = note
    ? /^fra (?:og med )?(?:punkt|pkt\.?|sag) (?:nr\.? ?)?(\d{1,4})$/i.exec(note.trim())?.[1]
    : undefined;
  // Who left at item 64 was away from it and what followed; an agenda never has more.
  if (since) return Array.from({ length: 200 }, (_, at) => String(Number(since) + at));
  const list = note ? someItems.exec(note.trim())?.[1] : undefined;
  if (!list) return null;
  const items: string[] = [];
  for (const part of list.split(/,| og | samt /)) {
    const [first = "", last] = part.split(/[-–]/).map((one) => one.trim());
    const from = Number(first);
    const to = Number(last ?? first);
    for (let item = from; item <= to && items.length < 500; item++) items.push(String(item));
  }
  return items.length > 0 ? items : null;
}

const substituteNote =
  /(?:stedfortræder|suppleant|stedfortr\.?|suppl\.?|vikar|i stedet(?: deltog| mødte)?|mødte|deltog)\s*(?:er|var|for ham|for hende)?[:\s]\s*([A-ZÆØÅ].*)$/i;
const cameInstead =
  /^(.*?)\s*(?:\([A-ZÆØÅ-]{1,5}\))?\s*(?:mødte|deltog|deltager|er mødt|møder|indtrådte) (?:som (?:stedfortræder|suppleant)|i stedet)/i;
const itemsOnly = /^(?:sag|punkt|pkt|kl|til|fra|under|delvis)/i;

/** Adds the persons of a list, each with the substitute that the words behind the name say. */
export function readList(
  list: string,
  offset: number,
  row: Line,
  source: string,
  absences: FoundAbsence[],
  excused: boolean | null,
): void {
  for (const person of listPersons(evenNames(list))) {
    const previous = absences.at(-1);
    if (person.note && /^(?:stedfortræder|suppleant)$/i.test(person.note) && previous && previous.substitute === null) {
      setSubstitute(person.name, offset + person.from, row, source, previous);
      continue;
    }
    const own =
      person.note && /uden afbud/i.test(person.note)
        ? false
        : person.note && /afbud/i.test(person.note)
          ? true
          : excused;
    const found = addAbsence(absences, absence(person, offset, row, source, own));
    if (!person.note || itemsOnly.test(person.note)) continue;
    const came = cameInstead.exec(person.note)?.[1] ?? substituteNote.exec(person.note)?.[1];
    if (came) setSubstitute(came, offset + list.indexOf(came, person.to), row, source, found);
  }
  const behind =
    /(?:(?:stedfortræder|suppleant)(?: for \p{L}+)?:|for (?:ham|hende|vedkommende) (?:deltog|mødte|deltager)|i (?:hans|hendes) sted (?:deltog|mødte)) ?([^,;()]{4,60}?)(?: \([A-ZÆØÅ]{1,3}\))?\.?$/iu.exec(
      list,
    )?.[1];
  const last = absences.at(-1);
  if (behind && last && last.substitute === null)
    setSubstitute(behind, offset + list.lastIndexOf(behind), row, source, last);
}

/** Notes who came for one who was away; false where the words name nobody or somebody came already. */
export function setSubstitute(
  words: string,
  offset: number,
  row: Line,
  source: string,
  to: FoundAbsence | undefined,
): boolean {
  const person = listPersons(words)[0];
  if (!to || !person || to.substitute !== null) return false;
  to.substitute = person.name;
  to.substituteAt = within(row, source, offset + person.from, offset + person.to);
  return true;
}
