import { worker } from "../../../access/viewer.ts";
import type { Store } from "../../../store/transaction.ts";
import { testSurveyKeys } from "../../testing/test-survey-keys.ts";
import { openMailServer } from "../smtp.ts";
import { tasksOf } from "../tasks.ts";
import type { TestMailServer } from "./mail-server.ts";

/** Does all the work that is due at a time, as the queue would have it done; gives what came to the mail server, decoded. */
export async function doWork(store: Store, mails: TestMailServer, baseUrl: string, now: Date): Promise<string[]> {
  const mailServer = openMailServer(mails.url, "Rød Tråd <traad@example.dk>");
  const tasks = tasksOf({ store, baseUrl, mailServer, surveyKeys: await testSurveyKeys(), now: () => now });
  const before = mails.received.length;
  const queue = () =>
    store.as(worker, (tx) =>
      tx.rows<{ task: string; payload: Record<string, string> }>({
        text: `WITH taken AS (DELETE FROM graphile_worker._private_jobs RETURNING task_id, payload, id)
          SELECT t.identifier AS task, payload FROM taken JOIN graphile_worker._private_tasks t ON t.id = task_id ORDER BY taken.id`,
      }),
    );
  await tasks["look-around"]({});
  for (let jobs = await queue(); jobs.length > 0; jobs = await queue()) {
    for (const { task, payload } of jobs) {
      const run = Object.entries(tasks).find(([name]) => name === task)?.[1];
      await run?.(payload);
    }
  }
  mailServer.close();
  return mails.received.slice(before).map(({ raw }) => decodedMail(raw));
}

/** A mail's source with quoted-printable undone, so that its words and links stand as they are read. */
export function decodedMail(raw: string): string {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  return (head + raw.slice(end).replace(/=\r\n/g, "")).replace(/(?:=[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"),
  );
}
