import { createHash } from "node:crypto";
import { z } from "zod";
import { worker } from "../../access/viewer.ts";
import type { Rhythm } from "../../records/mail.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addAttempts, countAttempts } from "../../store/queries/reminders/attempts.ts";
import { findOrAddSubscriber } from "../../store/queries/reminders/subscribers.ts";
import { addSubscription, type Target } from "../../store/queries/reminders/subscriptions.ts";
import type { Store } from "../../store/transaction.ts";
import { mailHost, queueMail } from "./queue-mail.ts";

/** What a stranger asks for. `address`: the network address it is asked from. */
export interface SubscribeRequest {
  readonly target: Target;
  readonly email: string;
  readonly rhythm: Rhythm;
  readonly language: "da" | "en";
  readonly address: string;
}

/** From one network address within an hour, and for one e-mail address within a day. */
const bounds = { perAddress: 20, hour: 3_600_000, perEmail: 5, day: 86_400_000 };

const emailSchema = z.email().max(254);

/**
 * Asks the holder of an address, by mail, whether they want to follow something. Nothing counts before they press the
 * link. Whether the address is known makes no difference to the answer, and for one that has been written to five times
 * in a day nothing more is sent. Problems: no address; too many from one network address.
 */
export async function subscribe(
  store: Store,
  request: SubscribeRequest,
  baseUrl: string,
  now: Date,
): Promise<Problem | null> {
  const email = emailSchema.safeParse(request.email.trim());
  if (!email.success) return problem("problem.email");
  const [byAddress, byEmail] = [key("address", request.address), key("email", email.data.toLowerCase())];
  return store.as(worker, async (tx) => {
    const asked = await countAttempts(tx, byAddress, new Date(now.getTime() - bounds.hour));
    if (asked >= bounds.perAddress) return problem("problem.follow-throttled");
    const written = await countAttempts(tx, byEmail, new Date(now.getTime() - bounds.day));
    await addAttempts(tx, [byAddress, byEmail], now);
    if (written >= bounds.perEmail) return null;
    const subscriber = await findOrAddSubscriber(tx, email.data, request.language, now);
    const subscription = await addSubscription(tx, subscriber.id, request.target, request.rhythm, now);
    const mail = {
      key: `${subscription} ${now.toISOString()}`,
      bodyId: request.target.bodyId,
      receiver: "subscriber",
      receiverId: subscriber.id,
      email: email.data,
      language: request.language,
      matter: { kind: "confirm", subscription },
    } as const;
    await queueMail(tx, mail, mailHost(baseUrl), now);
    return null;
  });
}

/** Digests, so that the count holds neither what was written nor who wrote it. */
function key(kind: string, value: string): Uint8Array {
  return createHash("sha256").update(`${kind}\n${value}`).digest();
}
