import { randomUUID } from "node:crypto";
import { gatekeeper, holderOf, importer, type Role, type Viewer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { newKey, type Signer, signerOf } from "../../../../seal/head.ts";
import { importDocument } from "../../../../store/import/import-document.ts";
import { addAccount } from "../../../../store/queries/accounts/account.ts";
import { giveRole } from "../../../../store/queries/accounts/role-grants.ts";
import { type DocumentSketch, sketch } from "../../../../store/testing/build-reading.ts";
import type { Store } from "../../../../store/transaction.ts";
import type { Acting, MeetingRef } from "../act.ts";
import { linkMember } from "../link-member.ts";

/** A member with an account. */
export interface CouncilMember {
  readonly name: string;
  readonly personId: string;
  readonly viewer: Viewer & { readonly accountId: string };
}

/** A meeting with minutes, its secretary, and members whose accounts stand for them. */
export interface Council {
  readonly ref: MeetingRef;
  readonly signer: Signer;
  /** The signer's private key. */
  readonly pem: string;
  readonly members: readonly CouncilMember[];
  /** How somebody acts at a time; the secretary, where nobody is named. */
  readonly acting: (viewer?: Viewer, now?: Date) => Acting;
}

const committee = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier og Broer" };

/** Minutes of one open and one closed item, with as many members. */
export function minutesOf(names: readonly string[], more: Partial<DocumentSketch> = {}): DocumentSketch {
  return {
    ...committee,
    start: "2026-03-02T16:15:00+01:00",
    participants: [...names.map((name) => ({ name })), { name: "Sille Sekretær", role: "secretary" as const }],
    absent: [{ name: "Frede Fraværende" }],
    items: [
      { title: "Ny cykelsti ved Ærtesøen", text: "Stien er smal.", outcome: "approved" },
      { title: "Personalesag", public: false, text: "Om en lukket ting.", decision: { text: "Ja." } },
    ],
    ...more,
  };
}

/** Plainly invented names, as many as wanted, no two alike. */
export function inventedNames(count: number): string[] {
  const first = ["Vigga", "Malthe", "Asta", "Bertil", "Clara", "Ditlev", "Ebbe", "Frida", "Gudrun", "Holger"];
  const last = ["Vindspejl", "Mosegris", "Askeskov", "Bregneø", "Clausbjerg", "Dyndhede", "Egekrat"];
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / (first.length * last.length));
    const middle = round === 0 ? "" : ` ${"ABCDEFGHIJKLMNOP"[round] ?? "Q"}.`;
    return `${first[at % first.length]}${middle} ${last[Math.floor(at / first.length) % last.length]}`;
  });
}

/** Imports minutes, makes an account for each participant and says whose it is. Everybody has the same password. */
export async function aCouncil(
  store: Store,
  names: readonly string[],
  now: Date,
  passwordHash = "x",
): Promise<Council> {
  const done = await importDocument(store, importer, sketch(minutesOf(names)), { at: now });
  if (isProblem(done) || done.meetingId === null) throw new Error("The minutes were not imported.");
  const ref = { bodyId: done.bodyId, meetingId: done.meetingId };
  const persons = await store.as(importer, (tx) =>
    tx.rows<{ id: string; name: string }>({ text: "SELECT id, name FROM person WHERE body_id = $1" }, [ref.bodyId]),
  );
  const pem = newKey();
  const signer = signerOf(pem);
  const secretary = await accountWithRole(store, ref.bodyId, "secretary", "sille@example.dk", now, {
    name: "Sille Sekretær",
    passwordHash,
  });
  const members: CouncilMember[] = [];
  for (const [at, name] of names.entries()) {
    const personId = persons.find((person) => person.name === name)?.id;
    if (personId === undefined) throw new Error(`${name} is nobody.`);
    const email = `medlem${at}@example.dk`;
    const viewer = await accountWithRole(store, ref.bodyId, "member", email, now, { name, passwordHash });
    const wrong = await linkMember(store, secretary, { bodyId: ref.bodyId, personId }, email, now);
    if (wrong !== null) throw new Error(wrong.key);
    members.push({ name, personId, viewer });
  }
  return { ref, signer, pem, members, acting: (viewer = secretary, at = now) => ({ store, viewer, signer, now: at }) };
}

/** A new account with a role in a body. */
export async function accountWithRole(
  store: Store,
  bodyId: string,
  role: Role,
  email: string,
  now: Date,
  held: { readonly name?: string; readonly passwordHash?: string } = {},
): Promise<CouncilMember["viewer"]> {
  const account = { id: randomUUID(), email, name: email, passwordHash: "x", ...held };
  await store.as(gatekeeper, async (tx) => {
    await addAccount(tx, account, now);
    const grant = { accountId: account.id, bodyId, committeeId: null, role, starts: now, ends: null, givenBy: null };
    await giveRole(tx, grant, now);
  });
  return { ...holderOf(role, bodyId, account.id), accountId: account.id };
}
