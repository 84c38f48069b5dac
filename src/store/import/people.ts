import type { Reading } from "../../records/reading.ts";
import type { MeetingDocument, MeetingPerson } from "../publish/meeting-state.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { peopleByNames, personSlugs } from "../queries/import/find-people.ts";
import { add } from "../queries/rows-of-json.ts";
import type { ImportTask } from "./import-task.ts";
import { councilTerm, longestName, personKey } from "./match-names.ts";
import { matchPerson } from "./match-person.ts";
import { newId } from "./new-id.ts";
import { freeSlug, slugOf } from "./slug.ts";
import type { StoreNotice } from "./store-notice.ts";

interface Named {
  readonly key: string;
  readonly name: string;
  readonly party: string | null;
}

/** Officials, secretaries and guests are named in the record and have no page of their own. */
const withoutPage = new Set(["secretary", "official", "guest"]);

/** The members and substitutes a reading names outside its closed items, by full name. */
function namedIn(reading: Reading): Named[] {
  const said: { name: string; party: string | null }[] = [];
  const absences = [
    ...(reading.meeting?.absent ?? []),
    ...reading.items.flatMap((item) => (item.public === true ? item.absent : [])),
  ];
  for (const one of reading.meeting?.participants ?? []) if (!withoutPage.has(one.role ?? "")) said.push(one);
  for (const one of absences) {
    said.push(one);
    if (one.substitute !== null) said.push({ name: one.substitute, party: null });
  }
  return said.flatMap(({ name, party }) => {
    const key = personKey(name);
    return key === null
      ? []
      : [
          {
            key,
            name: name
              .slice(0, longestName)
              .replace(/\([^()]*\)/g, " ")
              .replace(/\s+/g, " ")
              .trim(),
            party,
          },
        ];
  });
}

/** One entry a person: a mention without a party is of the bearer with one, unless the meeting has two of the name. */
function distinct(named: readonly Named[]): Named[] {
  const out = new Map<string, Named>();
  for (const one of named) if (one.party !== null) out.set(`${one.key}|${one.party}`, one);
  const withParty = new Set([...out.values()].map((one) => one.key));
  for (const one of named) if (one.party === null && !withParty.has(one.key)) out.set(one.key, one);
  return [...out.values()];
}

/**
 * Who is named in a meeting's documents: the ones known in the body, and new ones, which are added. Nobody is chosen
 * where it is not clear: that is a notice.
 */
export async function identifyPeople(
  task: ImportTask,
  meeting: { readonly committeeId: string; readonly day: string | null; readonly term: string | null },
  documents: readonly MeetingDocument[],
  before: readonly MeetingPerson[],
): Promise<{ people: MeetingPerson[]; notices: StoreNotice[] }> {
  const { tx, body, at } = task;
  const readings = documents.flatMap(({ current, published }) =>
    published === null || published === current ? [current.reading] : [current.reading, published.reading],
  );
  const named = distinct(readings.flatMap(namedIn));
  const term = meeting.term ?? councilTerm(meeting.day);
  const evidence = await peopleByNames(tx, body.id, [...new Set(named.map((one) => one.key))]);
  const people: MeetingPerson[] = [];
  const fresh: (Named & { personId: string })[] = [];
  const notices: StoreNotice[] = [];
  for (const one of named) {
    const { key, name, party } = one;
    const here = before.filter((person) => person.key === key && (person.party === party || party === null));
    const [known, ...more] = here;
    if (known !== undefined && more.length === 0) {
      people.push({ ...known, party: party ?? known.party });
      continue;
    }
    const seen = evidence.filter((each) => each.key === key);
    const verdict = matchPerson({ party, term, committeeId: meeting.committeeId }, seen);
    if (verdict.kind === "ambiguous") {
      notices.push({ code: "person-ambiguous", severity: "warning", details: { name, persons: verdict.personIds } });
      continue;
    }
    if (verdict.kind === "shared") {
      notices.push({ code: "person-name-shared", severity: "warning", details: { name, party } });
    }
    const personId = verdict.kind === "same" ? verdict.personId : newId();
    if (verdict.kind !== "same") fresh.push({ ...one, personId });
    people.push({ personId, key, party });
  }
  await addPersons(task, fresh);
  const memberships = people.map(({ personId, party }) => ({
    id: newId(),
    person_id: personId,
    committee_id: meeting.committeeId,
    term,
    party: (party ?? "").slice(0, longestName),
  }));
  const seenAlready = new Set(
    evidence.map((each) => membershipKey(each.personId, each.committeeId, each.term, each.party)),
  );
  const added = memberships.filter(
    (row) => !seenAlready.has(membershipKey(row.person_id, row.committee_id, row.term, row.party)),
  );
  await add(tx, addCore.membership, body.id, at, added);
  return { people: [...new Map(people.map((person) => [person.personId, person])).values()], notices };
}

function membershipKey(person: string, committee: string, term: string, party: string | null): string {
  return [person, committee, term, party ?? ""].join("|");
}

async function addPersons(task: ImportTask, fresh: readonly (Named & { personId: string })[]): Promise<void> {
  if (fresh.length === 0) return;
  const wanted = fresh.map((one) => slugOf(one.name, "person"));
  const taken = new Set(await personSlugs(task.tx, task.body.id, wanted));
  const rows = fresh.map(({ personId, name, key }, index) => {
    const slug = freeSlug(wanted[index] ?? "person", taken);
    taken.add(slug);
    return { id: personId, slug, name, match_name: key };
  });
  await add(task.tx, addCore.person, task.body.id, task.at, rows);
}
