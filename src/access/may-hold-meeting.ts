import { may } from "./may.ts";
import type { Viewer } from "./viewer.ts";

// Who may do what while a meeting is held, asked by name, so that the answer is this file's alone.

/** True when `viewer` may record what happens at a committee's meetings, and make minutes of it. */
export function mayRecordMeeting(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "keep-records", bodyId, committeeId);
}

/** True when `viewer` may lead the committee's meetings: what is dealt with, who speaks, when it opens and closes. */
export function mayPreside(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "hold-meetings", bodyId, committeeId);
}

/** True when `viewer` may see what is being recorded of the committee's meetings. */
export function mayFollowMeeting(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "follow-meetings", bodyId, committeeId);
}

/** True when `viewer` may read a committee's agendas from where they are kept; others know a meeting when it is being held. */
export function mayReadAgendas(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "read-records", bodyId, committeeId);
}
