import { derivedId } from "../../derived-id.ts";
import type { Transaction } from "../../transaction.ts";

/** What is fetched of a site. Empty and null: all. */
export interface SiteSelection {
  readonly committees: readonly string[];
  readonly term: string | null;
  readonly year: string | null;
  /** The files of items, too. */
  readonly files: boolean;
  readonly draft: boolean;
}

export interface FetchedSite {
  readonly id: string;
  readonly bodyId: string;
  readonly body: string;
  readonly address: string;
  readonly wanted: SiteSelection;
}

const all = {
  name: "fetched-sites",
  text: `SELECT s.id, s.body_id AS "bodyId", b.name AS body, s.address, s.wanted FROM fetched_site s JOIN body b ON b.body_id = s.body_id
    WHERE s.deleted IS NULL ORDER BY s.address`,
};

/** Every site that was fetched from. */
export async function fetchedSites(tx: Transaction): Promise<FetchedSite[]> {
  return tx.rows<FetchedSite>(all);
}

const keep = {
  name: "keep-fetched-site",
  text: `INSERT INTO fetched_site (body_id, id, address, wanted, created, modified) VALUES ($1, $2, $3, $5, $4, $4)
    ON CONFLICT (body_id, id) DO UPDATE SET wanted = excluded.wanted, modified = excluded.modified`,
};

/** Remembers a site and what was last asked of it; gives its id. */
export async function keepFetchedSite(
  tx: Transaction,
  bodyId: string,
  address: string,
  { committees, term, year, files, draft }: SiteSelection,
  at: string,
): Promise<string> {
  const id = derivedId("fetched-site", address);
  await tx.rows(keep, [bodyId, id, address, at, { committees, term, year, files, draft }]);
  return id;
}
