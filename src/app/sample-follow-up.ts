import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { addAnswer } from "../features/followup/add-answer.ts";
import { confirmPromise } from "../features/followup/confirm-promise.ts";
import { correctPromise } from "../features/followup/correct-promise.ts";
import type { Problem } from "../records/problem.ts";
import { promiseDueSchema } from "../records/promise.ts";
import { itemByNumber, promiseByWords } from "../store/queries/followup/find-by-words.ts";
import type { Store } from "../store/transaction.ts";

const place = z.tuple([z.string(), z.iso.date()]);

const followUpSchema = z.object({
  promises: z.array(
    z.object({
      made: place,
      words: z.string(),
      due: promiseDueSchema.optional(),
      answers: z.array(
        z.object({ item: z.tuple([z.string(), z.iso.date(), z.string()]), period: z.iso.date().optional() }),
      ),
    }),
  ),
});

/**
 * Does with the sample's promises what its secretary has done: confirms them, mends a due day, and says which items
 * answered them, as `sample/follow-up.json` has it. Throws where it names a promise or an item that is not there: the
 * sample and the program do not fit each other.
 */
export async function followUpSample(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const { promises } = followUpSchema.parse(JSON.parse(await readFile(file, "utf8")));
  for (const { made, words, due, answers } of promises) {
    const promiseId = await store.as(importer, (tx) => promiseByWords(tx, bodyId, made, words));
    if (promiseId === null) throw new Error(`The sample holds no promise of ${made.join(" ")} with "${words}".`);
    const ref = { bodyId, promiseId };
    refuse(await confirmPromise(store, importer, ref, now));
    if (due !== undefined) refuse(await correctPromise(store, importer, ref, { due }, now));
    for (const { item, period = null } of answers) {
      const id = await store.as(importer, (tx) => itemByNumber(tx, bodyId, item));
      if (id === null) throw new Error(`The sample holds no item ${item.join(" ")}.`);
      refuse(await addAnswer(store, importer, ref, { kind: "item", id, period, on: item[1] }, now));
    }
  }
}

function refuse(wrong: Problem | null): void {
  if (wrong !== null) throw new Error(`The sample's follow-up was refused: ${wrong.key}.`);
}
