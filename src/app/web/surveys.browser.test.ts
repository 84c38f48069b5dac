import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holderOf, importer, worker } from "../../access/viewer.ts";
import { inviteToSurvey } from "../../features/surveys/invite-to-survey.ts";
import { keepSurvey } from "../../features/surveys/keep-survey.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { answerPath } from "../../features/surveys/link.ts";
import { openSurvey } from "../../features/surveys/move-survey.ts";
import { isProblem } from "../../records/problem.ts";
import { importDocument } from "../../store/import/import-document.ts";
import { usedOf } from "../../store/queries/surveys/invitations.ts";
import { sketch } from "../../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import type { RunningServer } from "../server.ts";
import { testSurveyKeys } from "../testing/test-survey-keys.ts";
import { startBrowser } from "./test/browser.ts";
import { expectClean } from "./test/clean-page.ts";
import { startTestServer } from "./test-browserless.ts";

const now = new Date("2026-03-02T08:00:00Z");
const both = (da: string, en = "") => ({ da, en });

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
let keys: SurveyKeys;
let ref = { bodyId: "", surveyId: "" };
let link = "";
beforeAll(async () => {
  database = await startTestDatabase();
  keys = await testSurveyKeys();
  const { store } = database;
  const minutes = sketch({ body: "Ærtebjerg Kommune", start: "2026-02-05T16:00:00+01:00", items: [{ title: "Sti" }] });
  const done = await importDocument(store, importer, minutes);
  if (isProblem(done)) throw new Error(done.key);
  const keeper = holderOf("analyst", done.bodyId, null);
  const surveyId = await keepSurvey(
    store,
    keeper,
    done.bodyId,
    null,
    {
      name: both("Sådan oplever du jobcentret", "How you find the job centre"),
      intro: both("Vi vil gerne vide, hvad du mener om det forløb, du er i.", "We would like to know what you think."),
      opens: "2026-03-01",
      closes: "2026-03-31",
      groups: [],
      questions: [
        {
          key: "respekt",
          kind: "scale",
          text: both("Jeg bliver mødt med respekt", "I am met with respect"),
          options: [],
        },
        {
          key: "kanal",
          kind: "choices",
          text: both("Hvordan vil du helst holde samtaler?"),
          options: [
            { key: "moede", text: both("Ved et møde på beskæftigelsesafdelingens adresse", "At a meeting") },
            { key: "telefon", text: both("Over telefonen") },
          ],
        },
        { key: "plan", kind: "scale", text: both("Jeg ved, hvad planen er"), options: [] },
        { key: "ord", kind: "text", text: both("Hvad kan vi gøre bedre?", "What can we do better?"), options: [] },
      ],
      previousId: null,
    },
    now,
  );
  if (isProblem(surveyId)) throw new Error(surveyId.key);
  ref = { bodyId: done.bodyId, surveyId };
  const list = [{ to: "1", group: null, language: "da" as const }];
  const invited = await inviteToSurvey(store, keeper, ref, keys.secret, { by: "post", list }, now);
  if (isProblem(invited)) throw new Error(invited.key);
  link = answerPath(invited.links[0]?.secret ?? "", "da");
  await openSurvey(store, keeper, ref, now);
  server = await startTestServer(store, { now: () => now, surveyKeys: keys });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.stop();
});

it("a citizen answers on a narrow phone, by keyboard, without script, in two languages", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, baseURL: server.url });
  await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(link);
  await expectClean(page);
  await page.getByRole("button", { name: "Begynd" }).click();
  await page.getByRole("heading", { name: "Side 1 af 2" }).waitFor();
  await expectClean(page);
  // A step of the scale by keyboard; Enter goes on, not back.
  const scale = page.getByRole("group", { name: "Jeg bliver mødt med respekt" });
  await scale.getByLabel("Meget uenig").focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
  await expect.poll(() => scale.getByLabel("Enig", { exact: true }).isChecked()).toBe(true);
  await page.getByLabel("Over telefonen").check();
  await scale.getByLabel("Enig", { exact: true }).press("Enter");
  await page.getByRole("heading", { name: "Side 2 af 2" }).waitFor();
  await page.getByLabel("Hvad kan vi gøre bedre?").fill("Ring tilbage, når I siger det.");
  await page.getByRole("button", { name: "Forrige" }).click();
  await page.getByRole("heading", { name: "Side 1 af 2" }).waitFor();
  expect(await page.getByLabel("Enig", { exact: true }).first().isChecked()).toBe(true);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("group", { name: "I am met with respect" }).waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { name: "Page 2 of 2" }).waitFor();
  expect(await page.getByLabel("What can we do better?").inputValue()).toBe("Ring tilbage, når I siger det.");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("heading", { name: "Look your answers through" }).waitFor();
  await expectClean(page);
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.waitForURL((url) => url.pathname === "/svar/tak");
  await expectClean(page);
  expect(await context.cookies()).toEqual([]);
  await page.goto(link);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Linket er brugt");
  await expectClean(page);
  const { used } = await database.store.as(worker, (tx) => usedOf(tx, ref));
  expect(used).toBe(1);
  await context.close();
});
