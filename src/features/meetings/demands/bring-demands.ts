import { isDeepStrictEqual } from "node:util";
import { mayRecordMeeting } from "../../../access/may-hold-meeting.ts";
import { mayWriteItem } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type AgendaItem, emptyMatter } from "../../../records/agenda-item.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { CarriedDecision } from "../../../records/proposed-item.ts";
import { councilChoices } from "../../../store/queries/demands/councils.ts";
import {
  demandsOfMeeting,
  keepDemand,
  proposedOfItem,
  type StoredDemand,
  takeDemandBack,
} from "../../../store/queries/demands/keep-demands.ts";
import { followingItems, proposedItem } from "../../../store/queries/items/find-items.ts";
import { copyItemFile } from "../../../store/queries/items/item-files.ts";
import { itemHeadings } from "../../../store/queries/items/item-headings.ts";
import { moveItem } from "../../../store/queries/items/keep-item.ts";
import { agendaRecords } from "../../../store/queries/room/agenda-records.ts";
import { lockRoom } from "../../../store/queries/room/room-commands.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { reviseItem } from "../items/revise-item.ts";
import { addItem } from "../items/write-item.ts";
import { isCouncilName } from "../room/council.ts";
import { whoDemanded } from "../room/demands.ts";
import type { RoomRef } from "../room/find-meeting.ts";
import { type Room, readRoom } from "../room/load-room.ts";
import type { RoomItem, RoomState } from "../room/room-state.ts";
import { councilItem } from "./council-item.ts";

/** What an item's decision says, in the words of the minutes; null where nothing was recorded of it. */
export type DecisionText = (state: RoomState, item: RoomItem) => string | null;

/** How many matters the meeting's members had brought before the council, and how many items were made of them now. */
export interface BroughtDemands {
  readonly demanded: number;
  readonly made: number;
}

/** What all of it is done with. */
interface Task {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly bodyId: string;
  readonly room: Room;
  readonly at: string;
}

/**
 * Writes down what a meeting's members demanded brought before the council, once the meeting has ended, and makes of each
 * matter an item for the council (kommunestyrelsesloven § 23), by the way of items that follow a route. Done again, it
 * makes nothing twice; where a demand was taken back, the council's item is dropped as long as it is a draft. Where the
 * body has no council, the matter is written down without an item. Problems: not allowed, no such meeting.
 */
export async function bringDemands(
  store: Store,
  viewer: Viewer,
  ref: RoomRef,
  decisionText: DecisionText,
  now: Date,
): Promise<BroughtDemands | Problem> {
  const { bodyId, meetingId } = ref;
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockRoom(tx, meetingId);
    const room = await readRoom(tx, viewer, ref);
    if (isProblem(room)) return room;
    if (!mayRecordMeeting(viewer, bodyId, room.meeting.committeeId)) return problem("problem.forbidden");
    if (room.state.closed === null) return { demanded: 0, made: 0 };
    const task = { tx, viewer, bodyId, room, at };
    const known = await demandsOfMeeting(tx, bodyId, meetingId);
    const matters = room.state.items.flatMap((item) => {
      const names = whoDemanded(room.state, item).map((person) => person.name);
      return names.length === 0 ? [] : [{ item, names, decision: decisionText(room.state, item) }];
    });
    let made = 0;
    for (const matter of matters) {
      if (await bring(task, matter, known.find(({ id }) => id === matter.item.id) ?? null)) made += 1;
    }
    for (const gone of known) {
      if (gone.deleted === null && !matters.some(({ item }) => item.id === gone.id)) await takeBack(task, gone);
    }
    return { demanded: matters.length, made };
  });
}

interface Matter {
  readonly item: RoomItem;
  readonly names: readonly string[];
  readonly decision: string | null;
}

/** Writes one matter down; true where an item was made of it. */
async function bring(task: Task, matter: Matter, before: StoredDemand | null): Promise<boolean> {
  const { tx, viewer, bodyId, room, at } = task;
  const { item, names, decision } = matter;
  const stands = before !== null && before.deleted === null;
  const recommendation = item.points.map(({ number, text }) => `${number}. ${text}`).join("\n");
  const council =
    stands && before.proposedItemId !== null ? null : await councilOf(tx, bodyId, room.meeting.committeeId);
  const councilId = council?.id ?? before?.councilId ?? null;
  const had = before?.proposedItemId ?? null;
  const mayMake = council !== null && mayWriteItem(viewer, bodyId, council.id);
  const proposedItemId = had ?? (mayMake ? await makeItem(task, matter, council.id, recommendation) : null);
  if (stands && had === proposedItemId && before.decision === decision && sameNames(before.names, names)) return false;
  if (before !== null && before.deleted !== null && had !== null) await takeUp(task, had);
  if (had !== null) await carryAnew(task, had, { recommendation, decision });
  const { committeeId, meetingId } = room.meeting;
  const demand = { id: item.id, meetingId, committeeId, names, recommendation, decision, councilId, proposedItemId };
  await keepDemand(tx, bodyId, demand, at);
  if (!stands || had !== proposedItemId) {
    const what = {
      verb: "stopped",
      record: "item",
      recordId: item.id,
      details: { proposedItem: proposedItemId },
    } as const;
    await appendToTimeline(tx, viewer, bodyId, at, what);
  }
  return had === null && proposedItemId !== null;
}

