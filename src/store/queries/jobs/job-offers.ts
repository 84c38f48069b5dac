import type { JobOffer } from "../../../records/job-offer.ts";
import type { Transaction } from "../../transaction.ts";
import { keptTable } from "../goals/kept-table.ts";

/** A body's small and flex jobs: the open ones first, then by the company's name. */
export const jobOfferTable = keptTable<JobOffer>(
  "job_offer",
  "record ->> 'state' <> 'open', record ->> 'company', record ->> 'title', id",
);

const open = {
  name: "public-jobs-of-partnership",
  text: `SELECT record FROM public_job_offer
    WHERE body_id = $1 AND deleted IS NULL AND record ->> 'partnershipId' = $2 ORDER BY record ->> 'company', id`,
};

/** The jobs of an agreement that everybody can see. */
export async function openJobsOf(tx: Transaction, bodyId: string, partnershipId: string): Promise<JobOffer[]> {
  return (await tx.rows<{ record: JobOffer }>(open, [bodyId, partnershipId])).map(({ record }) => record);
}
