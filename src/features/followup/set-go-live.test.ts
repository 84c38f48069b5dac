import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer } from "../../access/viewer.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { promising } from "../../store/testing/promise-sketch.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { setGoLive } from "./set-go-live.ts";

const now = new Date("2026-11-26T10:00:00Z");
const quote = "Forvaltningen fremlægger en status i marts.";

describe("a body's go-live day", () => {
  let database: TestDatabase;
  let bodyId: string;
  const { ask, shown, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const input = promising(sketch({ items: [{ title: "Værkstedet", text: quote }] }), {
      quote,
      due: { to: "2026-03-31" },
    });
    const done = await importDocument(database.store, importer, input, { at: now });
    if (isProblem(done)) throw new Error(done.key);
    bodyId = done.bodyId;
  });
  afterAll(() => database.stop());
  const both = async () => [
    ...(await ask("SELECT settled, pending_due FROM promise")),
    ...(await shown("SELECT settled, pending_due FROM public_promise")),
  ];

  test("is the day its first document came, until it is set: then what is due since waits", async () => {
    const historic = { settled: "historic", pending_due: null };
    const waiting = { settled: null, pending_due: "2026-03-31" };
    expect(await both()).toEqual([historic, historic]);
    expect(await setGoLive(database.store, importer, bodyId, "2025-08-01", now)).toEqual({ day: "2025-08-01" });
    expect(await both()).toEqual([waiting, waiting]);
    expect(await shown("SELECT go_live FROM public_body")).toEqual([{ go_live: "2025-08-01" }]);
    expect(await wrong()).toEqual([]);
    expect(await setGoLive(database.store, importer, bodyId, null, now)).toEqual({ day: "2026-11-26" });
    expect(await both()).toEqual([historic, historic]);
  });

  test("is for administrators, and a day that exists", async () => {
    const secretary = holderOf("secretary", bodyId, null);
    const refused = { key: "problem.forbidden" };
    expect(await setGoLive(database.store, secretary, bodyId, "2025-08-01", now)).toMatchObject(refused);
    for (const day of ["2025-02-30", "i går", "2025"]) {
      expect(await setGoLive(database.store, importer, bodyId, day, now), day).toMatchObject({
        key: "problem.promise-days",
      });
    }
    const unknown = "44444444-4444-4444-8444-444444444444";
    expect(await setGoLive(database.store, importer, unknown, null, now)).toMatchObject({ key: "problem.not-found" });
  });
});
