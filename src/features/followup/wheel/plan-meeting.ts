import { randomUUID } from "node:crypto";
import { emit } from "../../../access/emit.ts";
import { mayKeepWheel } from "../../../access/may.ts";
import { publicViewer, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type PlannedMeeting, plannedMeetingSchema } from "../../../records/wheel-entry.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import {
  cancelPlannedMeeting,
  hidePlannedMeeting,
  keepPlannedMeeting,
  showPlannedMeeting,
} from "../../../store/queries/wheel/keep-planned-meeting.ts";
import { plannedMeeting, plannedMeetings } from "../../../store/queries/wheel/planned-meetings.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";

type Verb = "added" | "changed" | "removed" | "restored";

/**
 * Plans meetings of a committee, one for each of the days, and shows them to strangers where `public`. A day that has a
 * planned meeting of the committee already gets what is written now. Problems: not allowed, no such committee.
 */
export async function planMeetings(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetings: readonly Omit<PlannedMeeting, "id">[],
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepWheel(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const known = new Set((await wheelCommittees(tx, "staff", bodyId)).map((each) => each.id));
    if (meetings.some((meeting) => !known.has(meeting.committeeId))) return problem("problem.wheel-committee");
    for (const meeting of meetings) {
      const there = await plannedMeetings(tx, "staff", bodyId, meeting.committeeId, meeting.day);
      const same = there.find((one) => one.day === meeting.day);
      await keep(tx, viewer, bodyId, { ...meeting, id: same?.id ?? randomUUID() }, at, same ? "changed" : "added");
    }
    return null;
  });
}

/** Calls a planned meeting off: it stays on the wheel as such. Problems: not allowed, no such meeting. */
export function callOffMeeting(store: Store, viewer: Viewer, bodyId: string, id: string, now: Date) {
  return change(store, viewer, bodyId, id, now, async (tx, at) => {
    await cancelPlannedMeeting(tx, bodyId, id, at);
    await hidePlannedMeeting(tx, bodyId, id, at);
    await note(tx, viewer, bodyId, id, at, "removed");
  });
}

/** Takes back that a planned meeting was called off. The same problems. */
export function restoreMeeting(store: Store, viewer: Viewer, bodyId: string, id: string, now: Date) {
  return change(store, viewer, bodyId, id, now, (tx, at, meeting) => keep(tx, viewer, bodyId, meeting, at, "restored"));
}

async function keep(
  tx: Transaction,
  viewer: Viewer,
  bodyId: string,
  meeting: PlannedMeeting,
  at: string,
  verb: Verb,
): Promise<void> {
  await keepPlannedMeeting(tx, bodyId, meeting, at);
  if (meeting.public) await showPlannedMeeting(tx, bodyId, emit(plannedMeetingSchema, meeting, publicViewer), at);
  else await hidePlannedMeeting(tx, bodyId, meeting.id, at);
  await note(tx, viewer, bodyId, meeting.id, at, verb);
}

function note(tx: Transaction, viewer: Viewer, bodyId: string, id: string, at: string, verb: Verb): Promise<void> {
  return appendToTimeline(tx, viewer, bodyId, at, { verb, record: "planned-meeting", recordId: id, details: {} });
}

async function change(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
  act: (tx: Transaction, at: string, meeting: PlannedMeeting) => Promise<void>,
): Promise<Problem | null> {
  if (!mayKeepWheel(viewer, bodyId)) return problem("problem.forbidden");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const meeting = await plannedMeeting(tx, bodyId, id);
    if (meeting === null) return problem("problem.wheel-entry-unknown");
    await act(tx, at, meeting);
    return null;
  });
}
