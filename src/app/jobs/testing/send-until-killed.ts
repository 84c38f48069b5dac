// A program of its own for the test that kills it: does background work against the database and mail server it is told.
import { worker } from "../../../access/viewer.ts";
import { prepareStore } from "../../../store/connect/open.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { runJobs } from "../../../store/jobs/run-jobs.ts";
import { testSurveyKeys } from "../../testing/test-survey-keys.ts";
import { openMailServer } from "../smtp.ts";
import { tasksOf } from "../tasks.ts";

async function run(placeText: string, owner: string, smtp: string): Promise<void> {
  const place = JSON.parse(placeText);
  const { store, logins } = await prepareStore(place, JSON.parse(owner));
  const mailServer = openMailServer(smtp, "Rød Tråd <traad@example.dk>");
  const now = () => new Date();
  const tasks = tasksOf({
    store,
    baseUrl: "https://referater.example.dk",
    mailServer,
    surveyKeys: await testSurveyKeys(),
    now,
  });
  const log = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  const jobs = await runJobs({ place, login: logins.app, tasks, log });
  // As at every start: what is due is found by looking, also what a killed process was at.
  await store.as(worker, (tx) => addJob(tx, "look-around", {}, { key: "look-around" }));
  process.stdout.write("up\n");
  process.once("SIGTERM", async () => {
    await jobs.stop();
    mailServer.close();
    await store.close();
  });
}

const { PLACE, OWNER, SMTP } = process.env;
if (PLACE !== undefined && OWNER !== undefined && SMTP !== undefined) await run(PLACE, OWNER, SMTP);
