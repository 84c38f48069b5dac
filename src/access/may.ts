import { everyBody, type Held, type Role, roles, type Viewer } from "./viewer.ts";

/**
 * Which roles have which right. A right is had where the role is held: for all bodies, for a body and all its
 * committees, or for a committee. The database is told the same for each transaction and holds its rows by it.
 */
const rightsOfRoles = {
  /** Reads all that is kept of a body: closed items, unpublished documents, who keeps a promise. */
  "read-records": ["auditor", "secretary", "administrator"],
  /** Imports, publishes, withdraws; follows up promises; keeps the wheel. */
  "keep-records": ["secretary", "administrator"],
  /** Gives roles and takes them away, and has terms begin and end. */
  govern: ["administrator"],
  /** Reads who signed in, who was refused and who holds what. */
  "read-access": ["auditor", "administrator"],
  /** Reads items and agendas in the making. */
  "read-preparation": ["item-author", "head", "auditor", "secretary", "administrator"],
  /** Writes items for a committee's meetings. */
  "write-items": ["item-author", "head", "secretary", "administrator"],
  /** Approves items that are ready, before they come on an agenda. */
  "approve-items": ["head"],
  /** Takes part in a committee's meetings and approves its minutes. */
  "take-part": ["member", "substitute", "chair"],
  /** Reads the papers of a committee's meetings as they were sent out, with what is closed in them. */
  "read-papers": ["member", "substitute", "chair", "auditor", "secretary", "administrator"],
  /** Enters what happens at a committee's meetings: whoever leads them or keeps their minutes. */
  "hold-meetings": ["chair", "secretary", "administrator"],
  /** Reads plans, goals and indicators that are not public yet, and who keeps them. */
  "read-goals": ["analyst", "auditor", "secretary", "administrator"],
  /** Keeps plans, goals, indicators and figures. */
  "keep-goals": ["analyst", "secretary", "administrator"],
  /** Reads agreements with others that are not public, and what of them is the administration's. */
  "read-partnerships": ["auditor", "secretary", "administrator"],
  /** Keeps agreements with others: parties, money, obligations, decisions on going on. */
  "keep-partnerships": ["secretary", "administrator"],
  /** Keeps the small jobs and flex jobs that companies offer. */
  "keep-jobs": ["job-consultant", "secretary", "administrator"],
  /** Keeps anonymous profiles and matches them with jobs. Nobody else, administrators neither, sees a profile. */
  "match-jobs": ["job-consultant"],
  /** Reads offers that are not shown, and who keeps them. */
  "read-offers": ["offer-editor", "auditor", "secretary", "administrator"],
  /** Writes, approves, hides and imports offers. */
  "keep-offers": ["offer-editor", "secretary", "administrator"],
  /** Reads the models of efforts that a body has taken into use, public or not. */
  "read-effort-models": ["case-worker", "analyst", "auditor", "secretary", "administrator"],
  /** Takes models of efforts into use and changes them. */
  "keep-effort-models": ["analyst", "secretary", "administrator"],
  /** Looks at courses: those of their own team and their own, or all where `read-efforts` is had as well. */
  "work-efforts": ["case-worker", "analyst"],
  /** Reads all courses of a body. Administrators do not: whoever governs the access looks at who looked. */
  "read-efforts": ["analyst"],
  /** Loads courses, gives keys to other systems, and says which team a case worker is of. */
  "keep-efforts": ["analyst"],
  /** Reads which associations keep offers, and what they wrote that is not approved. */
  "read-keepers": ["auditor", "secretary", "administrator"],
  /** Says what associations must be and do, approves what they write, and ends their access. */
  "approve-offers": ["secretary", "administrator"],
  /** Sees what is being entered of a committee's meetings; of closed items only who is in the room for them. */
  "follow-meetings": ["member", "substitute", "chair", "auditor", "secretary", "administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** A right that is had by a role. */
export type RoleRight = keyof typeof rightsOfRoles;
export const roleRights = Object.keys(rightsOfRoles) as readonly RoleRight[];

/** The roles that have a right. */
export const rolesWith = (right: RoleRight): readonly Role[] => rightsOfRoles[right];

/** What a route asks for: `public`: nothing; `account`: to have signed in; or a right that is had somewhere. */
export type Right = "public" | "account" | RoleRight;

function gives({ role }: Held, right: RoleRight): boolean {
  return (rightsOfRoles[right] as readonly Role[]).includes(role);
}

/** True when `viewer` has the right at all, wherever that is. What it is asked for decides with `may` where. */
export function mayAsk(viewer: Viewer, right: Right): boolean {
  if (right === "public") return true;
  return right === "account" ? viewer.accountId !== null : viewer.held.some((held) => gives(held, right));
}

/** The same, where a right that is had for single committees does not count. */
export function mayAskOfBody({ accountId, held }: Viewer, right: Right): boolean {
  return mayAsk({ accountId, held: held.filter(({ committeeId }) => committeeId === null) }, right);
}

/** True when `viewer` has the right for the body, and for the committee where one is named. */
export function may(viewer: Viewer, right: RoleRight, bodyId: string, committeeId: string | null = null): boolean {
  return viewer.held.some((held) => gives(held, right) && covers(held, bodyId, committeeId));
}

function covers(held: Held, bodyId: string, committeeId: string | null): boolean {
  if (held.committeeId !== null) return held.committeeId === committeeId && held.bodyId === bodyId;
  return held.bodyId === bodyId || held.bodyId === everyBody;
}

/** The ids of the bodies and committees that `viewer` has the right for; `everyBody` for all of them. */
export function scopesOf(viewer: Viewer, right: RoleRight): string[] {
  return viewer.held.filter((held) => gives(held, right)).map((held) => held.committeeId ?? held.bodyId);
}

/** The role that `viewer` acts in for a body: the one that may most; null where none is held for the whole of it. */
export function actingRole(viewer: Viewer, bodyId: string): Role | null {
  const held = viewer.held.filter((each) => covers(each, bodyId, null)).map((each) => roles.indexOf(each.role));
  return roles[Math.max(...held)] ?? null;
}

/** True when `viewer` may read closed items, unpublished documents and messages of notices of the body. */
export function mayReadClosed(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "read-records", bodyId);
}

/** True when `viewer` may read the papers of a committee's meetings as they were sent out, closed items included. */
export function mayReadPapers(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "read-papers", bodyId, committeeId);
}