const sameNames = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");

/** The body's council: what its rules for agendas call so, else what is named like one and met last. */
async function councilOf(tx: Transaction, bodyId: string, committeeId: string) {
  const choices = (await councilChoices(tx, bodyId)).filter(({ id }) => id !== committeeId);
  return choices.find(({ council }) => council) ?? choices.find(({ name }) => isCouncilName(name)) ?? null;
}

/** The council's item: the one its route has made already, or a new one with the committee's text and files. */
async function makeItem(task: Task, { item, decision }: Matter, councilId: string, recommendation: string) {
  const { tx, viewer, bodyId, room, at } = task;
  const earlierId = await proposedOfItem(tx, bodyId, item.id);
  const earlier = earlierId === null ? null : await proposedItem(tx, bodyId, earlierId);
  if (earlier !== null) {
    const following = await followingItems(tx, bodyId, earlier.id);
    const there = following.find(({ committeeId, state }) => committeeId === councilId && state !== "dropped");
    if (there !== undefined) return there.id;
  }
  const { committee, day, meetingId } = room.meeting;
  const records = await agendaRecords(tx, bodyId, meetingId);
  const { content, files } = councilItem(
    {
      written: earlier?.content ?? null,
      record: records.get(item.id) ?? bareItem(item),
      closed: item.closedDoors,
      carried: { committee, day, recommendation, decision },
    },
    await itemHeadings(tx, bodyId),
  );
  const made = { committeeId: councilId, content, madeFrom: "demand", promiseId: null } as const;
  const id = await addItem(tx, viewer, bodyId, { ...made, earlierId: earlier?.id ?? null }, at);
  for (const { from, to } of files) await copyItemFile(tx, bodyId, from, { id: to, itemId: id }, at);
  return id;
}

const bareItem = ({ number, title, public: isOpen }: RoomItem): AgendaItem => ({
  number,
  title,
  public: isOpen,
  caseNumber: null,
  case: null,
  ...emptyMatter(),
});

/** A demand that stands no longer: its item is dropped while nobody has gone on with it. */
async function takeBack(task: Task, gone: StoredDemand): Promise<void> {
  const { tx, viewer, bodyId, at } = task;
  await takeDemandBack(tx, bodyId, gone.id, at);
  const what = { verb: "resumed", record: "item", recordId: gone.id, details: { takenBack: true } } as const;
  await appendToTimeline(tx, viewer, bodyId, at, what);
  if (gone.proposedItemId === null) return;
  const item = await proposedItem(tx, bodyId, gone.proposedItemId);
  if (item === null || item.madeFrom !== "demand" || item.state !== "draft" || item.agendaId !== null) return;
  await moveItem(tx, bodyId, item.id, "dropped", null, at);
  const dropped = { verb: "removed", record: "proposed-item", recordId: item.id } as const;
  await appendToTimeline(tx, viewer, bodyId, at, { ...dropped, details: { revision: item.revision } });
}

/** What was corrected of the committee's decision since its item was made stands in it, too, as a revision. */
async function carryAnew(
  { tx, viewer, bodyId, room, at }: Task,
  itemId: string,
  carried: Pick<CarriedDecision, "recommendation" | "decision">,
): Promise<void> {
  const item = await proposedItem(tx, bodyId, itemId);
  if (item === null || item.madeFrom !== "demand" || item.state === "dropped") return;
  const { committee, day } = room.meeting;
  const earlier = item.content.earlier.map((one) =>
    one.committee === committee && one.day === day ? { ...one, ...carried } : one,
  );
  if (isDeepStrictEqual(earlier, item.content.earlier)) return;
  const content = { ...item.content, earlier };
  const change = { content, basedOn: item.revision, approves: false };
  const { number, approval } = await reviseItem({ tx, viewer, bodyId, itemId, item, at }, change);
  const details = { revision: number, joined: false, approval };
  await appendToTimeline(tx, viewer, bodyId, at, {
    verb: "changed",
    record: "proposed-item",
    recordId: itemId,
    details,
  });
}

async function takeUp({ tx, viewer, bodyId, at }: Task, itemId: string): Promise<void> {
  const item = await proposedItem(tx, bodyId, itemId);
  if (item === null || item.state !== "dropped") return;
  await moveItem(tx, bodyId, itemId, "draft", null, at);
  const what = { verb: "restored", record: "proposed-item", recordId: itemId } as const;
  await appendToTimeline(tx, viewer, bodyId, at, { ...what, details: { revision: item.revision } });
}
