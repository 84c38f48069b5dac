import { randomUUID } from "node:crypto";
import { mayKeepEffortModels } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { isIsoDay } from "../../danish/calendar.ts";
import type { EffortModelInUse } from "../../records/effort-model.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { publishedEffortModels } from "../../store/publish/publish-effort-model.ts";
import { effortModelTable } from "../../store/queries/efforts/models.ts";
import { findAddress } from "../../store/queries/public/find-address.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { actOnEfforts } from "./act-on-efforts.ts";
import { readModel } from "./engine/check-model.ts";
import { versionsOf } from "./version-of.ts";

/** A model as somebody takes it into use. `json`: as its file has it; `itemPath`: the address of the item that decided it. */
export interface WrittenModel {
  readonly json: string;
  readonly since: string;
  readonly itemPath: string | null;
  readonly public: boolean;
}

/**
 * Takes a model into use. Where one of its key is in use, it becomes the next version, whatever number its file has: a
 * version is never changed. Gives its id. Problems: not allowed, no day, no such item, not JSON, and a model that does not
 * hold, with the first place that is wrong and how many there are.
 */
export function keepEffortModel(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  written: WrittenModel,
  now: Date,
): Promise<string | Problem> {
  return actOnEfforts<string>(store, viewer, bodyId, now, mayKeepEffortModels, async ({ tx, at }) => {
    if (!isIsoDay(written.since)) return problem("problem.effort-since");
    const read = readModel(parsed(written.json));
    if (!("key" in read)) {
      const [first] = read;
      return problem("problem.effort-model-wrong", {
        place: first?.at || "-",
        name: first?.name ?? "",
        count: read.length,
      });
    }
    const itemId = written.itemPath === null ? null : await itemAt(tx, bodyId, written.itemPath);
    if (isProblem(itemId)) return itemId;
    const models = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const [newest] = versionsOf(models, read.key);
    const version = (newest?.model.version ?? 0) + 1;
    const used: EffortModelInUse = {
      ...{ id: randomUUID(), committeeId: null, itemId, since: written.since, public: written.public },
      model: { ...read, version },
    };
    await effortModelTable.keep(tx, bodyId, used, at);
    await publishedEffortModels.publish(tx, bodyId, used, at);
    const verb = newest === undefined ? "added" : "changed";
    return { entry: { verb, record: "effort-model", recordId: used.id, details: { version } }, answer: used.id };
  });
}

/** Shows strangers all versions of a model, or takes them back. Problems: not allowed, no such model. */
export function showEffortModel(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { key, shown }: { readonly key: string; readonly shown: boolean },
  now: Date,
): Promise<null | Problem> {
  return actOnEfforts<null>(store, viewer, bodyId, now, mayKeepEffortModels, async ({ tx, at }) => {
    const models = (await effortModelTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const versions = versionsOf(models, key);
    const [newest] = versions;
    if (newest === undefined) return problem("problem.effort-model-unknown");
    for (const one of versions) {
      const changed = { ...one, public: shown };
      await effortModelTable.keep(tx, bodyId, changed, at);
      await publishedEffortModels.publish(tx, bodyId, changed, at);
    }
    const verb = shown ? "published" : "withdrawn";
    return { entry: { verb, record: "effort-model", recordId: newest.id, details: {} }, answer: null };
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

async function itemAt(tx: Transaction, bodyId: string, path: string): Promise<string | Problem> {
  const found = await findAddress(tx, path);
  return found !== null && found.bodyId === bodyId && found.kind === "item"
    ? found.recordId
    : problem("problem.effort-item");
}
