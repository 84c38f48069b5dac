import { may, type RoleRight } from "./may.ts";
import type { Viewer } from "./viewer.ts";

// Who may do what on the way from a proposed item to a published agenda, asked by name.

/** True when `viewer` may write items for a committee of the body, and answer remarks on them. */
export function mayWriteItem(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "write-items", bodyId, committeeId);
}

/** True when `viewer` may approve items for a committee of the body, or send them back. */
export function mayApproveItem(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "approve-items", bodyId, committeeId);
}

/** True when `viewer` may put together the body's agendas, set the rules and headings for them, publish and withdraw them. */
export function mayKeepAgenda(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-records", bodyId);
}

/** True when `viewer` has the right for the body, or for a committee of it. */
export function mayInBody(viewer: Viewer, right: RoleRight, bodyId: string): boolean {
  const inCommittee = viewer.held.some(
    (held) => held.bodyId === bodyId && held.committeeId !== null && may(viewer, right, bodyId, held.committeeId),
  );
  return inCommittee || may(viewer, right, bodyId);
}
