import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { worker } from "../../../access/viewer.ts";
import { queueMail } from "../../../features/reminders/queue-mail.ts";
import { findOrAddSubscriber } from "../../../store/queries/reminders/subscribers.ts";
import { addSubscription } from "../../../store/queries/reminders/subscriptions.ts";
import { buildKillable } from "../../../store/testing/killable.ts";
import type { TestDatabase } from "../../../store/testing/test-database.ts";
import { startMailServer } from "./mail-server.ts";

/** The working program of `send-until-killed.ts`, built, so that it starts fast. */
export interface KillableSending {
  /** Sends so many mails, killed so many times on the way. What came to the mail server, by Message-ID, with how often. */
  run(database: TestDatabase, mails: number, kills: number): Promise<SentMails>;
  remove(): Promise<void>;
}

export interface SentMails {
  readonly counts: ReadonlyMap<string, number>;
  /** How many times it was killed. */
  readonly kills: number;
  /** State in the outbox, with how many mails have it. */
  readonly states: Readonly<Record<string, number>>;
}

/** Builds it in a folder below the checkout `root`, where its packages are found. */
export async function buildKillableSending(root: string): Promise<KillableSending> {
  const { program, remove } = await buildKillable(root, "src/app/jobs/testing/send-until-killed.ts");
  return {
    run: (database, mails, kills) => sendKilled(program, database, mails, kills),
    remove,
  };
}

async function sendKilled(program: string, database: TestDatabase, mails: number, kills: number): Promise<SentMails> {
  await queueMails(database, mails);
  let child: ChildProcess | null = null;
  let killed = 0;
  let left = Math.ceil(mails / (kills + 1));
  let all: () => void = () => undefined;
  const distinct = new Set<string>();
  const done = new Promise<void>((resolve) => {
    all = resolve;
  });
  const server = await startMailServer({
    // In the middle of it: the mail is taken, and the sender has not been told.
    onMail: () => {
      for (const { messageId } of server.received.slice(-5)) distinct.add(messageId);
      if (killed < kills && distinct.size >= left) {
        left += Math.ceil(mails / (kills + 1));
        killed += 1;
        child?.kill("SIGKILL");
      }
      if (distinct.size === mails) all();
    },
  });
  let over = false;
  const env = {
    ...process.env,
    PLACE: JSON.stringify(database.place),
    OWNER: JSON.stringify(database.owner),
    SMTP: server.url,
  };
  const keepRunning = async () => {
    while (!over) {
      child = spawn(process.execPath, [program], { env, stdio: ["ignore", "ignore", "inherit"] });
      await once(child, "exit");
    }
  };
  const running = keepRunning();
  await done;
  over = true;
  const last: ChildProcess | null = child as ChildProcess | null;
  last?.kill("SIGTERM");
  await running;
  await server.stop();
  const counts = new Map<string, number>();
  for (const { messageId } of server.received) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  return { counts, kills: killed, states: await statesOf(database) };
}

async function queueMails({ store }: TestDatabase, mails: number): Promise<void> {
  const now = new Date();
  await store.as(worker, async (tx) => {
    const target = { bodyId: everyone, target: "search", targetId: null, query: "q=cykelsti" } as const;
    for (let number = 0; number < mails; number += 1) {
      const email = `modtager-${number}@example.dk`;
      const { id } = await findOrAddSubscriber(tx, email, "da", now);
      const subscription = await addSubscription(tx, id, target, "daily", now);
      const matter = { kind: "confirm", subscription } as const;
      const mail = { bodyId: everyone, receiver: "subscriber", receiverId: id, email, language: "da", matter } as const;
      await queueMail(tx, { ...mail, key: "killed" }, "referater.example.dk", now);
    }
  });
}

const everyone = "00000000-0000-0000-0000-000000000000";

async function statesOf({ store }: TestDatabase): Promise<Record<string, number>> {
  const rows = await store.as(worker, (tx) =>
    tx.rows<{ state: string; n: number }>({ text: "SELECT state, count(*)::int AS n FROM mail GROUP BY state" }),
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
