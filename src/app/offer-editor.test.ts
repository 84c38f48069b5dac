import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyBody } from "../access/viewer.ts";
import { giveRole } from "../features/accounts/give-role.ts";
import { invite } from "../features/accounts/invite.ts";
import { redeemLink } from "../features/accounts/redeem-link.ts";
import { type SignedIn, signedInBy } from "../features/accounts/session.ts";
import { takeRole } from "../features/accounts/take-role.ts";
import { keepOffer } from "../features/offers/keep-offer.ts";
import { approveChange } from "../features/offers/keepers/decide-change.ts";
import { approveOffer } from "../features/offers/move-offer.ts";
import { writtenOffer } from "../features/offers/testing/written-offer.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { firstAdministrator, testPassword } from "./web/test/sign-up.ts";
import { keepTestChange, keepTestKeepers } from "./web/test/test-keepers.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("an editor from outside", () => {
  let database: TestDatabase;
  let administrator: SignedIn;
  let session = "";
  let [own, other] = ["", ""];
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const items = [{ title: "Tilbud" }];
    own = (await look.put({ body: "Ærtebjerg Kommune", items })).bodyId;
    other = (await look.put({ body: "Rønnesø Kommune", items })).bodyId;
    const { store } = database;
    administrator = await firstAdministrator(store, now);
    const held = { role: "offer-editor", bodyId: own, committeeId: null } as const;
    const token = await invite(store, administrator, held, now);
    if (isProblem(token)) throw new Error(token.key);
    const who = { name: "Frida Frivillig", email: "frivillig@example.dk", password: testPassword };
    const opened = await redeemLink(store, token, who, now);
    if (isProblem(opened)) throw new Error(opened.key);
    session = opened.token;
  });
  afterAll(() => database.stop());

  const editor = () => signedInBy(database.store, session, now);
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };

  it("keeps the offers of one body, and the timeline tells who it was", async () => {
    const who = await editor();
    if (who === null) throw new Error("The editor has no session.");
    const { viewer } = who;
    const id = done(await keepOffer(database.store, viewer, own, null, writtenOffer(), now));
    done(await approveOffer(database.store, viewer, own, id, now));
    expect(await look.shown("SELECT 1 FROM public_offer WHERE record IS NOT NULL")).toHaveLength(1);
    expect(keyOf(await keepOffer(database.store, viewer, other, null, writtenOffer(), now))).toBe("problem.forbidden");
    const told = await look.ask(
      "SELECT verb, role, account_id AS who FROM timeline WHERE record = 'offer' ORDER BY verb",
    );
    const by = { role: "offer-editor", who: viewer.accountId };
    expect(told).toEqual([
      { verb: "added", ...by },
      { verb: "approved", ...by },
    ]);
    const revisions = await look.ask("SELECT DISTINCT by FROM offer_revision");
    expect(revisions).toEqual([{ by: viewer.accountId }]);
  });

  it("reads nothing else: neither who the associations are, nor what they wrote, nor what is closed", async () => {
    const change = await keepTestChange(
      database.store,
      own,
      await keepTestKeepers(database.store, own, now, "Åse"),
      now,
      "x",
    );
    const who = await editor();
    if (who === null) throw new Error("The editor has no session.");
    expect(keyOf(await approveChange(database.store, who.viewer, own, change, now))).toBe("problem.forbidden");
    for (const table of ["offer_keeper", "offer_change", "offer_confirmation", "document", "item", "goal", "survey"]) {
      const rows = await database.store.as(who.viewer, (tx) => tx.rows({ text: `SELECT 1 FROM ${table}` }));
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it("is so for a whole municipality, and for no committee and no other body", async () => {
    const who = await editor();
    const wanted = { role: "offer-editor", accountId: who?.viewer.accountId ?? "", starts: now, ends: null } as const;
    const [committee] = await look.ask<{ id: string }>("SELECT id FROM committee");
    const inCommittee = { ...wanted, bodyId: own, committeeId: committee?.id ?? "" };
    expect(keyOf(await giveRole(database.store, administrator, inCommittee, now))).toBe("problem.role-committee");
    const everywhere = { ...wanted, bodyId: everyBody, committeeId: null };
    expect(keyOf(await giveRole(database.store, administrator, everywhere, now))).toBe("problem.role-everywhere");
  });

  it("is none any more when the role is taken away, in an open session too", async () => {
    const who = await editor();
    if (who === null) throw new Error("The editor has no session.");
    const [grant] = await database.store.as(administrator.viewer, (tx) =>
      tx.rows<{ id: string }>({ text: "SELECT id FROM role_grant WHERE role = 'offer-editor' AND ends IS NULL" }),
    );
    expect(await takeRole(database.store, administrator, { bodyId: own, grantId: grant?.id ?? "" }, now)).toBeNull();
    expect(await editor()).toBeNull();
  });
});
