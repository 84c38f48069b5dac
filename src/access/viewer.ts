/** Stands for all bodies of the installation, where a role is held for the whole of it. */
export const everyBody = "00000000-0000-0000-0000-000000000000";

/** What one can be given, those who act for a body last. Everybody else is the public. */
export const roles = [
  "member",
  "substitute",
  "chair",
  "item-author",
  "head",
  "case-worker",
  "offer-editor",
  "job-consultant",
  "analyst",
  "auditor",
  "secretary",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Those that are for a whole body only, or for all bodies. */
export const wideRoles: readonly Role[] = ["auditor", "administrator"];
/** Those that are for a whole body and never for one of its committees. */
export const bodyRoles: readonly Role[] = [...wideRoles, "offer-editor", "job-consultant"];

/** A role as it is held: for a body (`everyBody`: all of them), or for one of its committees. */
export interface Held {
  readonly role: Role;
  readonly bodyId: string;
  /** Null: the whole body. */
  readonly committeeId: string | null;
}

/** On whose behalf something is read or done: an account with what it holds now. */
export interface Viewer {
  /** Null for the public, and for the command line. */
  readonly accountId: string | null;
  readonly held: readonly Held[];
}

/** The stranger: everybody who has not signed in. */
export const publicViewer: Viewer = { accountId: null, held: [] };

/** One who holds one role for a body, or for a committee of it. */
export function holderOf(
  role: Role,
  bodyId: string,
  accountId: string | null,
  committeeId: string | null = null,
): Viewer {
  return { accountId, held: [{ role, bodyId, committeeId }] };
}

/** The importer run from the command line by whoever holds the data folder. */
export const importer: Viewer = holderOf("administrator", everyBody, null);

/** The code that signs people in: the only one that finds an account by its address and a session by its digest. */
export interface Gatekeeper {
  readonly program: "gate";
}
export const gatekeeper: Gatekeeper = { program: "gate" };

/** The background work, and the code that keeps subscriptions for strangers: the only one that reads their addresses. */
export interface Worker {
  readonly program: "worker";
}
export const worker: Worker = { program: "worker" };

/** An association that keeps its own offers, come in by a link of a mail. It sees and does what the database says is its own. */
export interface Keeper {
  readonly program: "keeper";
  readonly bodyId: string;
  readonly keeperId: string;
}
