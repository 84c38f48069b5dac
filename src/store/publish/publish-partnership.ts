import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { partnershipSchema } from "../../records/partnership.ts";
import { referralsOfYears } from "../../records/workshop.ts";
import { partnershipTable } from "../queries/partnerships/partnerships.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of agreements: no price that is not said to be public, and of referrals only the years. */
export const publishedPartnerships = publishKept(partnershipTable, (partnership) => {
  if (!partnership.public) return null;
  const whole = { ...partnership, referralsOfYears: referralsOfYears(partnership.referrals) };
  const record = emit(partnershipSchema, whole, publicViewer);
  return { id: partnership.id, committee_id: partnership.committeeId, record };
});
