import { type PublicItem, publishTestItems } from "../src/store/testing/test-public-rows.ts";
import type { Store } from "../src/store/transaction.ts";
import { type CorpusSize, corpusMeetings } from "./corpus.ts";

/** A corpus's items as they are published. */
export function* corpusItems(size: CorpusSize): Generator<PublicItem> {
  for (const { body, committee, day, items } of corpusMeetings(size)) {
    for (const { key, case: case_, record } of items) yield { key, body, committee, day, case: case_, record };
  }
}

/** Publishes a corpus into a store, some meetings a transaction. `done` is told how many items are in. */
export async function fillStore(
  store: Store,
  size: CorpusSize,
  done: (items: number) => void = () => undefined,
): Promise<void> {
  let batch: PublicItem[] = [];
  let waiting: Promise<void> = Promise.resolve();
  let published = 0;
  const publish = async () => {
    const items = batch;
    batch = [];
    await waiting; // the next batch is made while this one is stored
    waiting = publishTestItems(store, items).then(() => {
      published += items.length;
      done(published);
    });
  };
  for (const item of corpusItems(size)) {
    batch.push(item);
    if (batch.length >= 500) await publish();
  }
  if (batch.length > 0) await publish();
  await waiting;
}
