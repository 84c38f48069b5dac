import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer, worker } from "../../../../access/viewer.ts";
import { countMissed, countVisit } from "../../../../features/offers/figures/count-use.ts";
import { figureOffers } from "../../../../features/offers/figures/figure-offers.ts";
import { nothingUnderstood } from "../../../../features/offers/testing/nothing-understood.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { keepTestChange, keepTestKeepers } from "../../test/test-keepers.ts";
import { newVisitor, startTestServer, type TestVisitor } from "../../test-browserless.ts";

describe("the overview in figures", () => {
  let database: TestDatabase;
  let site: RunningServer;
  let secretary: TestVisitor;
  let bodyId = "";
  let now = new Date("2026-03-02T08:00:00Z");
  const look = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const items = [{ title: "Et overblik over tilbud", outcome: "approved" as const }];
    const town = { body: "Ærtebjerg Kommune", committee: "Udvalget for Stier" };
    bodyId = (await look.put({ ...town, start: "2026-02-05T16:00:00+01:00", items })).bodyId;
    await keepTestChange(
      database.store,
      bodyId,
      await keepTestKeepers(database.store, bodyId, now, "Åse"),
      now,
      "Andet",
    );
    site = await startTestServer(database.store, { now: () => now });
    const administrator = await firstAdministrator(database.store, now);
    const held = { role: "secretary", bodyId, email: "aase@example.dk" } as const;
    secretary = await visitorWithRole(site.url, database.store, administrator, held, now);
  });
  afterAll(async () => {
    await site?.close();
    await database?.stop();
  });

  const figure = async () => expect(await figureOffers(database.store, importer, bodyId, now)).toBeNull();
  const words = async (address: string, visitor = newVisitor(site.url)) =>
    (/<main[\s\S]*<\/main>/.exec((await visitor.get(address)).text)?.[0] ?? "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");

  it("count searches that found nothing by terms and ages, and show none that are few", async () => {
    const grief = {
      ...nothingUnderstood,
      terms: { ...nothingUnderstood.terms, challenge: ["grief"] },
      ages: { from: 9, to: 9 },
    };
    for (let times = 0; times < 6; times += 1) await countMissed(database.store, bodyId, grief, now);
    const anxiety = { ...grief, terms: { ...grief.terms, challenge: ["anxiety"] } };
    for (let times = 0; times < 4; times += 1) await countMissed(database.store, bodyId, anxiety, now);
    for (let times = 0; times < 3; times += 1) await countVisit(database.store, bodyId, "overview", now);
    await figure();
    const page = await words("/aertebjerg/tilbud-i-tal");
    expect(page).toMatch(/Sorg og tab 6-12 år 6/);
    expect(page).not.toContain("Angst og bekymring");
    expect(page).toContain("Emner, der er søgt efter færre end 5 gange og ikke vises: 2.");
    expect(page).toMatch(/Besøg på overblikket 4 /);
    expect(page).toMatch(/Bekræftet af foreningen 1 af 1/);
    const csv = (await newVisitor(site.url).get("/aertebjerg/tilbud-i-tal.csv")).text;
    expect(csv).toContain("2026-K1;Søgt og ikke fundet: Sorg og tab;6-12;6");
    expect(csv).not.toContain("Angst");
    // What strangers could read of the table holds no small count either.
    const shown = await look.shown<{ record: unknown }>("SELECT record FROM public_offer_figures");
    expect(JSON.stringify(shown)).not.toContain("anxiety");
    expect(await look.wrong()).toEqual([]);
  });

  it("hold no personal data: a day, a term, a band of ages and a count", async () => {
    const columns = await look.ask<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid IN ('offer_missed'::regclass, 'offer_visit'::regclass)
        AND attnum > 0 AND NOT attisdropped`,
    );
    expect([...new Set(columns.map(({ name }) => name))].sort()).toEqual([
      "ages",
      "body_id",
      "count",
      "day",
      "id",
      "page",
      "term",
      "term_set",
    ]);
    await countMissed(database.store, bodyId, nothingUnderstood, now);
    const rows = await database.store.as(worker, (tx) =>
      tx.rows({ text: "SELECT term_set, term, ages FROM offer_missed WHERE term_set = 'none'" }),
    );
    expect(rows).toEqual([{ term_set: "none", term: "", ages: "" }]);
  });

  it("are counted by the overview itself: a visit and what was asked in vain, once an hour, and never what was typed", async () => {
    const asked = "/aertebjerg/tilbud?q=min+mand+er+d%C3%B8d+og+jeg+savner+Mrkzyxq";
    const counts = async () => {
      const [row] = await look.ask<{ missed: number; visits: number }>(
        `SELECT (SELECT coalesce(sum(count), 0)::int FROM offer_missed WHERE term = 'grief' AND ages = '') AS missed,
          (SELECT coalesce(sum(count), 0)::int FROM offer_visit WHERE page = 'overview') AS visits`,
      );
      return row;
    };
    const before = await counts();
    for (let times = 0; times < 3; times += 1) expect((await newVisitor(site.url).get(asked)).status).toBe(200);
    expect(await counts()).toEqual({ missed: (before?.missed ?? 0) + 1, visits: (before?.visits ?? 0) + 1 });
    const kept = await look.ask("SELECT to_jsonb(m) AS row FROM offer_missed m");
    expect(JSON.stringify(kept).toLowerCase()).not.toContain("mrkzyxq");
    // What is found is not counted as missing: the association's own, for the anxious.
    await newVisitor(site.url).get("/aertebjerg/tilbud?alle=ja");
    expect((await counts())?.missed).toBe((before?.missed ?? 0) + 1);
  });

  it("keep each quarter as it stood, with what was counted to its end", async () => {
    now = new Date("2026-03-31T08:00:00Z");
    await figure();
    for (let times = 0; times < 2; times += 1) await countVisit(database.store, bodyId, "offer", now);
    now = new Date("2026-04-01T08:00:00Z");
    await figure();
    expect(await words("/aertebjerg/tilbud-i-tal")).toContain("2. kvartal 2026");
    expect(await words("/aertebjerg/tilbud-i-tal?kvartal=2026-K1")).toMatch(
      /Besøg på et tilbuds side 2 Optalt 31\. marts/,
    );
    expect(await look.wrong()).toEqual([]);
  });

  it("have an evaluation promised on the decision, two years on, and an item of them that answers it", async () => {
    // Within the secretary's session.
    now = new Date("2026-03-02T08:05:00Z");
    const desk = `/konto/foreninger/${bodyId}/evaluering`;
    expect((await secretary.get(desk)).status).toBe(200);
    const wrong = await secretary.post(desk, { trin: "lov", adresse: "/aertebjerg", aar: "2" });
    expect([wrong.status, wrong.text.includes("Det er ikke adressen på et punkt")]).toEqual([400, true]);
    const [item] = await look.shown<{ path: string }>("SELECT path FROM public_address WHERE kind = 'item'");
    const adresse = `${site.url}${encodeURI(item?.path ?? "")}`;
    expect((await secretary.post(desk, { trin: "lov", adresse, aar: "elleve" })).status).toBe(400);
    const made = await secretary.post(desk, { trin: "lov", adresse, aar: "2" });
    expect(made.status).toBe(303);
    const page = await words("/aertebjerg/tilbud-i-tal");
    expect(page).toContain("Evalueres senest 5. februar 2028.");
    const [promise] = await look.shown<{ path: string }>("SELECT path FROM public_address WHERE kind = 'promise'");
    expect(await words(promise?.path ?? "")).toContain("Evaluering af overblikket over tilbud");
    expect(await words(item?.path ?? "")).toContain("Evaluering af overblikket over tilbud");
    const [committee] = await look.shown<{ id: string }>("SELECT id FROM public_committee");
    const put = await secretary.post(desk, { trin: "punkt", udvalg: committee?.id ?? "" });
    expect(put.status).toBe(303);
    const written = (await secretary.get(put.headers.get("location") ?? "")).text;
    expect(written).toContain("Søgt og ikke fundet: Sorg og tab, 6-12 år: 6");
    const [proposed] = await look.ask<{ promise: string }>("SELECT promise_id AS promise FROM proposed_item");
    expect(promise?.path).toContain(proposed?.promise);
    expect(await look.wrong()).toEqual([]);
  });
});
