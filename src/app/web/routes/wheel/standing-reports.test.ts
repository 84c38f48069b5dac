import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { keepEntry, type WrittenEntry } from "../../../../features/followup/wheel/keep-entry.ts";
import { planMeetings } from "../../../../features/followup/wheel/plan-meeting.ts";
import { isProblem } from "../../../../records/problem.ts";
import { checkStore } from "../../../../store/check/check-store.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import { tryStore } from "../../../../store/testing/try-store.ts";
import type { RunningServer } from "../../../server.ts";
import { firstAdministrator, visitorWithRole } from "../../test/sign-up.ts";
import { startTestServer } from "../../test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

describe("a committee's standing reports", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let bodyId = "";
  let address = "";
  let lisId = "";
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const { put } = tryStore(() => store);
    for (const [day, quarter] of [
      ["2025-11-06", 3],
      ["2026-02-05", 4],
    ] as const) {
      const items = [
        { title: `LIS, ${quarter}. kvartal`, outcome: "noted" as const },
        { title: "LIS om én borger", public: false },
      ];
      bodyId = (await put({ body: "Ærtebjerg Kommune", start: `${day}T16:00:00+01:00`, items })).bodyId;
    }
    const [committee] = await store.as(importer, (tx) => wheelCommittees(tx, "staff", bodyId));
    if (committee === undefined) throw new Error("There is no committee.");
    address = `/aertebjerg/${committee.slug}`;
    const meeting = { committeeId: committee.id, location: null, public: true };
    await planMeetings(
      store,
      importer,
      bodyId,
      [
        { ...meeting, day: "2026-03-05", startsAt: null },
        { ...meeting, day: "2026-04-09", startsAt: null },
      ],
      now,
    );
    const entry = (said: Partial<WrittenEntry>): WrittenEntry => ({
      committeeId: committee.id,
      kind: "standing-report",
      title: "LIS",
      description: null,
      starts: "2026-02-05",
      ends: null,
      rrule: null,
      everyMeetings: 2,
      exdates: [],
      inHolidayWeeks: "keep",
      itemPath: null,
      public: true,
      ...said,
    });
    const keep = async (said: Partial<WrittenEntry>) => {
      const id = await keepEntry(store, importer, bodyId, null, entry(said), now);
      if (isProblem(id)) throw new Error(id.key);
      return id;
    };
    lisId = await keep({ unit: "Jobcentret", owner: "Bodil Bogfinke" });
    await keep({ title: "Borgernes henvendelser", everyMeetings: null, rrule: "FREQ=YEARLY", starts: "2025-06-01" });
    await keep({ title: "Revisionens bemærkninger", public: false });
    server = await startTestServer(store, { now: () => now });
  });
  afterAll(async () => {
    await server?.close();
    await database?.stop();
  });

  const page = async () => (await fetch(`${server.url}${address}/afrapporteringer`)).text();

  it("stand with their rhythm, who is responsible, the item that took them up and when they come next", async () => {
    const html = await page();
    const words = ["LIS", "På hvert andet møde", "Jobcentret", "5. februar 2026", "LIS, 4. kvartal", "9. april 2026"];
    const places = words.map((each) => html.indexOf(each));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const other = html.slice(html.indexOf("Borgernes henvendelser"));
    for (const each of ["Hvert år", "Intet punkt fundet", "1. juni 2026"]) expect(other).toContain(each);
    for (const closed of ["Bodil", "Revisionens", "om én borger"]) expect(html).not.toContain(closed);
  });

  it("are linked from the committee's wheel, and what is shown of them is what is written", async () => {
    const wheel = await (await fetch(`${server.url}${address}/aarshjul`)).text();
    expect(wheel).toContain(`${address}/afrapporteringer`);
    const failures: unknown[] = [];
    for await (const failure of checkStore(database.store, importer)) failures.push(failure);
    expect(failures).toEqual([]);
    expect((await fetch(`${server.url}/aertebjerg/ingen/afrapporteringer`)).status).toBe(404);
  });

  it("are given who is responsible on the wheel's form, and strangers see the department alone", async () => {
    const who = await firstAdministrator(database.store, now);
    const held = { role: "secretary", email: "sekretaer@example.dk", bodyId } as const;
    const secretary = await visitorWithRole(server.url, database.store, who, held, now);
    const form = await secretary.get(`/konto/aarshjul/${bodyId}/${lisId}`);
    expect(form.text).toContain('value="Bodil Bogfinke"');
    const fields = {
      id: lisId,
      titel: "LIS",
      slags: "standing-report",
      fra: "2026-02-05",
      gentages: "year",
      ferie: "keep",
    };
    const sent = { ...fields, udvalg: "", ansvarlig: "Ydelsescentret", ejer: "Anker Allike", offentlig: "ja" };
    expect((await secretary.post(`/konto/aarshjul/${bodyId}/gem`, sent)).status).toBe(303);
    const html = await page();
    expect([html.includes("Ydelsescentret"), html.includes("Jobcentret"), html.includes("Anker")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
