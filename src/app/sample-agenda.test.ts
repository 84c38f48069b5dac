import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { loadSampleAgenda } from "./sample-agenda.ts";

const folder = path.join(import.meta.dirname, "..", "..", "sample");

describe("the sample's next meeting", () => {
  let database: TestDatabase;
  let bodyId = "";
  const { put, ask, shown, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase();
    const town = { body: "Ærtebjerg Kommune", committee: "Arbejdsmarkeds- og Uddannelsesudvalget" };
    ({ bodyId } = await put({ ...town, start: "2026-12-03T16:00:00+01:00", items: [{ title: "Eventuelt" }] }));
  });
  afterAll(() => database.stop());

  it("is on a Thursday ahead that is no holiday, with items in every state, and is there once", async () => {
    // The Thursday in two weeks is Maundy Thursday.
    const now = new Date("2027-03-05T08:00:00Z");
    await loadSampleAgenda(database.store, bodyId, folder, now);
    await loadSampleAgenda(database.store, bodyId, folder, now);
    expect(await ask("SELECT day, starts_at FROM planned_meeting")).toEqual([
      { day: "2027-04-01", starts_at: expect.stringContaining("2027-04-01") },
    ]);
    const items = await ask<{ state: string; put: boolean; changed: boolean }>(
      `SELECT i.state, e.id IS NOT NULL AS put, i.approved_revision < i.revision IS TRUE AS changed
       FROM proposed_item i LEFT JOIN agenda_entry e ON e.proposed_item_id = i.id`,
    );
    const told = items.map(
      ({ state, put: isPut, changed }) => `${state}${isPut ? " put" : ""}${changed ? " changed" : ""}`,
    );
    expect(told.sort()).toEqual(["approved", "approved put", "approved put", "draft", "ready", "ready put changed"]);
    const published = await shown<{ title: string; is_open: boolean }>(
      "SELECT title, is_open FROM public_item WHERE day = '2027-04-01' ORDER BY position",
    );
    expect(published.map(({ title, is_open }) => `${title}${is_open ? "" : " (lukket)"}`)).toEqual([
      "Godkendelse af dagsorden",
      "Status på Job med Støtte for unge",
      "Godkendelse af åbningstider i Jobhuset",
      "Orientering",
      "Eventuelt",
      "Underskriftsark",
      "Sag om en kontrakt (lukket)",
    ]);
    expect(await shown("SELECT title, name FROM public_attachment")).toEqual([
      { title: "Status, 3. kvartal", name: "status-job-med-stoette.txt" },
    ]);
    expect(await wrong()).toEqual([]);
  });
});
