import type { Followable, Rhythm } from "../../../records/mail.ts";
import type { Transaction } from "../../transaction.ts";
import { caseNow } from "../threads/joined-cases.ts";

/** What is followed. `bodyId` is the stand-in for every body where a search is of all. */
export interface Target {
  readonly bodyId: string;
  readonly target: Followable;
  readonly targetId: string | null;
  readonly query: string | null;
}

export interface Subscription extends Target {
  readonly id: string;
  readonly subscriberId: string;
  readonly rhythm: Rhythm;
  readonly confirmed: string | null;
  readonly lastRound: string | null;
}

// A case that was joined to another is followed as what it is now, and as itself again once that is undone.
const columns = `id, body_id AS "bodyId", subscriber_id AS "subscriberId", target,
  CASE target WHEN 'case' THEN ${caseNow("subscription.body_id", "subscription.target_id")} ELSE target_id END AS "targetId",
  query, rhythm, confirmed, last_round AS "lastRound"`;

const add = {
  name: "subscriptions-add",
  text: `
    INSERT INTO subscription AS kept (body_id, id, subscriber_id, target, target_id, query, rhythm, created, modified)
    VALUES ($1, gen_random_uuid(), $2, $3, $4::uuid, $5, $6, $7, $7)
    ON CONFLICT (subscriber_id, body_id, target, target_id, query) DO UPDATE SET modified = excluded.modified,
      created = CASE WHEN kept.confirmed IS NULL THEN excluded.created ELSE kept.created END,
      rhythm = CASE WHEN kept.confirmed IS NULL THEN excluded.rhythm ELSE kept.rhythm END
    RETURNING id`,
};

/** A subscription that waits for being confirmed; one that has been stays as it is. Gives its id. */
export async function addSubscription(
  tx: Transaction,
  subscriberId: string,
  { bodyId, target, targetId, query }: Target,
  rhythm: Rhythm,
  now: Date,
): Promise<string> {
  const values = [bodyId, subscriberId, target, targetId, query, rhythm, now.toISOString()];
  const [row] = await tx.rows<{ id: string }>(add, values);
  if (row === undefined) throw new Error("A subscription was neither found nor made.");
  return row.id;
}

const find = { name: "subscriptions-find", text: `SELECT ${columns} FROM subscription WHERE id = $1::uuid` };

export async function findSubscription(tx: Transaction, id: string): Promise<Subscription | null> {
  return (await tx.rows<Subscription>(find, [id]))[0] ?? null;
}

const confirm = {
  name: "subscriptions-confirm",
  text: `UPDATE subscription SET confirmed = $2, last_round = $3::date, modified = $2 WHERE id = $1::uuid AND confirmed IS NULL`,
};

/** From now on it counts. `round`: the last round that has been, so that the first mail comes with the next. */
export async function confirmSubscription(tx: Transaction, id: string, round: string, now: Date): Promise<void> {
  await tx.rows(confirm, [id, now.toISOString(), round]);
}

const ofSubscriber = {
  name: "subscriptions-of-subscriber",
  text: `SELECT ${columns} FROM subscription WHERE subscriber_id = $1::uuid AND confirmed IS NOT NULL ORDER BY confirmed, id`,
};

/** What a subscriber follows, as confirmed. */
export async function subscriptionsOf(tx: Transaction, subscriberId: string): Promise<Subscription[]> {
  return tx.rows<Subscription>(ofSubscriber, [subscriberId]);
}

const change = {
  name: "subscriptions-change",
  text: `UPDATE subscription SET rhythm = $3, modified = $4 WHERE subscriber_id = $1::uuid AND id = $2::uuid`,
};

export async function changeRhythm(tx: Transaction, subscriberId: string, id: string, rhythm: Rhythm, now: Date) {
  await tx.rows(change, [subscriberId, id, rhythm, now.toISOString()]);
}

const remove = [
  // What it was told stays told to those that follow the same case under another of its names.
  {
    name: "subscriptions-remove-pass-told",
    text: `
      WITH followed AS (
        SELECT s.id, ${caseNow("s.body_id", "s.target_id")} AS now FROM subscription s
        WHERE s.subscriber_id = $1::uuid AND s.target = 'case' AND s.confirmed IS NOT NULL
      )
      INSERT INTO told (body_id, receiver_id, happening_id, mail_id, created)
      SELECT t.body_id, o.id, t.happening_id, t.mail_id, t.created
      FROM followed f JOIN followed o ON o.now = f.now AND o.id <> f.id JOIN told t ON t.receiver_id = f.id
      WHERE f.id = $2::uuid ON CONFLICT DO NOTHING`,
  },
  {
    name: "subscriptions-remove-told",
    text: `DELETE FROM told WHERE receiver_id IN (SELECT id FROM subscription WHERE subscriber_id = $1::uuid AND id = $2::uuid)`,
  },
  {
    name: "subscriptions-remove",
    text: "DELETE FROM subscription WHERE subscriber_id = $1::uuid AND id = $2::uuid",
  },
];

export async function removeSubscription(tx: Transaction, subscriberId: string, id: string): Promise<void> {
  for (const statement of remove) await tx.rows(statement, [subscriberId, id]);
}

const roundsDone = {
  name: "subscriptions-rounds-done",
  text: "UPDATE subscription SET last_round = $2::date WHERE id = ANY ($1::uuid[])",
};

export async function endRound(tx: Transaction, ids: readonly string[], round: string): Promise<void> {
  await tx.rows(roundsDone, [ids, round]);
}

const waiting = {
  name: "subscriptions-waiting",
  text: `
    SELECT DISTINCT subscriber_id AS id FROM subscription
    WHERE confirmed IS NOT NULL AND last_round < CASE rhythm WHEN 'weekly' THEN $2::date ELSE $1::date END LIMIT 1000`,
};

/** Subscribers with a subscription that has not been looked at in the last round of its rhythm. */
export async function waitingSubscribers(tx: Transaction, daily: string, weekly: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(waiting, [daily, weekly])).map((row) => row.id);
}

const atOnce = {
  name: "subscriptions-at-once",
  text: `
    SELECT DISTINCT subscriber_id AS id FROM subscription
    WHERE confirmed IS NOT NULL AND rhythm = 'at-once' AND body_id IN ($1::uuid, traad_every_body())`,
};

/** Who is to be told at once of what happens in a body. */
export async function subscribersAtOnce(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(atOnce, [bodyId])).map((row) => row.id);
}
