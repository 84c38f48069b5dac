import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, type Keeper, type Viewer, worker } from "../../access/viewer.ts";
import { confirmOffers } from "../../features/offers/keepers/confirm-offers.ts";
import { approveChange, refuseChange } from "../../features/offers/keepers/decide-change.ts";
import { endKeeper } from "../../features/offers/keepers/end-keeper.ts";
import { keepGuidelines } from "../../features/offers/keepers/keep-guidelines.ts";
import { proposeChange, withdrawChange } from "../../features/offers/keepers/propose-change.ts";
import { writtenOffer } from "../../features/offers/testing/written-offer.ts";
import type { WrittenOffer } from "../../records/offer.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import { silentKeepers } from "../../store/queries/keepers/confirmations.ts";
import { changesOfOffer, offersOfKeeper, waitingChanges } from "../../store/queries/keepers/offer-changes.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { keepTestKeepers } from "../web/test/test-keepers.ts";
import { doWork } from "./testing/do-work.ts";
import { startMailServer, type TestMailServer } from "./testing/mail-server.ts";

describe("offers that an association keeps", () => {
  let database: TestDatabase;
  let mails: TestMailServer;
  let bodyId = "";
  let keeper: Keeper;
  let secretary: Viewer;
  let now = new Date("2026-01-15T10:00:00Z");
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    [database, mails] = await Promise.all([startTestDatabase(), startMailServer()]);
    bodyId = (await look.put({ body: "Ærtebjerg Kommune", items: [{ title: "Tilbud" }] })).bodyId;
    secretary = holderOf("secretary", bodyId, null);
    const keeperId = await keepTestKeepers(database.store, bodyId, now, "Åse Åmand");
    keeper = { program: "keeper", bodyId, keeperId };
    await work();
  });
  afterAll(async () => {
    await mails?.stop();
    await database?.stop();
  });

  const work = () => doWork(database.store, mails, "https://referater.example.dk", now);
  const on = (day: string) => {
    now = new Date(`${day}T10:00:00Z`);
  };
  const done = <T>(result: T | Problem): T => {
    if (isProblem(result)) throw new Error(result.key);
    return result;
  };
  const keyOf = (result: unknown) => (isProblem(result) ? result.key : result);
  const propose = (said: Partial<WrittenOffer> = {}, offerId: string | null = null, agreed = 1) => {
    now = new Date(now.getTime() + 1000);
    return proposeChange(database.store, keeper, { offerId, written: writtenOffer(said), agreed }, now);
  };
  const waiting = () => database.store.as(secretary, (tx) => waitingChanges(tx, bodyId));
  const approveAll = async () => {
    for (const { id } of await waiting()) done(await approveChange(database.store, secretary, bodyId, id, now));
  };
  const shown = async () =>
    (
      await look.shown<{ title: string }>(
        `SELECT record ->> 'title' AS title FROM public_offer
         WHERE record IS NOT NULL AND (shown_until IS NULL OR shown_until >= $1::date) ORDER BY 1`,
        [now.toISOString().slice(0, 10)],
      )
    ).map(({ title }) => title);

  it("wait for the municipality; while a change waits the approved text stands", async () => {
    const id = done(await propose({ title: "Gruppe for unge" }));
    expect(await shown()).toEqual([]);
    expect((await waiting()).map(({ keeperName, record }) => [keeperName, record.title])).toEqual([
      ["Foreningen Åben Dør", "Gruppe for unge"],
    ]);
    await approveAll();
    expect(await shown()).toEqual(["Gruppe for unge"]);
    const [mail = ""] = await work();
    expect(mail).toContain("Subject: Jeres tilbud vises nu: Gruppe for unge");
    done(await propose({ title: "Gruppe for alle" }, id));
    done(await propose({ title: "Gruppe for alle unge" }, id));
    expect(await shown()).toEqual(["Gruppe for unge"]);
    const [change, ...more] = await waiting();
    expect(more).toEqual([]);
    const refused = await refuseChange(
      database.store,
      secretary,
      bodyId,
      { changeId: change?.id ?? "", reason: " " },
      now,
    );
    expect(keyOf(refused)).toBe("problem.offer-reason");
    const why = { changeId: change?.id ?? "", reason: "Skriv, hvor det er." };
    done(await refuseChange(database.store, secretary, bodyId, why, now));
    expect(keyOf(await approveChange(database.store, secretary, bodyId, why.changeId, now))).toBe(
      "problem.offer-change-state",
    );
    const [told = ""] = await work();
    expect(told).toContain("Skriv, hvor det er.");
    expect(await shown()).toEqual(["Gruppe for unge"]);
    const all = await database.store.as(secretary, (tx) => changesOfOffer(tx, bodyId, id));
    expect(all.map(({ state, record }) => [state, record.title])).toEqual([
      ["refused", "Gruppe for alle unge"],
      ["replaced", "Gruppe for alle"],
      ["approved", "Gruppe for unge"],
    ]);
    expect(await look.wrong()).toEqual([]);
  });

  it("are the association's own, whatever it writes, and of guidelines it has agreed to", async () => {
    const provider = { name: "Kommunen selv", kind: "municipality", cvr: "10000009", url: null } as const;
    done(await propose({ provider }));
    const [change] = await waiting();
    expect(change?.record.provider).toEqual({
      ...provider,
      name: "Foreningen Åben Dør",
      kind: "association",
      cvr: null,
    });
    done(await withdrawChange(database.store, keeper, change?.id ?? "", now));
    expect(await waiting()).toEqual([]);
    expect(keyOf(await withdrawChange(database.store, keeper, change?.id ?? "", now))).toBe(
      "problem.offer-change-state",
    );
    expect(keyOf(await propose({ title: " " }))).toBe("problem.offer-title");
    expect(keyOf(await propose({ description: "http://a https://b www.c https://d" }))).toBe("problem.unwanted-links");
    expect(keyOf(await propose({}, bodyId))).toBe("problem.offer-unknown");
    const anew = { da: "2. Foreningen er ikke partipolitisk.", en: "", open: true, every: 6, patience: 30 };
    expect(await keepGuidelines(database.store, secretary, bodyId, anew, now)).toBe(2);
    expect(keyOf(await propose({}))).toBe("problem.keeper-agreed");
    expect(await look.wrong()).toEqual([]);
  });

  it("cannot be shown or changed by the association in the database itself", async () => {
    const [offer] = await database.store.as(keeper, (tx) => tx.rows<{ id: string }>({ text: "SELECT id FROM offer" }));
    expect(offer).toBeDefined();
    const tried = async (text: string) => {
      const rows = await database.store
        .as(keeper, (tx) => tx.rows({ text: `${text} RETURNING 1` }))
        .catch((error: unknown) => (/row-level security/.test(String(error)) ? [] : [error]));
      return rows.length;
    };
    for (const text of [
      "UPDATE offer SET state = 'approved'",
      "DELETE FROM offer",
      "UPDATE public_offer SET record = '{}'",
      "UPDATE offer_change SET state = 'approved', decided = now()",
      "UPDATE offer_change SET record = '{}'",
      "UPDATE offer_confirmation SET applied = now()",
      `INSERT INTO offer_change (body_id, id, offer_id, keeper_id, state, guidelines, record, created)
        SELECT body_id, gen_random_uuid(), id, id, 'waiting', 1, '{}', now() FROM offer`,
      `INSERT INTO offer_confirmation (body_id, id, offer_id, keeper_id, holds, created)
        VALUES ('${bodyId}', gen_random_uuid(), gen_random_uuid(), '${keeper.keeperId}', true, now())`,
    ]) {
      expect([text, await tried(text)]).toEqual([text, 0]);
    }
  });

  it("are asked about twice a year, once more before they are hidden, and come back when confirmed", async () => {
    // Approved 15 January: asked from 15 July, hidden after 14 August.
    on("2026-07-13");
    expect(await work()).toEqual([]);
    on("2026-07-15");
    const [mail = "", ...more] = await work();
    expect(more).toEqual([]);
    expect(mail).toContain("Passer jeres tilbud stadig? Svar senest 14. august 2026");
    expect(mail).toContain("GRUPPE FOR UNGE");
    on("2026-07-16");
    expect(await work()).toEqual([]);
    on("2026-08-07");
    expect(await work()).toHaveLength(1);
    on("2026-08-14");
    expect(await work()).toEqual([]);
    expect(await shown()).toEqual(["Gruppe for unge"]);
    const silent = () =>
      database.store.as(secretary, (tx) => silentKeepers(tx, bodyId, now.toISOString().slice(0, 10)));
    expect(await silent()).toMatchObject([{ name: "Foreningen Åben Dør", waiting: 1, hidden: 0, since: "2026-08-14" }]);
    on("2026-08-15");
    // Gone by its day, whether or not a job has run; then the desk says why.
    expect(await shown()).toEqual([]);
    await work();
    expect(await silent()).toMatchObject([{ waiting: 0, hidden: 1 }]);
    expect(await look.wrong()).toEqual([]);
    const [own] = await database.store.as(keeper, (tx) => offersOfKeeper(tx, bodyId, keeper.keeperId));
    expect(own?.offer?.hidden).toEqual({ why: "not-confirmed", note: null, on: "2026-08-15" });
    const ids = [own?.offerId ?? ""];
    expect(await confirmOffers(database.store, keeper, { offerIds: ids, holds: true }, now)).toBe(1);
    await work();
    expect(await shown()).toEqual(["Gruppe for unge"]);
    expect(await silent()).toEqual([]);
    on("2026-09-01");
    done(await confirmOffers(database.store, keeper, { offerIds: ids, holds: false }, now));
    await work();
    expect(await shown()).toEqual([]);
    expect(await look.wrong()).toEqual([]);
    const [told] = await look.ask<{ by: string }>(
      "SELECT by FROM offer_revision ORDER BY created DESC, number DESC LIMIT 1",
    );
    expect(told?.by).toBe(`association:${keeper.keeperId}`);
  });

  it("tell on the timeline who did what", async () => {
    const rows = await look.ask<{ verb: string; role: string; keeper: string }>(
      `SELECT verb, role, details ->> 'keeper' AS keeper FROM timeline WHERE record = 'offer-change' ORDER BY created, verb`,
    );
    expect(rows.filter(({ role }) => role === "keeper").every((row) => row.keeper === keeper.keeperId)).toBe(true);
    expect(new Set(rows.map(({ verb, role }) => `${role} ${verb}`))).toEqual(
      new Set(["keeper added", "keeper changed", "keeper withdrawn", "secretary approved", "secretary sent-back"]),
    );
  });

  it("are the association's no more when its access has ended, in an open session too", async () => {
    const [own] = await database.store.as(keeper, (tx) => offersOfKeeper(tx, bodyId, keeper.keeperId));
    expect(await endKeeper(database.store, secretary, bodyId, keeper.keeperId, "Er nedlagt.", now)).toBeNull();
    expect(keyOf(await propose({}, null, 2))).toBe("problem.keeper-unknown");
    const said = { offerIds: [own?.offerId ?? ""], holds: true };
    expect(keyOf(await confirmOffers(database.store, keeper, said, now))).toBe("problem.offer-unknown");
    const seen = await database.store.as(keeper, (tx) => tx.rows({ text: "SELECT 1 FROM offer_change" }));
    expect(seen).toEqual([]);
    expect(
      await database.store.as(worker, (tx) => tx.rows({ text: "SELECT 1 FROM offer_change WHERE state = 'waiting'" })),
    ).toEqual([]);
  });
});
