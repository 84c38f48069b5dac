import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { holderOf, importer } from "../access/viewer.ts";
import { dayInDenmark } from "../danish/day-begins.ts";
import { addDays, holidaysOf, weekdayOf } from "../danish/holidays.ts";
import { planMeetings } from "../features/followup/wheel/plan-meeting.ts";
import { putOnAgenda } from "../features/meetings/agenda/change-agenda.ts";
import { createAgenda } from "../features/meetings/agenda/create-agenda.ts";
import { loadAgenda } from "../features/meetings/agenda/load-agenda.ts";
import { attachFile } from "../features/meetings/items/attach-file.ts";
import { saveItem } from "../features/meetings/items/save-item.ts";
import { approveItem, makeReady, sendBack } from "../features/meetings/items/send-item.ts";
import { writeItem } from "../features/meetings/items/write-item.ts";

import { isProblem, type Problem } from "../records/problem.ts";
import { emptyItem, itemKinds, type ProposedItem, usualHeadings, writtenKinds } from "../records/proposed-item.ts";
import { proposedItem, proposedItems } from "../store/queries/items/find-items.ts";
import { plannedMeetings } from "../store/queries/wheel/planned-meetings.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";
import { attachmentKind } from "./agenda/attachment-kinds.ts";
import { checkAgenda } from "./agenda/check-agenda.ts";
import { publishChecked } from "./agenda/publish-checked.ts";

const texts = z.partialRecord(z.enum(writtenKinds), z.string());

const itemSchema = z.object({
  /** How far it has come. `changed`: it stands on the agenda, and was written in since it was approved. */
  state: z.enum(["on-agenda", "changed", "approved", "ready", "sent-back"]),
  title: z.string(),
  public: z.boolean().default(true),
  neutralTitle: z.string().default(""),
  kind: z.enum(itemKinds),
  caseNumber: z.string(),
  sections: texts,
  /** What was written anew after the approval. */
  change: texts.default({}),
  /** What the head of department asked. */
  remark: z.string().default(""),
  by: z.string(),
  points: z.array(z.string()),
  attachments: z.array(z.object({ file: z.string(), title: z.string(), public: z.boolean() })).default([]),
});
type SampleItem = z.infer<typeof itemSchema>;

const agendaSchema = z.object({
  committee: z.string(),
  clock: z.string(),
  location: z.string(),
  items: z.array(itemSchema),
});

/** The sample's own body, and where its files are. */
interface Sample {
  readonly store: Store;
  readonly bodyId: string;
  readonly folder: string;
  readonly now: Date;
}

/**
 * Prepares the fictional municipality's next meeting, from a file, as its people do: items in every state, and an agenda
 * that is published. The meeting is on a Thursday in two or three weeks, whenever it is now. Once: nothing where an item
 * has ever been written. Throws where the file is not as it must be.
 */
