import { worker } from "../../access/viewer.ts";
import type { SurveyKeys } from "../../features/surveys/keys.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { type RunningJobs, runJobs } from "../../store/jobs/run-jobs.ts";
import type { Config } from "../config.ts";
import { figureServices } from "../figures/figure-services.ts";
import type { OpenDatabase } from "../open-database.ts";
import { openMailServer } from "./smtp.ts";
import { tasksOf } from "./tasks.ts";

/**
 * Does background work in this process, unless TRAAD_JOBS says otherwise: looks at once for what is due, and goes on
 * until it is stopped. `url`: where the pages listen, for the links of mails where no BASE_URL is set.
 */
export async function startJobs(
  config: Config,
  database: OpenDatabase,
  url: string,
  surveyKeys: SurveyKeys,
  log: (error: unknown) => void,
): Promise<RunningJobs> {
  if (config.jobs === "no") return { stop: async () => undefined };
  const { store, server, login } = database;
  const mailServer =
    config.smtpUrl === null || config.mailFrom === null ? null : openMailServer(config.smtpUrl, config.mailFrom);
  const stopping = new AbortController();
  const figures = figureServices(config, surveyKeys.secret, stopping.signal);
  const baseUrl = config.baseUrl ?? url;
  const tasks = tasksOf({ store, mailServer, figures, surveyKeys, baseUrl, now: () => new Date() });
  await store.as(worker, (tx) => addJob(tx, "look-around", {}, { key: "look-around" }));
  const jobs = await runJobs({ place: server.place, login, tasks, log });
  return {
    stop: async () => {
      // A table half fetched is fetched whole the next time.
      stopping.abort();
      await jobs.stop();
      mailServer?.close();
    },
  };
}
