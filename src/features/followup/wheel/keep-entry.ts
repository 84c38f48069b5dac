import { randomUUID } from "node:crypto";
import { emit } from "../../../access/emit.ts";
import { mayKeepWheel } from "../../../access/may.ts";
import { publicViewer, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type WheelEntry, wheelEntrySchema } from "../../../records/wheel-entry.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import { hideWheelEntry, keepWheelEntry, showWheelEntry } from "../../../store/queries/wheel/keep-wheel-entry.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import { wheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { ruleProblem } from "./rule-problem.ts";

/**
 * An entry as a person writes it. `itemPath`: the path of the page of the item it comes from, or null. Who is responsible
 * may be left out.
 */
export type WrittenEntry = Omit<WheelEntry, "id" | "itemId" | "unit" | "owner" | "page"> &
  Partial<Pick<WheelEntry, "unit" | "owner">> & { readonly itemPath: string | null };

/**
 * Adds an entry to the body's wheel (`id` null), or changes the one with that id, and shows strangers what is public of
 * it, in one transaction. Gives the entry's id. Problems: not allowed, no such entry, and what is wrong with the fields.
 */
export async function keepEntry(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenEntry,
  now: Date,
): Promise<string | Problem> {
  if (!mayKeepWheel(viewer, bodyId)) return problem("problem.forbidden");
  const wrong = whatIsWrong(written);
  if (wrong !== null) return wrong;
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const before = id === null ? null : await wheelEntry(tx, bodyId, id);
    if (id !== null && before === null) return problem("problem.wheel-entry-unknown");
    const { committeeId, itemPath, ...fields } = written;
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (committeeId !== null && !committees.some((each) => each.id === committeeId)) {
      return problem("problem.wheel-committee");
    }
    const itemId = itemPath === null ? null : await itemAt(tx, bodyId, itemPath);
    if (itemPath !== null && itemId === null) return problem("problem.wheel-item", { address: itemPath.slice(0, 200) });
    const entry: WheelEntry = {
      unit: null,
      owner: null,
      ...fields,
      id: id ?? randomUUID(),
      committeeId,
      itemId,
      page: before?.page ?? null,
    };
    await keepWheelEntry(tx, bodyId, entry, at);
    await showOrHide(tx, bodyId, entry, at);
    const verb = before === null ? "added" : "changed";
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "wheel-entry", recordId: entry.id, details: {} });
    return entry.id;
  });
}

/** Shows strangers an entry as it now is, or takes it back where it is not for them. */
export async function showOrHide(tx: Transaction, bodyId: string, entry: WheelEntry, at: string): Promise<void> {
  if (entry.public) await showWheelEntry(tx, bodyId, emit(wheelEntrySchema, entry, publicViewer), at);
  else await hideWheelEntry(tx, bodyId, entry.id, at);
}

function whatIsWrong(written: WrittenEntry): Problem | null {
  const { title, starts, ends, rrule, everyMeetings, committeeId } = written;
  if (title.trim() === "") return problem("problem.wheel-title");
  if (ends !== null && ends < starts) return problem("problem.wheel-days");
  if (everyMeetings !== null && committeeId === null) return problem("problem.wheel-every-meeting");
  return rrule === null ? null : ruleProblem(rrule, starts);
}

async function itemAt(tx: Transaction, bodyId: string, path: string): Promise<string | null> {
  const found = await findAddress(tx, path);
  return found?.kind === "item" && found.bodyId === bodyId ? found.recordId : null;
}
