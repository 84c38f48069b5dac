import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { keepEntry } from "../features/followup/wheel/keep-entry.ts";
import { planMeetings } from "../features/followup/wheel/plan-meeting.ts";
import { isProblem } from "../records/problem.ts";
import { wheelEntrySchema } from "../records/wheel-entry.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import { wheelEntries } from "../store/queries/wheel/wheel-entries.ts";
import type { Store } from "../store/transaction.ts";

const { kind, title, starts, ends, rrule, everyMeetings, inHolidayWeeks, unit, owner } = wheelEntrySchema.shape;

const wheelSchema = z.object({
  entries: z.array(
    z.object({
      committee: z.string().nullable(),
      kind,
      title,
      description: z.string().nullable().default(null),
      starts,
      ends: ends.default(null),
      rrule: rrule.default(null),
      everyMeetings: everyMeetings.default(null),
      unit: unit.default(null),
      owner: owner.default(null),
      inHolidayWeeks: inHolidayWeeks.default("keep"),
      public: z.boolean().default(true),
    }),
  ),
  meetings: z.array(
    z.object({
      committee: z.string(),
      startsAt: z.array(z.iso.datetime({ offset: true })),
      location: z.string().nullable(),
    }),
  ),
});

/**
 * Writes what a secretary of the fictional municipality has put on the wheel, from a file; once: nothing where anything
 * has ever been written on it. Throws where the file is not as it must be.
 */
export async function loadSampleWheel(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const { entries, meetings } = wheelSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const held = await store.as(importer, async (tx) => ({
    entries: await wheelEntries(tx, "staff", bodyId, null),
    committees: await wheelCommittees(tx, "staff", bodyId),
  }));
  if (held.entries.length > 0) return;
  const idOf = (name: string) => {
    const found = held.committees.find((committee) => committee.name === name);
    if (found === undefined) throw new Error(`The sample's wheel names a committee that is not there: ${name}.`);
    return found.id;
  };
  for (const { committee, ...entry } of entries) {
    const written = { ...entry, committeeId: committee === null ? null : idOf(committee), exdates: [], itemPath: null };
    const kept = await keepEntry(store, importer, bodyId, null, written, now);
    if (isProblem(kept)) throw new Error(`The sample's ${entry.title} could not be put on the wheel: ${kept.key}.`);
  }
  for (const { committee, startsAt, location } of meetings) {
    const planned = startsAt.map((moment) => ({
      committeeId: idOf(committee),
      day: moment.slice(0, 10),
      startsAt: moment,
      location,
      public: true,
    }));
    const wrong = await planMeetings(store, importer, bodyId, planned, now);
    if (wrong !== null) throw new Error(`The sample's meetings could not be planned: ${wrong.key}.`);
  }
}
