import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, importer, worker } from "../../access/viewer.ts";
import type { Place } from "../connect/database.ts";
import { prepareStore, withOwner } from "../connect/open.ts";
import type { Logins } from "../connect/roles.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { addJob } from "./add-job.ts";
import { type RunningJobs, runJobs, type Tasks } from "./run-jobs.ts";
import { levelOfQueue, queueLevel } from "./schema.ts";

const id = "0197a2b0-0000-7000-8000-000000000001";
const secretary = holderOf("secretary", id, id);

describe.each(testServers)("background work on %s", (server) => {
  let database: TestDatabase;
  let place: Place;
  let logins: Logins;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
    place = database.place;
    const again = await prepareStore(place, database.owner);
    await again.store.close();
    logins = again.logins;
  });
  afterAll(() => database?.stop());

  const queued = () =>
    database.store.as(worker, (tx) =>
      tx.rows<{ key: string }>({ text: "SELECT key FROM graphile_worker._private_jobs WHERE key <> 'look-around'" }),
    );

  /** Runs jobs until so many have been done. */
  async function runUntil(count: number, processes = 1): Promise<string[]> {
    const done: string[] = [];
    const running: RunningJobs[] = [];
    const errors: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const note = (task: string) => async (ids: Readonly<Record<string, string>>) => {
        done.push(`${task} ${ids.mail ?? ""}`);
        if (done.length >= count) resolve();
      };
      const tasks: Tasks = {
        "look-around": async () => undefined,
        "tell-at-once": note("tell-at-once"),
        "tell-subscriber": note("tell-subscriber"),
        "remind-body": note("remind-body"),
        "mail-survey": note("mail-survey"),
        "mail-marks": note("mail-marks"),
        "send-mail": note("send-mail"),
        "bring-demands": async () => undefined,
        "show-opinions": async () => undefined,
        "fetch-figures": async () => undefined,
        "answer-keeper": note("answer-keeper"),
        "mail-keeper": note("mail-keeper"),
        "settle-offers": note("settle-offers"),
        "figure-offers": note("figure-offers"),
        "propose-figures": async () => undefined,
        "promise-reports": async () => undefined,
      };
      const start = () => runJobs({ place, login: logins.app, tasks, log: (error) => errors.push(error) });
      Promise.all(Array.from({ length: processes }, start)).then((all) => running.push(...all), reject);
    });
    await Promise.all(running.map((jobs) => jobs.stop()));
    expect(errors).toEqual([]);
    return done;
  }

  test("stands on the newest form of the queue", async () => {
    expect(await withOwner(place, database.owner, levelOfQueue)).toBe(queueLevel);
  });

  test("is added with the change that makes it necessary, and with it only", async () => {
    const failing = database.store.as(secretary, async (tx) => {
      await addJob(tx, "send-mail", { mail: id }, { key: "falls" });
      throw new Error("midt i det hele");
    });
    await expect(failing).rejects.toThrow("midt i det hele");
    await database.store.as(importer, (tx) => addJob(tx, "send-mail", { mail: id }, { key: "stays" }));
    await database.store.as(secretary, (tx) => addJob(tx, "send-mail", { mail: id }, { key: "stays" }));
    expect(await queued()).toEqual([{ key: "stays" }]);
    expect(await runUntil(1)).toEqual([`send-mail ${id}`]);
    expect(await queued()).toEqual([]);
  });

  test("is done once, however many processes run it", async () => {
    await database.store.as(importer, async (tx) => {
      for (let number = 0; number < 60; number += 1) {
        await addJob(tx, "tell-subscriber", { mail: id }, { key: `many ${number}` });
      }
    });
    expect(await runUntil(60, 3)).toHaveLength(60);
    expect(await queued()).toEqual([]);
  });

  test("holds ids only, and is seen by the worker alone", async () => {
    const words = { mail: "Vigga Vindspejl" };
    await expect(database.store.as(importer, (tx) => addJob(tx, "send-mail", words, { key: "words" }))).rejects.toThrow(
      "ids only",
    );
    const look = { text: "SELECT count(*) AS n FROM graphile_worker._private_jobs" };
    await database.store.as(importer, (tx) => addJob(tx, "send-mail", { mail: id }, { key: "hidden" }));
    expect(await database.store.as(importer, (tx) => tx.rows(look))).toEqual([{ n: 0 }]);
    expect(await database.store.as(worker, (tx) => tx.rows(look))).not.toEqual([{ n: 0 }]);
    const remove = { text: "DELETE FROM graphile_worker._private_jobs RETURNING id" };
    expect(await database.store.as(importer, (tx) => tx.rows(remove))).toEqual([]);
    await expect(database.store.asPublic((tx) => tx.rows(look))).rejects.toThrow("permission denied");
    await expect(
      database.store.asPublic((tx) => addJob(tx, "send-mail", { mail: id }, { key: "stranger" })),
    ).rejects.toThrow(/permission denied|read-only/);
  });

  test("the worker reads nothing but what it needs", async () => {
    await withOwner(place, database.owner, (client) =>
      client.query(
        `INSERT INTO body VALUES ($1, $1, 'aertebjerg', 'Ærtebjerg Kommune', 'aertebjerg', 'municipality', now(), now())`,
        [id],
      ),
    );
    for (const table of [
      "body",
      "item",
      "revision",
      "document",
      "original",
      "session",
      "one_time_link",
      "access_log",
    ]) {
      const seen = await database.store.as(worker, (tx) => tx.rows({ text: `SELECT 1 FROM ${table}` }));
      expect(seen, table).toEqual([]);
    }
    const change = { text: "UPDATE account SET name = 'Ingen' RETURNING id" };
    expect(await database.store.as(worker, (tx) => tx.rows(change))).toEqual([]);
  });
});
