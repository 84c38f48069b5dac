import { mayFollowMinutes } from "../../../access/approval.ts";
import { gatekeeper, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { accountById } from "../../../store/queries/accounts/account.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { meetingNames, type NamedMeeting } from "../../../store/queries/seal/meeting-names.ts";
import { accountsOfPersons, namesOfPersons } from "../../../store/queries/seal/person-accounts.ts";
import { approversOf } from "../../../store/seal/approvers.ts";
import { fixedTexts } from "../../../store/seal/fixed-text.ts";
import { seatedAt } from "../../../store/seal/seated.ts";
import type { Store } from "../../../store/transaction.ts";
import type { MeetingRef } from "./act.ts";
import { type LoadedMinutes, loadMinutes } from "./load-minutes.ts";

/** One who is to approve. */
export interface ApproverStanding {
  readonly personId: string;
  readonly name: string;
  /** The name of the account that stands for the person; null: none. */
  readonly account: string | null;
  /** When the newest version was approved; null: not yet. */
  readonly approved: string | null;
}

/** How a meeting's minutes stand, for its secretary. */
export interface MinutesStanding {
  readonly names: NamedMeeting;
  /** The fixed minutes; null: not fixed. */
  readonly minutes: LoadedMinutes | null;
  /** Who is to approve what is fixed, or would be to approve what would be fixed. */
  readonly approvers: readonly ApproverStanding[];
  /** Names in the minutes that nobody could be found for. */
  readonly unknown: readonly string[];
  /** The minutes do not name who was there: the approvers are those with a seat who were not away. */
  readonly fromSeats: boolean;
  /** There are minutes to fix. */
  readonly fixable: boolean;
  /** Somebody has approved a version. */
  readonly approvedOnce: boolean;
}

/** How a meeting's minutes stand: who has approved, who is missing, whose account is whose. Problems: not allowed, no such meeting. */
export async function loadStanding(store: Store, viewer: Viewer, ref: MeetingRef): Promise<MinutesStanding | Problem> {
  const { bodyId, meetingId } = ref;
  if (!mayFollowMinutes(viewer, bodyId)) return problem("problem.forbidden");
  const minutes = await loadMinutes(store, viewer, ref);
  const found = await store.as(viewer, async (tx) => {
    const state = await loadMeeting(tx, bodyId, meetingId);
    const names = await meetingNames(tx, bodyId, meetingId);
    if (state === null || names === null) return null;
    const seated = await seatedAt(tx, bodyId, meetingId);
    const would = approversOf(state, seated);
    const ids = minutes?.newest.approvers ?? would.persons.map(({ personId }) => personId);
    const persons = await namesOfPersons(tx, bodyId, ids);
    const linked = await accountsOfPersons(tx, bodyId, ids);
    // What fixing will say of the accounts that seats were given with.
    const bySeat = minutes === null ? seated : [];
    const accounts = new Map([
      ...bySeat.flatMap(({ personId, accountId }): [string, string][] =>
        personId === null || accountId === null ? [] : [[personId, accountId]],
      ),
      ...linked,
    ]);
    return {
      names,
      ids,
      persons,
      accounts,
      unknown: would.unknown,
      fromSeats: would.fromSeats,
      fixable: fixedTexts(state, names, "current").length > 0,
    };
  });
  if (found === null) return problem("problem.meeting-unknown");
  const { ids, persons, accounts, ...standing } = found;
  const holders = await namesOfAccounts(store, [...accounts.values()]);
  const approvals = (minutes?.entries ?? []).filter((entry) => entry.kind === "approval");
  const approvers = ids.map((personId) => {
    const account = accounts.get(personId);
    const own = approvals.find((entry) => entry.person === personId && entry.minutes === minutes?.newest.minutes);
    return {
      personId,
      name: persons.get(personId) ?? personId,
      account: account === undefined ? null : (holders.get(account) ?? account),
      approved: own?.at ?? null,
    };
  });
  return { ...standing, minutes, approvers, approvedOnce: approvals.length > 0 };
}

/** What the holders of accounts are called. Asked by the gate, which alone sees every account. */
function namesOfAccounts(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  return store.as(gatekeeper, async (tx) => {
    const names = new Map<string, string>();
    for (const id of ids) {
      const account = await accountById(tx, id);
      if (account !== null) names.set(id, account.name);
    }
    return names;
  });
}
