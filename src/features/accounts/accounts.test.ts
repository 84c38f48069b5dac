import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody, gatekeeper, type Held, holderOf, publicViewer, type Role } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { readAccessLog } from "../../store/queries/accounts/read-access-log.ts";
import { listGrants } from "../../store/queries/accounts/role-grants.ts";
import { openSessions } from "../../store/queries/accounts/sessions.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../store/testing/test-database.ts";
import { changePassword } from "./change-password.ts";
import { firstAdministratorToken } from "./first-administrator.ts";
import { invite } from "./invite.ts";
import { offerNewPassword } from "./offer-new-password.ts";
import { readLink, redeemLink } from "./redeem-link.ts";
import { renewPassword } from "./renew-password.ts";
import { type OpenedSession, type SignedIn, signedInBy } from "./session.ts";
import { signIn } from "./sign-in.ts";
import { endSession, signOut, signOutElsewhere, signOutEverywhere } from "./sign-out.ts";
import { takeRole } from "./take-role.ts";
import { lockOut, throttle } from "./throttle.ts";
import { lockedOut, unlock } from "./unlock.ts";

const start = new Date("2026-03-02T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const bodyA = "11111111-1111-4111-8111-111111111111";
const bodyB = "22222222-2222-4222-8222-222222222222";
const inBody = (role: Role, bodyId: string): Held => ({ role, bodyId, committeeId: null });
const password = "tolv grønne æbler";

function opened(result: unknown): OpenedSession {
  if (isProblem(result)) throw new Error(result.key);
  return result as OpenedSession;
}

function key(result: unknown): string {
  return isProblem(result) ? result.key : "no problem";
}

describe.each(testServers)("accounts on %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  async function made(token: string, email: string): Promise<SignedIn> {
    const session = opened(
      await redeemLink(database.store, token, { name: "Vigga Vindspejl", email, password }, start),
    );
    const who = await signedInBy(database.store, session.token, start);
    if (who === null) throw new Error("The new account has no session.");
    return who;
  }

  let administrator: SignedIn;

  /** What an account holds, as the administrator of the installation sees it. */
  async function grantsOf(who: SignedIn) {
    const all = await database.store.as(administrator.viewer, (tx) => listGrants(tx, start));
    return all.filter(({ accountId }) => accountId === who.viewer.accountId);
  }

  it("lets the first administrator in by the newest link only, once", async () => {
    const old = await firstAdministratorToken(database.store, start);
    const token = await firstAdministratorToken(database.store, start);
    if (old === null || token === null) throw new Error("There is no administrator yet.");
    expect(key(await readLink(database.store, old, start))).toBe("problem.link-spent");
    expect(key(await readLink(database.store, token, later(24 * 60 + 1)))).toBe("problem.link-spent");
    const unfit = { name: "Vigga", email: "vigga@example.dk", password: "kort" };
    expect(key(await redeemLink(database.store, token, unfit, start))).toBe("problem.password-short");
    administrator = await made(token, "vigga@example.dk");
    expect(administrator.viewer).toMatchObject({ held: [inBody("administrator", everyBody)] });
    expect(key(await redeemLink(database.store, token, { ...unfit, password }, start))).toBe("problem.link-spent");
    expect(await firstAdministratorToken(database.store, start)).toBeNull();
  });

  it("signs in whatever the letters' case of the address, and says the same of a wrong one as of a wrong password", async () => {
    const session = opened(
      await signIn(database.store, { email: " Vigga@Example.DK", password, address: "192.0.2.1" }, start),
    );
    expect((await signedInBy(database.store, session.token, start))?.email).toBe("vigga@example.dk");
    const wrong = await signIn(
      database.store,
      { email: "vigga@example.dk", password: "x", address: "192.0.2.1" },
      start,
    );
    const unknown = await signIn(database.store, { email: "ingen@example.dk", password, address: "192.0.2.1" }, start);
    expect(wrong).toEqual(unknown);
  });

  it("stops trying after too many failures, and begins again when the window has passed", async () => {
    const email = "proev@example.dk";
    for (let n = 0; n < throttle.perEmail; n += 1) {
      expect(key(await signIn(database.store, { email, password: "x", address: "192.0.2.9" }, start))).toBe(
        "problem.sign-in",
      );
    }
    const stopped = await signIn(database.store, { email, password: "x", address: "192.0.2.9" }, start);
    expect(key(stopped)).toBe("problem.sign-in-throttled");
    expect(key(await signIn(database.store, { email, password: "x", address: "192.0.2.9" }, later(16)))).toBe(
      "problem.sign-in",
    );
  });

  it("locks an address out after far too many failures, whether or not it has an account, until it is let in again", async () => {
    const { store } = database;
    const invited = await invite(store, administrator, inBody("secretary", bodyB), start);
    if (isProblem(invited)) throw new Error(invited.key);
    const locked = await made(invited, "laast@example.dk");
    for (const email of [locked.email, "findes-ikke@example.dk"]) {
      // As fast as the throttle lets one: five every quarter of an hour.
      for (let n = 0; n < lockOut.perEmail; n += 1) {
        const at = later(16 * Math.floor(n / throttle.perEmail));
        expect(key(await signIn(store, { email, password: "x", address: "192.0.2.7" }, at)), `${email} ${n}`).toBe(
          "problem.sign-in",
        );
      }
      expect(key(await signIn(store, { email, password, address: "192.0.2.8" }, later(120))), email).toBe(
        "problem.locked-out",
      );
    }
    expect([...(await lockedOut(store, [locked.email, administrator.email], later(120)))]).toEqual([locked.email]);
    expect(await unlock(store, administrator, locked.viewer.accountId, later(120))).toBeNull();
    opened(await signIn(store, { email: locked.email, password, address: "192.0.2.8" }, later(120)));
    const tomorrow = later(26 * 60);
    expect(
      key(await signIn(store, { email: "findes-ikke@example.dk", password, address: "192.0.2.8" }, tomorrow)),
    ).toBe("problem.sign-in");
    const filter = { event: "locked-out", who: "laast@", from: null, until: null } as const;
    const log = await store.as(administrator.viewer, (tx) => readAccessLog(tx, filter, { limit: 9, offset: 0 }));
    expect(log.map((line) => line.email)).toEqual(["laast@example.dk"]);
  });

  it("ends one session, or all of them, and says how one came in", async () => {
    const { store } = database;
    const begin = async (agent: string | null) =>
      opened(await signIn(store, { email: "vigga@example.dk", password, address: "192.0.2.1", agent }, start)).token;
    const [here, there, third] = [await begin("Firefox, Linux"), await begin("Safari, iPhone"), await begin(null)];
    const who = await signedInBy(store, here, start);
    if (who === null) throw new Error("The session has not begun.");
    const sessions = await store.as(who.viewer, (tx) => openSessions(tx, who.viewer.accountId, start));
    const phone = sessions.find((session) => session.agent === "Safari, iPhone");
    expect(phone?.method).toBe("password");
    expect(await endSession(store, who, phone?.id ?? "", start)).toBeNull();
    expect(key(await endSession(store, who, phone?.id ?? "", start))).toBe("problem.not-found");
    expect(await signedInBy(store, there, start)).toBeNull();
    await signOutEverywhere(store, who, start);
    expect([await signedInBy(store, here, start), await signedInBy(store, third, start)]).toEqual([null, null]);
  });

  it("ends a session when it is signed out, left for two hours, or twelve hours old", async () => {
    const begin = async () =>
      opened(await signIn(database.store, { email: "vigga@example.dk", password, address: "192.0.2.1" }, start)).token;
    const left = await begin();
    expect(await signedInBy(database.store, left, later(119))).not.toBeNull();
    expect(await signedInBy(database.store, left, later(119 + 121))).toBeNull();
    const used = await begin();
    for (let minutes = 60; minutes < 12 * 60; minutes += 60) await signedInBy(database.store, used, later(minutes));
    expect(await signedInBy(database.store, used, later(12 * 60))).toBeNull();
    const out = await begin();
    const who = await signedInBy(database.store, out, start);
    if (who === null) throw new Error("The session has not begun.");
    await signOut(database.store, who, start);
    expect(await signedInBy(database.store, out, start)).toBeNull();
  });

  it("keeps a body's administrator to the body", async () => {
    const token = await invite(database.store, administrator, inBody("administrator", bodyA), start);
    if (isProblem(token)) throw new Error(token.key);
    const local = await made(token, "lokal@example.dk");
    expect(local.viewer).toMatchObject({ held: [inBody("administrator", bodyA)] });
    expect(key(await invite(database.store, local, inBody("member", bodyB), start))).toBe("problem.forbidden");
    expect(key(await invite(database.store, local, inBody("administrator", everyBody), start))).toBe(
      "problem.forbidden",
    );
    expect(key(await offerNewPassword(database.store, local, administrator.viewer.accountId, start))).toBe(
      "problem.forbidden",
    );
    const seen = await database.store.as(local.viewer, (tx) => listGrants(tx, start));
    expect(seen.map((row) => row.email)).toEqual(["lokal@example.dk"]);
    const [whole] = await grantsOf(administrator);
    const from = { bodyId: everyBody, grantId: whole?.grantId ?? "" };
    expect(key(await takeRole(database.store, local, from, start))).toBe("problem.forbidden");
    expect(key(await takeRole(database.store, administrator, from, start))).toBe("problem.last-administrator");
  });

  it("shows nothing of accounts to a stranger or a secretary, whatever is asked", async () => {
    const secretary = holderOf("secretary", bodyA, bodyB);
    for (const viewer of [publicViewer, secretary]) {
      for (const table of ["account", "role_grant", "session", "one_time_link", "failed_sign_in", "access_log"]) {
        const rows = await database.store.as(viewer, (tx) => tx.rows({ text: `SELECT * FROM ${table}` }));
        expect(rows).toEqual([]);
      }
    }
    const log = await database.store.as(gatekeeper, (tx) => tx.rows({ text: "SELECT event FROM access_log" }));
    expect(log.length).toBeGreaterThan(5);
  });

  it("takes a role away at once", async () => {
    const token = await invite(database.store, administrator, inBody("secretary", bodyA), start);
    if (isProblem(token)) throw new Error(token.key);
    const session = opened(
      await redeemLink(database.store, token, { name: "Malthe Mosegris", email: "malthe@example.dk", password }, start),
    );
    const who = await signedInBy(database.store, session.token, start);
    if (who === null) throw new Error("The session has not begun.");
    const [grant] = await grantsOf(who);
    const from = { bodyId: bodyA, grantId: grant?.grantId ?? "" };
    expect(await takeRole(database.store, administrator, from, start)).toBeNull();
    expect(await signedInBy(database.store, session.token, start)).toBeNull();
  });

  it("renews a password by link, and changes it with the old one, ending the other sessions", async () => {
    const token = await offerNewPassword(database.store, administrator, administrator.viewer.accountId, start);
    if (isProblem(token)) throw new Error(token.key);
    const next = "en anden sætning med pærer";
    const session = opened(await renewPassword(database.store, token, next, start));
    expect(key(await renewPassword(database.store, token, next, start))).toBe("problem.link-spent");
    const who = await signedInBy(database.store, session.token, start);
    if (who === null) throw new Error("The session has not begun.");
    const elsewhere = opened(
      await signIn(database.store, { email: who.email, password: next, address: "192.0.2.1" }, start),
    );
    expect(key(await changePassword(database.store, who, { old: "forkert", next: password }, start))).toBe(
      "problem.old-password",
    );
    expect(await changePassword(database.store, who, { old: next, next: password }, start)).toBeNull();
    expect(await signedInBy(database.store, elsewhere.token, start)).toBeNull();
    expect(await signedInBy(database.store, session.token, start)).not.toBeNull();
    await signOutElsewhere(database.store, who, start);
    expect(await signedInBy(database.store, session.token, start)).not.toBeNull();
  });
});
