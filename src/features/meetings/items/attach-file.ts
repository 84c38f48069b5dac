import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { problem } from "../../../records/problem.ts";
import { addItemFile } from "../../../store/queries/items/item-files.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";
import { itemProblem } from "./check-item.ts";
import { mayChangeItem, reviseItem } from "./revise-item.ts";

/** A file as it came, its media type known by its content. */
export interface FileToAttach {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly public: boolean;
}

/**
 * Attaches a file to an item, as a new revision that names it. Problems besides those of every action: the item is on
 * its way and not the viewer's to change, too many attachments.
 */
export function attachFile(store: Store, viewer: Viewer, ref: ItemRef, file: FileToAttach, now: Date) {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async (task) => {
    const { tx, bodyId, itemId, item, at } = task;
    if (!mayChangeItem(viewer, bodyId, item)) return problem("problem.item-state");
    const { accountId } = viewer;
    const { name, mediaType, sha256, bytes } = file;
    const fileId = randomUUID();
    const title = file.title.trim() === "" ? name.replace(/\.[a-z0-9]{1,5}$/i, "") : file.title.trim();
    const attachment = { id: randomUUID(), title, public: file.public, fileId };
    const content = { ...item.content, attachments: [...item.content.attachments, attachment] };
    const wrong = itemProblem(content);
    if (wrong !== null) return wrong;
    const kept = { id: fileId, itemId, name, mediaType, sha256, bytes, accountId };
    await addItemFile(tx, bodyId, kept, at);
    const { number, approval } = await reviseItem(task, { content, basedOn: item.revision, approves: false });
    const details = { revision: number, attachment: attachment.id, approval };
    return { entry: { verb: "changed", details }, answer: null };
  });
}
