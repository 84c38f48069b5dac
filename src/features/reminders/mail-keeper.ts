import { worker } from "../../access/viewer.ts";
import type { MailMatter } from "../../records/mail.ts";
import { keeperById } from "../../store/queries/keepers/keepers.ts";
import type { Store } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";

/**
 * Writes to an association: the link it asked for (`request`: what it asked, so that it is answered once), or what became of
 * a `change` it wrote. `host` ends the Message-ID.
 */
export async function mailKeeper(
  store: Store,
  { bodyId, keeperId }: { readonly bodyId: string; readonly keeperId: string },
  about: { readonly request: string } | { readonly change: string },
  host: string,
  now: Date,
): Promise<void> {
  await store.as(worker, async (tx) => {
    const keeper = await keeperById(tx, bodyId, keeperId);
    if (keeper === null || keeper.ended !== null) return;
    const { email, language } = keeper;
    const to = { bodyId, receiver: "owner", receiverId: null, email, language } as const;
    const matter: MailMatter =
      "request" in about
        ? { kind: "keeper-link", keeper: keeperId }
        : { kind: "offer-decided", keeper: keeperId, change: about.change };
    await queueMail(tx, { ...to, matter, key: "request" in about ? about.request : about.change }, host, now);
  });
}
