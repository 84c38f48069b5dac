import { worker } from "../../access/viewer.ts";
import { keeperById } from "../../store/queries/keepers/keepers.ts";
import type { Store } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";

/**
 * Writes to an association: the link it asked for. `requestId`: what it asked, so that it is answered once. `host` ends the
 * Message-ID.
 */
export async function mailKeeperLink(
  store: Store,
  ref: { readonly bodyId: string; readonly keeperId: string },
  requestId: string,
  host: string,
  now: Date,
): Promise<void> {
  await store.as(worker, async (tx) => {
    const keeper = await keeperById(tx, ref.bodyId, ref.keeperId);
    if (keeper === null || keeper.ended !== null) return;
    const to = { bodyId: ref.bodyId, receiver: "owner", receiverId: null } as const;
    const matter = { kind: "keeper-link", keeper: keeper.id } as const;
    await queueMail(tx, { ...to, email: keeper.email, language: keeper.language, matter, key: requestId }, host, now);
  });
}
