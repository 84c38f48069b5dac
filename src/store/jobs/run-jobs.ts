import { Logger, run } from "graphile-worker";
import pg from "pg";
import type { Place } from "../connect/database.ts";
import type { Login } from "../connect/roles.ts";
import type { TaskName } from "./add-job.ts";
import { letBreak } from "./let-break.ts";

/** What is done for a job of each kind. `ids`: its payload. A task that throws is tried again later. */
export type Tasks = Readonly<Record<TaskName, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export interface JobOptions {
  /** Where the queue is, and the login to use it by: never the owner's. */
  readonly place: Place;
  readonly login: Login;
  readonly tasks: Tasks;
  /** Jobs at the same time. */
  readonly concurrency?: number;
  /** Writes down an error of ours. */
  readonly log: (error: unknown) => void;
}

export interface RunningJobs {
  /** Takes no more jobs, lets those under way end, and is done then. */
  stop(): Promise<void>;
}

// Once a minute, however many processes there are, and no more than one at a time.
const crontab = "* * * * * look-around ?jobKey=look-around&max=1";

/**
 * Does background work until it is stopped. Any number of processes may; each job is done by one of them. What a killed
 * process was at is found again by the next look around, since a job only says that something in our own tables is due.
 */
export async function runJobs(options: JobOptions): Promise<RunningJobs> {
  const { place, login, tasks, concurrency = 4, log } = options;
  const pool = new pg.Pool({
    ...place,
    user: login.name,
    password: login.password,
    application_name: "traad_jobs",
    max: concurrency + 2,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: "-c traad.role=worker -c search_path=public",
  });
  letBreak(pool);
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, work]) => [name, (payload: unknown) => work(idsOf(payload))]),
    ),
    crontab,
    concurrency,
    noHandleSignals: true,
    // Until it is told by the queue, it looks by itself: no notification is waited for in vain.
    pollInterval: 2000,
    logger: quiet(log),
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}

/** The ids of a payload; what graphile-worker adds itself (`_cron`) falls away. */
function idsOf(payload: unknown): Record<string, string> {
  if (typeof payload !== "object" || payload === null) return {};
  return Object.fromEntries(
    Object.entries(payload).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function quiet(log: (error: unknown) => void): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === "error") log(meta?.error ?? new Error(message));
  });
}
