import { createHash } from "node:crypto";
import { holderOf, importer } from "../../../access/viewer.ts";
import { planMeetings } from "../../../features/followup/wheel/plan-meeting.ts";
import { putOnAgenda } from "../../../features/meetings/agenda/change-agenda.ts";
import { createAgenda } from "../../../features/meetings/agenda/create-agenda.ts";
import { loadAgenda } from "../../../features/meetings/agenda/load-agenda.ts";
import { takeRevision } from "../../../features/meetings/agenda/take-revision.ts";
import { attachFile } from "../../../features/meetings/items/attach-file.ts";
import { saveItem } from "../../../features/meetings/items/save-item.ts";
import { approveItem, makeReady, sendBack } from "../../../features/meetings/items/send-item.ts";
import { writeItem } from "../../../features/meetings/items/write-item.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import { emptyItem, type ProposedItem } from "../../../records/proposed-item.ts";
import { proposedItem } from "../../../store/queries/items/find-items.ts";
import { plannedMeetings } from "../../../store/queries/wheel/planned-meetings.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../../store/transaction.ts";
import { checkAgenda } from "../../agenda/check-agenda.ts";
import { publishChecked } from "../../agenda/publish-checked.ts";

/**
 * A published agenda in which the marker stands wherever something is closed: a closed item's every field, a closed
 * attachment's title and file; of one item the agenda has a taken revision, of another none of what was written since. Beside it an item that is only a draft, with a remark. Gives the ids of what is not public.
 */
export async function closedAgenda(
  store: Store,
  bodyId: string,
  marker: string,
  day: string,
  now: Date,
): Promise<string[]> {
  const [committee] = await store.as(importer, (tx) => wheelCommittees(tx, "strangers", bodyId));
  const committeeId = committee?.id ?? "";
  done(
    await planMeetings(
      store,
      importer,
      bodyId,
      [{ committeeId, day, startsAt: null, location: null, public: true }],
      now,
    ),
  );
  const planned = await store.as(importer, (tx) => plannedMeetings(tx, "staff", bodyId, committeeId, day));
  const agendaId = done(await createAgenda(store, importer, bodyId, planned[0]?.id ?? "", now));
  const write = async (content: ProposedItem) =>
    done(await writeItem(store, importer, bodyId, { committeeId, content, madeFrom: "hand", promiseId: null }, now));
  const [closed, open, draft] = [
    await write({ ...marked(marker), public: false, neutralTitle: "Personalesag" }),
    await write({ ...emptyItem("Ny aftale om værkstedet"), caseNumber: "26/118" }),
    await write(marked(marker)),
  ];
  for (const [itemId, title, isOpen] of [
    [closed, marker, true],
    [open, marker, false],
    [open, "Aftalen", true],
  ] as const) {
    const bytes = Buffer.from(isOpen && itemId === open ? "Aftalens ord" : `${marker} i filen`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = {
      name: isOpen ? "bilag.txt" : `${marker}.txt`,
      mediaType: "text/plain",
      sha256,
      bytes,
      title,
      public: isOpen,
    };
    done(await attachFile(store, importer, { bodyId, itemId }, file, now));
  }
  const head = holderOf("head", bodyId, null);
  for (const itemId of [closed, open, draft]) done(await makeReady(store, importer, { bodyId, itemId }, now));
  done(await sendBack(store, head, { bodyId, itemId: draft }, marker, now));
  for (const [itemId, seen] of [
    [closed, 2],
    [open, 3],
  ] as const) {
    done(await approveItem(store, head, { bodyId, itemId }, seen, now));
    done(await putOnAgenda(store, importer, { bodyId, agendaId }, itemId, now));
  }
  // A change nobody has approved: of one the agenda has it, with a reason; of the other it has none of it.
  const [entry] =
    (await store.as(importer, (tx) => loadAgenda(tx, bodyId, agendaId)))?.lines.filter(
      ({ entry: { item } }) => item?.id === closed,
    ) ?? [];
  for (const [itemId, basedOn] of [
    [closed, 2],
    [open, 3],
  ] as const) {
    const was = await store.as(importer, (tx) => proposedItem(tx, bodyId, itemId));
    if (was === null) throw new Error("The item was not stored.");
    const content = { ...was.content, recommendation: { by: marker, points: [marker, marker] } };
    done(await saveItem(store, importer, { bodyId, itemId }, { content, basedOn, approves: false }, now));
  }
  const taking = { entryId: entry?.entry.id ?? "", revision: 3, reason: marker };
  done(await takeRevision(store, importer, { bodyId, agendaId }, taking, now));
  const whole = await store.as(importer, (tx) => loadAgenda(tx, bodyId, agendaId));
  if (whole === null) throw new Error("The agenda was not stored.");
  const today = { today: day, language: "da" } as const;
  const checked = await checkAgenda((work) => store.as(importer, work), bodyId, whole, new Map(), today);
  done(await publishChecked(store, importer, bodyId, checked, now));
  return [closed, open, draft, agendaId];
}

function marked(marker: string): ProposedItem {
  const item = emptyItem(`${marker} i titlen`);
  return {
    ...item,
    caseNumber: marker,
    sections: item.sections.map((section) => ({ ...section, text: `${marker} under ${section.kind}` })),
    recommendation: { by: marker, points: [marker] },
    earlier: [{ committee: marker, day: null, recommendation: marker, decision: marker }],
  };
}

function done<T>(answer: T | Problem): T {
  if (isProblem(answer)) throw new Error(answer.key);
  return answer;
}
