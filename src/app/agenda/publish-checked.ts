import type { Viewer } from "../../access/viewer.ts";
import { publishAgenda } from "../../features/meetings/agenda/publish-agenda.ts";
import { findPromises } from "../../intake/promises/find-promises.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import type { CheckedAgenda } from "./check-agenda.ts";

/** Publishes an agenda that was looked through, with what it promises. Problems: those of `publishAgenda`. */
export function publishChecked(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { whole, composed, digest, findings }: CheckedAgenda,
  now: Date,
): Promise<Problem | null> {
  const { input, items } = composed;
  const document = { ...input, promises: findPromises(input.reading, input.text) };
  const published = items.map(({ entry, subItemId, files, full, papers }) => ({
    entryId: entry.id,
    subItemId,
    promiseId: subItemId === null ? (entry.item?.promiseId ?? null) : null,
    files: files.flatMap(({ id, title, fileId }) => (fileId === null ? [] : [{ id, title, fileId }])),
    full,
    papers: papers.map(({ id, title, public: isOpen, fileId }) => ({ id, title, isOpen, fileId })),
  }));
  const ref = { bodyId, agendaId: whole.agenda.id };
  return publishAgenda(store, viewer, ref, { digest, document, items: published, findings }, now);
}
