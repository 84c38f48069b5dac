import type { FoundPromise } from "../../records/promise.ts";
import type { Reading } from "../../records/reading.ts";
import { redact } from "../reader/redact.ts";
import { findPromises, type PromiseCalendar } from "./find-promises.ts";

/**
 * What is promised in a document, what its closed items promise last; for the store, which keeps that apart. `whole`: the
 * reading with the closed items' words. The two are looked for apart: what is found in the open never depends on what is
 * closed, so that no word of it comes out by way of what was said twice, replaced or left over.
 */
export function findOpenAndClosed(whole: Reading, text: string, calendar: PromiseCalendar = {}): FoundPromise[] {
  const open = findPromises(redact(whole), text, calendar);
  if (whole.items.every((item) => item.public === true)) return [...open];
  const closed = findPromises({ ...whole, document: null, items: whole.items.map(withoutOpen) }, text, calendar);
  return [
    ...open,
    ...closed.map((one) => ({ ...one, supersedes: one.supersedes === null ? null : one.supersedes + open.length })),
  ];
}

/** An open item without the texts that promises are looked for in. */
function withoutOpen(item: Reading["items"][number]): Reading["items"][number] {
  return item.public === true ? { ...item, sections: [] } : item;
}