export async function loadSampleAgenda(store: Store, bodyId: string, folder: string, now: Date): Promise<void> {
  const sample = { store, bodyId, folder, now };
  const { committee, clock, location, items } = agendaSchema.parse(
    JSON.parse(await readFile(path.join(folder, "agenda.json"), "utf8")),
  );
  const held = await store.as(importer, async (tx) => ({
    items: await proposedItems(tx, bodyId),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  if (held.items.length > 0) return;
  const committeeId = held.committees.find(({ name }) => name === committee)?.id;
  if (committeeId === undefined)
    throw new Error(`The sample's agenda names a committee that is not there: ${committee}.`);
  const day = meetingDay(now);
  const meeting = { committeeId, day, startsAt: momentOf(day, clock), location, public: true };
  orThrow(await planMeetings(store, importer, bodyId, [meeting], now));
  const planned = await store.as(importer, (tx) => plannedMeetings(tx, "staff", bodyId, committeeId, day));
  const agendaId = orThrow(await createAgenda(store, importer, bodyId, planned[0]?.id ?? "", now));
  for (const item of items) await prepare(sample, committeeId, agendaId, item);
  await publish(sample, agendaId);
}

/** A Thursday two or three weeks ahead, and no holiday. */
function meetingDay(now: Date): string {
  const from = addDays(dayInDenmark(now), 14);
  let day = addDays(from, (11 - weekdayOf(from)) % 7);
  while (holidaysOf(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)) day = addDays(day, 7);
  return day;
}

/** A clock in Denmark on a day, with its offset. */
function momentOf(day: string, clock: string): string {
  const zone = { timeZone: "Europe/Copenhagen", timeZoneName: "longOffset" } as const;
  const parts = new Intl.DateTimeFormat("en-GB", zone).formatToParts(new Date(`${day}T12:00:00Z`));
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "+01:00";
  return `${day}T${clock}:00${offset}`;
}

async function prepare(sample: Sample, committeeId: string, agendaId: string, item: SampleItem): Promise<void> {
  const { store, bodyId, now } = sample;
  const head = holderOf("head", bodyId, null);
  const content = contentOf(item);
  const written = { committeeId, content, madeFrom: "hand", promiseId: null } as const;
  const itemId = orThrow(await writeItem(store, importer, bodyId, written, now));
  const ref = { bodyId, itemId };
  for (const attachment of item.attachments) await attach(sample, itemId, attachment);
  orThrow(await makeReady(store, importer, ref, now));
  if (item.state === "ready") return;
  if (item.state === "sent-back") {
    orThrow(await sendBack(store, head, ref, item.remark, now));
    return;
  }
  const revision = 1 + item.attachments.length;
  orThrow(await approveItem(store, head, ref, revision, now));
  if (item.state === "approved") return;
  orThrow(await putOnAgenda(store, importer, { bodyId, agendaId }, itemId, now));
  if (item.state !== "changed") return;
  const stored = await store.as(importer, (tx) => proposedItem(tx, bodyId, itemId));
  if (stored === null) throw new Error("The sample's item was not stored.");
  const changed = {
    ...stored.content,
    sections: contentOf({ ...item, sections: { ...item.sections, ...item.change } }).sections,
  };
  orThrow(await saveItem(store, importer, ref, { content: changed, basedOn: revision, approves: false }, now));
}

function contentOf({ sections, by, points, title, neutralTitle, kind, caseNumber, ...item }: SampleItem): ProposedItem {
  return {
    ...emptyItem(title),
    public: item.public,
    neutralTitle,
    kind,
    caseNumber,
    sections: usualHeadings.map((heading) => ({ ...heading, text: sections[heading.kind] ?? "" })),
    recommendation: { by, points },
  };
}

async function attach(
  { store, bodyId, folder, now }: Sample,
  itemId: string,
  { file, title, public: open }: SampleItem["attachments"][number],
): Promise<void> {
  const bytes = await readFile(path.join(folder, "attachments", file));
  const mediaType = attachmentKind(bytes);
  if (mediaType === null) throw new Error(`The sample's ${file} cannot be attached.`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  orThrow(
    await attachFile(
      store,
      importer,
      { bodyId, itemId },
      { name: file, mediaType, sha256, bytes, title, public: open },
      now,
    ),
  );
}

async function publish({ store, bodyId, now }: Sample, agendaId: string): Promise<void> {
  const loaded = await store.as(importer, async (tx) => ({
    whole: await loadAgenda(tx, bodyId, agendaId),
    names: new Map((await wheelCommittees(tx, "staff", bodyId)).map(({ id, name }) => [id, name])),
  }));
  if (loaded.whole === null) throw new Error("The sample's agenda was not stored.");
  const today = { today: dayInDenmark(now), language: "da" } as const;
  const checked = await checkAgenda((work) => store.as(importer, work), bodyId, loaded.whole, loaded.names, today);
  orThrow(await publishChecked(store, importer, bodyId, checked, now));
}

function orThrow<Value>(done: Value | Problem): Value {
  if (isProblem(done)) throw new Error(`The sample's agenda was refused: ${done.key}.`);
  return done;
}
