import { randomUUID } from "node:crypto";
import { importer } from "../../access/viewer.ts";
import { inState, type Offer, type WrittenOffer } from "../../records/offer.ts";
import { withOwner } from "../connect/open.ts";
import { publishOffers } from "../publish/publish-offer.ts";
import type { TestDatabase } from "./test-database.ts";

export const testBody = "77777777-7777-4777-8777-777777777777";

/** An approved offer as it is stored. */
function approved(written: WrittenOffer): Offer {
  const source = { kind: "own", overview: null, outsideId: null, url: null } as const;
  const rest = { id: randomUUID(), hidden: null, confirmedUntil: null, keeperId: null, source } as const;
  return inState({ ...written, ...rest, state: "approved", public: true }, "approved");
}

/** A body that has nothing but offers, with its address. */
export async function showTestBody(database: TestDatabase): Promise<void> {
  await withOwner(database.place, database.owner, (client) =>
    client.query(
      `INSERT INTO public_address (path, body_id, record_id, kind, current) VALUES ('/aertebjerg', $1, $1, 'body', true)`,
      [testBody],
    ),
  );
}

/** Shows offers to strangers as those of a body, by the thousand where there are many. */
export async function publishTestOffers(database: TestDatabase, offers: readonly WrittenOffer[]): Promise<void> {
  await withOwner(database.place, database.owner, (client) =>
    client.query(
      `INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
        VALUES ($1, $1, 'aertebjerg', 'Ærtebjerg Kommune', 'municipality', '2024-01-01', now(), now()) ON CONFLICT DO NOTHING`,
      [testBody],
    ),
  );
  for (let from = 0; from < offers.length; from += 1000) {
    const some = offers.slice(from, from + 1000).map(approved);
    await database.store.as(importer, (tx) => publishOffers(tx, testBody, some, "2026-01-01T00:00:00Z"));
  }
  await withOwner(database.place, database.owner, (client) => client.query("VACUUM (ANALYZE)"));
}
