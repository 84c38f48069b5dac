import { type FileNames, fileObject } from "../../../output/formats/oparl/file.ts";
import { type OParlKind, type OParlLinks, partyId } from "../../../output/formats/oparl/links.ts";
import {
  agendaItemObject,
  itemModified,
  locationObject,
  meetingObject,
} from "../../../output/formats/oparl/meeting.ts";
import { consultationObject, paperObject } from "../../../output/formats/oparl/paper.ts";
import {
  membershipObject,
  organizationObject,
  partyObject,
  personObject,
} from "../../../output/formats/oparl/people.ts";
import { termObject } from "../../../output/formats/oparl/system.ts";
import type { OParlObject } from "../../../output/formats/oparl/vocabulary.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { outcomeWord } from "../../../output/texts/outcome-word.ts";
import type { PublishedBody, PublishedFile, PublishedItem, PublishedMeeting } from "../../../records/published.ts";
import type { ObjectKey } from "../../../store/queries/oparl/keys.ts";
import { publishedCommittees } from "../../../store/queries/published/committees.ts";
import { filesOfItems, filesOfMeetings, publishedFiles } from "../../../store/queries/published/files.ts";
import {
  itemsOfCases,
  itemsOfMeetings,
  promisesOfItems,
  publishedItems,
} from "../../../store/queries/published/items.ts";
import { publishedMeetings } from "../../../store/queries/published/meetings.ts";
import { publishedPapers } from "../../../store/queries/published/papers.ts";
import {
  membershipsOfPersons,
  publishedMemberships,
  publishedPersons,
} from "../../../store/queries/published/people.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { inDanish, roleInDanish } from "../in-danish.ts";

/** What objects are made with. `omit`: without the lists that stand inside (`omit_internal`). */
export interface Loading {
  readonly tx: Transaction;
  readonly body: PublishedBody;
  readonly links: OParlLinks;
  readonly omit: boolean;
}

/** The objects of `keys` that are there, by id. A fixed number of questions to the database, however many are asked for. */
export type Load = (loading: Loading, keys: readonly ObjectKey[]) => Promise<ReadonlyMap<string, OParlObject>>;

const fileNames: FileNames = {
  minutes: inDanish("oparl.file.minutes"),
  agenda: inDanish("oparl.file.agenda"),
  document: inDanish("oparl.file.document"),
};

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const byId = <Row extends { readonly id: string }>(rows: readonly Row[], of: (row: Row) => OParlObject) =>
  new Map(rows.map((row) => [row.id, of(row)]));

