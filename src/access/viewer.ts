/** What one may do, lowest first. This roles; a role is held for one body. */
export const roles = ["public", "member", "secretary", "administrator"] as const;
export type Role = (typeof roles)[number];

/** On whose behalf something is read or done. `accountId` and `bodyId` are null for the public. */
export interface Viewer {
  readonly role: Role;
  readonly accountId: string | null;
  readonly bodyId: string | null;
}

/** The stranger: everybody who has not signed in. */
export const publicViewer: Viewer = { role: "public", accountId: null, bodyId: null };

/** The importer run from the command line by whoever holds the data folder. */
export const importer: Viewer = { role: "administrator", accountId: null, bodyId: null };

/** The code that signs people in: the only one that finds an account by its address and a session by its digest. */
export interface Gatekeeper {
  readonly role: "gate";
  readonly accountId: null;
  readonly bodyId: null;
}
export const gatekeeper: Gatekeeper = { role: "gate", accountId: null, bodyId: null };

/** The background work, and the code that keeps subscriptions for strangers: the only one that reads their addresses. */
export interface Worker {
  readonly role: "worker";
  readonly accountId: null;
  readonly bodyId: null;
}
export const worker: Worker = { role: "worker", accountId: null, bodyId: null };
