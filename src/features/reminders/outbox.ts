import { type Viewer, worker } from "../../access/viewer.ts";
import type { MailContent } from "../../records/mail.ts";
import { findMail, type StoredMail } from "../../store/queries/reminders/mails.ts";
import type { Store } from "../../store/transaction.ts";
import { mailContent } from "./mail-content.ts";

/** A mail of the outbox with what it says now; null where the viewer may not see it. The address is not among it. */
export async function readMail(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
): Promise<{ readonly mail: StoredMail; readonly content: MailContent | null } | null> {
  const mail = await store.as(viewer, (tx) => findMail(tx, bodyId, id));
  if (mail === null) return null;
  return { mail, content: await mailContent(store, (work) => store.as(worker, work), mail) };
}
