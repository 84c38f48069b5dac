import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holderOf, importer } from "../../access/viewer.ts";
import { giveTask } from "../../features/reminders/tasks/give-task.ts";
import { isProblem } from "../../records/problem.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import type { RunningServer } from "../server.ts";
import { startBrowser } from "./test/browser.ts";
import { axeFindings, tooWide } from "./test/clean-page.ts";
import { firstAdministrator, testPassword } from "./test/sign-up.ts";
import { keepTestGoals } from "./test/test-goals.ts";
import { keepTestChange, keepTestKeepers } from "./test/test-keepers.ts";
import { keepTestMarks } from "./test/test-marks.ts";
import { keepTestOffers } from "./test/test-offers.ts";
import { keepTestPartnerships } from "./test/test-partnerships.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");

// Pages of the desk that no story of a browser's test comes by. Add to them what is new.
describe("the other pages of the desk", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const addresses: string[] = [];
  beforeAll(async () => {
    database = await startTestDatabase();
    const { store } = database;
    const { put, ask } = tryStore(() => store);
    const long =
      "Udvikling af Ærtebjergs sammenhængende cykelstinet mellem Mosegårdsvej og Trafikterminalen i 2026-2029";
    const done = await put({
      body: "Ærtebjerg Kommune",
      committee: "Udvalget for Stier",
      start: "2026-02-05T16:00:00+01:00",
      items: [{ number: "1", title: long, outcome: "approved" }],
    });
    const { bodyId } = done;
    const who = await firstAdministrator(store, now);
    const acting = holderOf("administrator", bodyId, who.viewer.accountId);
    const [item] = await ask<{ id: string; committee: string }>(
      "SELECT i.id, m.committee_id AS committee FROM item i JOIN meeting m ON m.id = i.meeting_id",
    );
    const itemId = item?.id ?? "";
    const words = { what: long, ownerName: who.name, ownerEmail: who.email, due: "2026-04-01", note: "Kort." };
    const taskId = await giveTask(store, acting, bodyId, { itemId, words }, "x.dk", now);
    if (isProblem(taskId)) throw new Error(taskId.key);
    await store.as(importer, (tx) =>
      tx.rows(
        {
          text: `INSERT INTO demanded_item (body_id, id, meeting_id, committee_id, names, recommendation, created, modified)
            VALUES ($1, $2, $3, $4, '{Vigga Vindspejl}', 'At stien anlægges.', now(), now())`,
        },
        [bodyId, itemId, done.meetingId, item?.committee],
      ),
    );
    const keeperId = await keepTestKeepers(store, bodyId, now, long);
    const changeId = await keepTestChange(store, bodyId, keeperId, now, long);
    const { offerId: helpId } = await keepTestOffers(store, bodyId, now, "Kun for forvaltningen");
    const { researchId, workshopId, offerId } = await keepTestPartnerships(store, bodyId, now, "Kun for forvaltningen");
    const { studyId, projectId, budgetId, proposalId, mappingId, waitingId } = await keepTestGoals(
      store,
      bodyId,
      now,
      "Kun for forvaltningen",
    );
    const [applicationId, hiddenRound] = await keepTestMarks(store, bodyId, now, "Kun for forvaltningen");
    addresses.push(
      `/konto/csr-maerke/${bodyId}`,
      `/konto/csr-maerke/${bodyId}/${hiddenRound}`,
      `/konto/csr-maerke/${bodyId}/ansoegning/${applicationId}`,
      "/konto/opgaver",
      "/konto/bord/opgaver",
      `/konto/bord/opgaver/ny/${bodyId}/${itemId}`,
      `/konto/bord/opgaver/${bodyId}/${taskId}`,
      "/konto/bord/begaeret",
      `/konto/evalueringer/${bodyId}`,
      `/konto/evalueringer/${bodyId}/${studyId}`,
      `/konto/job/${bodyId}`,
      `/konto/job/${bodyId}/${offerId}`,
      `/konto/partnerskaber/${bodyId}`,
      `/konto/partnerskaber/${bodyId}/${researchId}`,
      `/konto/partnerskaber/${bodyId}/${workshopId}`,
      `/konto/resultater/${bodyId}`,
      `/konto/resultater/${bodyId}/${projectId}`,
      `/konto/budget/${bodyId}`,
      `/konto/budget/${bodyId}/${budgetId}`,
      `/konto/budget/${bodyId}/${budgetId}/opfoelgning`,
      `/konto/tabeller/${bodyId}`,
      `/konto/kolonner/${bodyId}`,
      `/konto/kolonner/${bodyId}/${mappingId}`,
      `/konto/kolonner/${bodyId}/fil/${waitingId}`,
      `/konto/tilbud/${bodyId}`,
      `/konto/tilbud/${bodyId}/nyt`,
      `/konto/tilbud/${bodyId}/indlaes`,
      `/konto/tilbud/${bodyId}/${helpId}`,
      "/konto/foreninger",
      `/konto/foreninger/${bodyId}`,
      `/konto/foreninger/${bodyId}/retningslinjer`,
      `/konto/foreninger/${bodyId}/evaluering`,
      `/konto/foreninger/${bodyId}/forening/${keeperId}`,
      `/konto/foreninger/${bodyId}/aendring/${changeId}`,
      `/konto/laeste-tal/${bodyId}`,
      `/konto/laeste-tal/${bodyId}/${proposalId}`,
      `/konto/maal/${bodyId}/indikator/ny?laest=${proposalId}`,
    );
    server = await startTestServer(store, { now: () => now });
    browser = await startBrowser();
    page = await (await browser.newContext({ baseURL: server.url })).newPage();
    await page.goto("/log-ind");
    await page.fill("#email", who.email);
    await page.fill("#kodeord", testPassword);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/konto");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await database?.stop();
  });

  it("are clean for everybody who uses them, unfolded, on a phone as on a desk", async () => {
    for (const address of addresses) {
      const answer = await page.goto(address);
      expect([address, answer?.status()]).toEqual([address, 200]);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await tooWide(page), `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    // Two dozen pages at two widths, each looked through by axe.
  }, 240_000);
});