/** Rows in groups, each group in the rows' order. */
function grouped<Row>(rows: readonly Row[], by: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = by(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** When each object last changed, what stands inside it included. */
function changesOf(keys: readonly ObjectKey[]): (row: { id: string; created: string; modified: string }) => ObjectKey {
  const known = new Map(keys.map((key) => [key.id, key]));
  return (row) => known.get(row.id) ?? { ...row, deleted: false };
}

const organizations: Load = async ({ tx, body, links }, keys) => {
  const parties = keys.filter(({ id }) => id.startsWith(partyId("")));
  const committees = keys.filter((key) => !parties.includes(key));
  const rows = await publishedCommittees(tx, body.id, idsOf(committees));
  const times = new Map(committees.map((key) => [key.id, key]));
  const objects = rows.flatMap((row) => {
    const key = times.get(row.id);
    return key === undefined
      ? []
      : [[row.id, organizationObject(links, body.slug, row, key, row.id === body.councilId)] as const];
  });
  const named = parties.map((key) => [key.id, partyObject(links, key.id.slice(partyId("").length), key)] as const);
  return new Map([...objects, ...named]);
};

const persons: Load = async ({ tx, body, links, omit }, keys) => {
  const rows = await publishedPersons(tx, body.id, idsOf(keys));
  const memberships = grouped(omit ? [] : await membershipsOfPersons(tx, body.id, idsOf(rows)), (row) => row.personId);
  const times = new Map(keys.map((key) => [key.id, key]));
  return new Map(
    rows.flatMap((row) => {
      const key = times.get(row.id);
      if (key === undefined) return [];
      const inside = (memberships.get(row.id) ?? []).map((one) =>
        membershipObject(links, one, roleInDanish(one.role), true),
      );
      return [[row.id, personObject(links, body.slug, row, omit ? null : inside, key)] as const];
    }),
  );
};

const memberships: Load = async ({ tx, body, links }, keys) =>
  byId(await publishedMemberships(tx, body.id, idsOf(keys)), (row) =>
    membershipObject(links, row, roleInDanish(row.role), false),
  );

const meetings: Load = async (loading, keys) => {
  const { tx, body, links, omit } = loading;
  const rows = await publishedMeetings(tx, body.id, idsOf(keys));
  const files = grouped(await filesOfMeetings(tx, body.id, idsOf(rows)), (file) => file.meetingId);
  const rowsOfItems = omit ? [] : await itemsOfMeetings(tx, body.id, idsOf(rows));
  const items = await itemsInside(loading, rowsOfItems);
  const inMeeting = grouped(rowsOfItems, (item) => item.meetingId);
  const changes = changesOf(keys);
  return byId(rows, (row) => {
    const own = files.get(row.id) ?? [];
    const all = own.map((file) => ({ file, object: fileObject(links, file, fileNames, true, own) }));
    const shown = all.find(({ file }) => file.kind === "pdf");
    const first = (kind: PublishedFile["kind"]) => all.find(({ file }) => file.kind === kind);
    const minutes = row.kind === "minutes" ? (shown ?? first("minutes")) : undefined;
    const invitation = row.kind === "agenda" ? (shown ?? first("agenda")) : first("agenda");
    const rest = all.filter((one) => one !== minutes && one !== invitation);
    return meetingObject(
      links,
      body.slug,
      row,
      meetingName(row),
      {
        invitation: invitation?.object ?? null,
        resultsProtocol: minutes?.object ?? null,
        auxiliary: omit ? null : rest.map(({ object }) => object),
        items: omit ? null : (inMeeting.get(row.id) ?? []).flatMap<OParlObject>(({ id }) => items.get(id) ?? []),
      },
      changes(row).modified,
    );
  });
};

function meetingName({ committee, day }: PublishedMeeting): string {
  return day === null ? committee : `${committee}, ${formatDay("da", day)}`;
}

const agendaItems: Load = async (loading, keys) =>
  itemObjects(loading, await publishedItems(loading.tx, loading.body.id, idsOf(keys)), false);

function itemsInside(loading: Loading, rows: readonly PublishedItem[]) {
  return itemObjects(loading, rows, true);
}

async function itemObjects(
  { tx, body, links, omit }: Loading,
  rows: readonly PublishedItem[],
  inside: boolean,
): Promise<ReadonlyMap<string, OParlObject>> {
  const files = grouped(await filesOfItems(tx, body.id, idsOf(rows)), (file) => file.itemId);
  const promises = grouped(await promisesOfItems(tx, body.id, idsOf(rows)), (promise) => promise.itemId);
  return byId(rows, (row) => {
    const own = files.get(row.id) ?? [];
    const promised = promises.get(row.id) ?? [];
    const objects = own.map((file) => fileObject(links, file, fileNames, true));
    return agendaItemObject(
      links,
      row,
      resultOf(row),
      omit ? null : objects,
      promised,
      itemModified(row, [...own, ...promised]),
      inside,
    );
  });
}

function resultOf({ record: { decision } }: PublishedItem): string | null {
  if (decision?.outcome == null) return null;
  return outcomeWord(inDanish, decision.outcome, decision.final ?? null);
}

const papers: Load = async ({ tx, body, links, omit }, keys) => {
  const rows = await publishedPapers(tx, body.id, idsOf(keys));
  const consulted = await itemsOfCases(tx, body.id, idsOf(rows));
  const items = grouped(consulted, (item) => item.caseId);
  const files = grouped(omit ? [] : await filesOfItems(tx, body.id, idsOf(consulted)), (file) => file.caseId);
  const documents = rows.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
  const own = new Map((await publishedFiles(tx, body.id, documents)).map((file) => [file.id, file]));
  const changes = changesOf(keys);
  return byId(rows, (row) => {
    const main = row.documentId === null ? undefined : own.get(row.documentId);
    return paperObject(
      links,
      row,
      inDanish(row.documentId === null ? "oparl.paper.case" : "oparl.paper.document"),
      {
        mainFile: main === undefined ? null : fileObject(links, main, fileNames, true),
        auxiliary: omit ? null : (files.get(row.id) ?? []).map((file) => fileObject(links, file, fileNames, true)),
        consultations: (items.get(row.id) ?? []).map((item) => consultationObject(links, item, resultOf(item), true)),
      },
      changes(row).modified,
    );
  });
};

const consultations: Load = async ({ tx, body, links }, keys) =>
  byId(
    (await publishedItems(tx, body.id, idsOf(keys))).filter(({ caseId }) => caseId !== null),
    (row) => consultationObject(links, row, resultOf(row), false),
  );

const files: Load = async ({ tx, body, links }, keys) => {
  const rows = await publishedFiles(tx, body.id, idsOf(keys));
  const meetingIds = [...new Set(rows.flatMap((row) => (row.itemId === null ? (row.meetingId ?? []) : [])))];
  const siblings = grouped(await filesOfMeetings(tx, body.id, meetingIds), (file) => file.meetingId);
  return byId(rows, (row) => fileObject(links, row, fileNames, false, siblings.get(row.meetingId ?? "") ?? []));
};

const locations: Load = async ({ tx, body, links }, keys) =>
  byId(
    (await publishedMeetings(tx, body.id, idsOf(keys))).filter(({ location }) => location !== null),
    (row) => locationObject(links, row, false),
  );

const terms: Load = async ({ links }, keys) => byId(keys, (key) => termObject(links, key.id, key, false));

/** How the objects of each list are loaded. */
export const loads: Readonly<Record<OParlKind, Load>> = {
  organization: organizations,
  person: persons,
  membership: memberships,
  meeting: meetings,
  agendaitem: agendaItems,
  paper: papers,
  consultation: consultations,
  file: files,
  location: locations,
  legislativeterm: terms,
};
