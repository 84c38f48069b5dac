import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../../access/viewer.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../testing/test-database.ts";
import { proposedAnswers } from "./desk-answers.ts";
import { deskCounts } from "./desk-counts.ts";
import { deskPromise } from "./desk-promise.ts";
import { deskPromises, missingPromises, waitingPromises } from "./desk-promises.ts";
import { ownersOfPromises } from "./owners-of-promises.ts";
import { publicPromise } from "./promise.ts";
import { promiseCounts } from "./promise-counts.ts";
import { promisesOfCase } from "./promises-of-case.ts";
import { promisesNotComeBack } from "./promises-of-committee.ts";
import { promisesOfDocument } from "./promises-of-document.ts";
import { promisesAnsweredByItem, promisesOfItem } from "./promises-of-item.ts";
import { promisesPage } from "./promises-page.ts";
import { shareKept } from "./share-kept.ts";
import { yearsOfPromises } from "./years-of-promises.ts";

const id = "44444444-4444-4444-8444-444444444444";
const today = "2026-11-26";

describe.each(testServers)("questions about promises on PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("strangers may ask them all of a body that has none", async () => {
    const { store } = database;
    const filter = { bodyId: id, committeeId: id, year: 2026, standings: ["open"], kind: "evaluate" } as const;
    const page = { limit: 10, offset: 0 } as const;
    const all = await store.asPublic(async (tx) => [
      await promisesPage(tx, { bodyId: id }, today, { ...page, order: "due" }),
      await promisesPage(tx, filter, today, { ...page, order: "newest" }),
      Object.keys(await promiseCounts(tx, filter, today)),
      await yearsOfPromises(tx, id),
      await promisesOfItem(tx, id, id, today),
      await promisesAnsweredByItem(tx, id, id, today),
      await promisesOfCase(tx, id, id, today),
      await promisesOfDocument(tx, id, id, today),
      await promisesNotComeBack(tx, id, id, today, 10),
      await shareKept(tx, id, null, today),
    ]);
    expect(all.flat()).toEqual([]);
    expect(await store.asPublic((tx) => publicPromise(tx, id, id, today))).toBeNull();
  });

  test("so may the desk", async () => {
    const page = { limit: 10, offset: 0 } as const;
    await database.store.as(importer, async (tx) => {
      expect(await deskPromises(tx, { bodyId: id, owner: "a@example.dk" }, today, page)).toEqual([]);
      expect(await waitingPromises(tx, { bodyId: id }, today, page)).toEqual([]);
      expect(await missingPromises(tx, id, today, page)).toEqual([]);
      expect(await proposedAnswers(tx, id, 10, 0)).toEqual([]);
      expect(await ownersOfPromises(tx, id)).toEqual([]);
      expect(await deskPromise(tx, id, id, today)).toBeNull();
      expect(Object.values(await deskCounts(tx, id, today))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });
  });
});