/** True when `viewer` may publish and withdraw documents of the body. */
export function mayPublish(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-records", bodyId);
}

/** True when `viewer` may follow up promises of the body, see who keeps them, and say which items are the same matter. */
export function mayFollowUp(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-records", bodyId);
}

/** True when `viewer` may see and change what is written by hand on the body's wheel. */
export function mayKeepWheel(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-records", bodyId);
}

/** True when `viewer` may invite to the body and take roles in it away; `everyBody` for the whole installation. */
export function mayGovern(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "govern", bodyId);
}

/** True when `viewer` may keep plans, goals, indicators and figures of the body. */
export function mayKeepGoals(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-goals", bodyId);
}

/** True when `viewer` may see plans, goals and indicators of the body that are not public. */
export function mayReadGoals(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "read-goals", bodyId);
}

/** True when `viewer` may see offers of the body that are not shown. */
export function mayReadOffers(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "read-offers", bodyId);
}

/** True when `viewer` may approve and refuse what associations write, and say what they must be and do. */
export function mayApproveOffers(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "approve-offers", bodyId);
}

/** True when `viewer` may keep the body's agreements with others. */
export function mayKeepPartnerships(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-partnerships", bodyId);
}

/** True when `viewer` may see agreements of the body that are not public, and the prices in them. */
export function mayReadPartnerships(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "read-partnerships", bodyId);
}

/** True when `viewer` may write, approve and hide offers of the body. */
export function mayKeepOffers(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-offers", bodyId);
}

/** True when `viewer` may take models of efforts into use for the body, and change them. */
export function mayKeepEffortModels(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-effort-models", bodyId);
}

/** True when `viewer` may load courses of the body's efforts. */
export function mayKeepEfforts(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "keep-efforts", bodyId);
}

/** True when `viewer` may look at courses of the body's efforts: all of them, or their own; the database holds which. */
export function mayLookAtEfforts(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "work-efforts", bodyId);
}

/** True when `viewer` may see who looked at courses of the body's efforts. */
export function mayWatchEfforts(viewer: Viewer, bodyId: string): boolean {
  return may(viewer, "read-access", bodyId);
}
