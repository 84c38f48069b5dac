import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { jobOfferSchema } from "../../records/job-offer.ts";
import { jobOfferTable } from "../queries/jobs/job-offers.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of small and flex jobs: those that are open and public, without who is spoken with. */
export const publishedJobOffers = publishKept(jobOfferTable, (offer) =>
  offer.public && offer.state === "open"
    ? { id: offer.id, committee_id: null, record: emit(jobOfferSchema, offer, publicViewer) }
    : null,
);
