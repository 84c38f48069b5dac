import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importer, worker } from "../../access/viewer.ts";
import type { Rhythm } from "../../records/mail.ts";
import { findMail } from "../../store/queries/reminders/mails.ts";
import { findOrAddSubscriber } from "../../store/queries/reminders/subscribers.ts";
import {
  addSubscription,
  confirmSubscription,
  removeSubscription,
} from "../../store/queries/reminders/subscriptions.ts";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { joinItems } from "../../store/threads/join-items.ts";
import { separateItem } from "../../store/threads/separate-item.ts";
import { undoJoin } from "../../store/threads/undo-join.ts";
import { mailContent } from "./mail-content.ts";
import { tellSubscriber } from "./tell-subscriber.ts";

const items = { bridge: "Broen ved Mosbjerg", quay: "Kajen ved Ærtesund", tower: "Tårnet på Ærteøen" } as const;
type Name = keyof typeof items;

describe("those who follow cases that are joined", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());
  const { put, shown, wrong } = tryStore(() => database.store);

  let now = new Date("2026-03-02T08:00:00Z");
  let town = 0;
  let bodyId = "";
  const later = () => {
    now = new Date(now.getTime() + 3_600_000);
    return now;
  };

  /** Minutes of a day of 2026 with one item of a case: the cases are as old as the first of each. */
  async function minutes(name: Name, day: string): Promise<string> {
    const caseNumber = `26/${Object.keys(items).indexOf(name) + 1}`;
    const done = await put(
      {
        body: `Ærtebjerg ${town} Kommune`,
        start: `2026-${day}T15:00:00+01:00`,
        items: [{ title: items[name], caseNumber, outcome: "approved" }],
      },
      { at: later() },
    );
    bodyId = done.bodyId;
    const [item] = await shown<{ id: string }>("SELECT id FROM public_item WHERE meeting_id = $1", [done.meetingId]);
    return item?.id ?? "";
  }

  const caseOf = async (item: string) =>
    (await shown<{ id: string }>("SELECT case_id AS id FROM public_item WHERE id = $1", [item]))[0]?.id ?? "";

  async function follow(email: string, caseId: string, rhythm: Rhythm = "at-once") {
    return database.store.as(worker, async (tx) => {
      const { id: subscriber } = await findOrAddSubscriber(tx, email, "da", now);
      const target = { bodyId, target: "case", targetId: caseId, query: null } as const;
      const id = await addSubscription(tx, subscriber, target, rhythm, now);
      await confirmSubscription(tx, id, "2026-01-01", now);
      return { id, subscriber };
    });
  }

  /** The lines a subscriber is sent now: the things followed, each with the days of what happened. */
  async function told(subscriber: string): Promise<string[]> {
    const mailsOf = () =>
      database.store.as(worker, (tx) =>
        tx.rows<{ id: string; bodyId: string }>(
          { text: `SELECT id, body_id AS "bodyId" FROM mail WHERE receiver_id = $1` },
          [subscriber],
        ),
      );
    const before = new Set((await mailsOf()).map((mail) => mail.id));
    await tellSubscriber(database.store, subscriber, async () => new Set(), "example.dk", later());
    const lines: string[] = [];
    for (const { id, bodyId: body } of await mailsOf()) {
      if (before.has(id)) continue;
      const asWorker = <T>(work: Parameters<typeof database.store.as<T>>[1]) => database.store.as(worker, work);
      const mail = await asWorker((tx) => findMail(tx, body, id));
      const content = mail === null ? null : await mailContent(database.store, asWorker, mail);
      if (content?.kind !== "news") throw new Error("The mail tells nothing.");
      for (const part of content.parts) for (const line of part.lines) lines.push(`${line.title} ${line.day}`);
    }
    return lines;
  }

  const join = async (one: string, other: string) =>
    expect(await joinItems(database.store, importer, bodyId, [one, other], later())).toBeNull();
  const undo = async (one: string, other: string) =>
    expect(await undoJoin(database.store, importer, bodyId, [one, other], later())).toBeNull();

  const first: Record<Name, string> = { bridge: "", quay: "", tower: "" };
  beforeEach(async () => {
    town += 1;
    for (const [at, name] of (["bridge", "quay", "tower"] as const).entries()) {
      first[name] = await minutes(name, `01-1${at}`);
      await minutes(name, `02-1${at}`);
    }
  });

  test("are told of what happens in either, once, and of their own again when it is undone", async () => {
    const bridge = await follow(`bro${town}@example.dk`, await caseOf(first.bridge));
    const quay = await follow(`kaj${town}@example.dk`, await caseOf(first.quay));
    await minutes("bridge", "02-20");
    expect([await told(bridge.subscriber), await told(quay.subscriber)]).toEqual([[`${items.bridge} 2026-02-20`], []]);

    await join(first.bridge, first.quay);
    await minutes("quay", "02-21");
    await minutes("bridge", "02-22");
    const news = [`${items.bridge} 2026-02-22`, `${items.quay} 2026-02-21`];
    expect(await told(bridge.subscriber)).toEqual(news);
    expect(await told(quay.subscriber)).toEqual([...news, `${items.bridge} 2026-02-20`]);
    expect([await told(bridge.subscriber), await told(quay.subscriber)]).toEqual([[], []]);

    await undo(first.bridge, first.quay);
    await minutes("quay", "02-23");
    await minutes("bridge", "02-24");
    expect(await told(bridge.subscriber)).toEqual([`${items.bridge} 2026-02-24`]);
    expect(await told(quay.subscriber)).toEqual([`${items.quay} 2026-02-23`]);
    expect(await wrong()).toEqual([]);
  });

  test("are told once where they follow both, in any rhythm, also after they stop following one", async () => {
    const daily = await follow(`begge${town}@example.dk`, await caseOf(first.quay), "daily");
    later();
    const { subscriber } = await follow(`begge${town}@example.dk`, await caseOf(first.bridge));
    await join(first.bridge, first.quay);
    await minutes("quay", "02-21");
    expect(await told(subscriber)).toEqual([`${items.quay} 2026-02-21`]);
    await minutes("bridge", "02-22");
    expect(await told(subscriber)).toEqual([`${items.bridge} 2026-02-22`]);
    now = new Date("2026-04-01T08:00:00Z");
    expect(await told(subscriber)).toEqual([]);
    await database.store.as(worker, (tx) => removeSubscription(tx, subscriber, daily.id));
    expect(await told(subscriber)).toEqual([]);
    now = new Date("2026-03-03T08:00:00Z");
  });

  test("follow along through several joins, each of which can be undone by itself", async () => {
    const tower = await follow(`taarn${town}@example.dk`, await caseOf(first.tower));
    await join(first.tower, first.quay);
    await join(first.quay, first.bridge);
    await minutes("bridge", "02-20");
    expect(await told(tower.subscriber)).toEqual([`${items.bridge} 2026-02-20`]);

    await undo(first.tower, first.quay);
    expect(await caseOf(first.quay)).toBe(await caseOf(first.bridge));
    expect(await caseOf(first.tower)).not.toBe(await caseOf(first.bridge));
    await minutes("quay", "02-21");
    await minutes("tower", "02-22");
    expect(await told(tower.subscriber)).toEqual([`${items.tower} 2026-02-22`]);
    expect(await wrong()).toEqual([]);
  });

  test("take along what was joined before when the later join is undone", async () => {
    const tower = await follow(`langt${town}@example.dk`, await caseOf(first.tower));
    await join(first.tower, first.quay);
    await join(first.quay, first.bridge);
    await undo(first.quay, first.bridge);
    expect(await caseOf(first.tower)).toBe(await caseOf(first.quay));
    expect(await caseOf(first.quay)).not.toBe(await caseOf(first.bridge));
    await minutes("quay", "02-21");
    await minutes("bridge", "02-22");
    expect(await told(tower.subscriber)).toEqual([`${items.quay} 2026-02-21`]);
    await undo(first.tower, first.quay);
    expect(await caseOf(first.tower)).not.toBe(await caseOf(first.quay));
  });

  test("follow no case that every item of theirs was taken out of", async () => {
    const quay = await follow(`ud${town}@example.dk`, await caseOf(first.quay));
    const both = await shown<{ id: string }>("SELECT id FROM public_item WHERE body_id = $1 AND title = $2", [
      bodyId,
      items.quay,
    ]);
    await join(first.bridge, first.quay);
    for (const { id } of both) expect(await separateItem(database.store, importer, bodyId, id, later())).toBeNull();
    await minutes("bridge", "02-22");
    expect(await told(quay.subscriber)).toEqual([]);
  });
});
