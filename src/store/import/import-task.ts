import type { Viewer } from "../../access/viewer.ts";
import type { KnownDocument } from "../queries/import/find-document.ts";
import type { Transaction } from "../transaction.ts";
import type { PreparedDocument } from "./prepared-document.ts";
import type { StoreNotice } from "./store-notice.ts";

/** One import on its way: what every step of it may need. `known`: the same bytes, read otherwise before. */
export interface ImportTask {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly body: { readonly id: string; readonly slug: string };
  readonly document: PreparedDocument;
  readonly known: KnownDocument | null;
  readonly publish: boolean;
  readonly at: string;
}

export interface ImportDone {
  readonly result: "new" | "changed";
  readonly documentId: string;
  readonly meetingId: string | null;
  readonly notices: readonly StoreNotice[];
}
