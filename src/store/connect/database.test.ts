import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer } from "../../access/viewer.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";

const bodyId = "0197a2b0-0000-7000-8000-000000000001";

describe.each(testServers)("the store on %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("a transaction carries its viewer, and only itself", async () => {
    const text =
      "SELECT current_setting('traad.role', true) AS role, current_setting('traad.actor', true) AS actor, current_setting('traad.take_part', true) AS body";
    const seen = await database.store.as(holderOf("member", bodyId, "a'b"), (tx) => tx.rows({ text }));
    expect(seen).toEqual([{ role: "viewer", actor: "a'b", body: bodyId }]);
    const strangers = await Promise.all([1, 2, 3].map(() => database.store.asPublic((tx) => tx.rows({ text }))));
    expect(strangers.flat().map((row) => (row as { role: string }).role ?? "")).toEqual(["", "", ""]);
  });

  test("days and times are ISO strings on Copenhagen's clock, counts are numbers", async () => {
    const rows = await database.store.asPublic((tx) =>
      tx.rows({
        text: "SELECT date '2024-05-30' AS day, timestamptz '2024-05-30 14:15Z' AS summer, timestamptz '2024-01-30 14:15Z' AS winter, count(*) AS n, ARRAY[date '2024-05-30'] AS days",
      }),
    );
    expect(rows).toEqual([
      {
        day: "2024-05-30",
        summer: "2024-05-30T16:15:00+02:00",
        winter: "2024-01-30T15:15:00+01:00",
        n: 1,
        days: ["2024-05-30"],
      },
    ]);
  });

  test("what fails is rolled back, and the connection serves on", async () => {
    const insert = {
      text: "INSERT INTO public_body VALUES ($1, $1, 'aertebjerg', 'Ærtebjerg Kommune', 'municipality', now(), now(), NULL, '2026-01-01')",
    };
    const count = { text: "SELECT count(*) AS n FROM public_body" };
    const failing = database.store.as(importer, async (tx) => {
      await tx.rows(insert, [bodyId]);
      throw new Error("midt i det hele");
    });
    await expect(failing).rejects.toThrow("midt i det hele");
    const swallowed = database.store.as(importer, async (tx) => {
      await tx.rows(insert, [bodyId]);
      await tx.rows({ text: "SELECT 1/0" }).catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow("Nothing was stored");
    expect(await database.store.asPublic((tx) => tx.rows(count))).toEqual([{ n: 0 }]);
    await database.store.as(importer, (tx) => tx.rows(insert, [bodyId]));
    expect(await database.store.asPublic((tx) => tx.rows(count))).toEqual([{ n: 1 }]);
  });

  test("strangers can neither write nor read anything but public tables", async () => {
    const ask = (text: string) => database.store.asPublic((tx) => tx.rows({ text }));
    await expect(ask("DELETE FROM public_body")).rejects.toThrow(/permission denied|read-only/);
    await expect(ask("SELECT * FROM traad_owner.secret")).rejects.toThrow("permission denied");
    await expect(ask("CREATE TEMP TABLE t (i int)")).rejects.toThrow(/permission denied|read-only/);
    await expect(ask("SET ROLE traad_app")).rejects.toThrow("permission denied");
  });
});
