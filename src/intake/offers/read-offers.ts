import type { WrittenOffer } from "../../records/offer.ts";
import type { GivenOffer } from "../../records/offer-columns.ts";
import type { Problem } from "../../records/problem.ts";
import { readHsds } from "./read-hsds.ts";
import { readOffersCsv } from "./read-offers-csv.ts";

/** Reads a file of offers: JSON of Open Referral HSDS 3 where it begins as JSON, else CSV. */
export function readOffers(name: string, bytes: Uint8Array): readonly GivenOffer<WrittenOffer>[] | Problem {
  const head = new TextDecoder()
    .decode(bytes.slice(0, 200))
    .replace(/^\uFEFF/, "")
    .trimStart();
  return /^[[{]/.test(head) ? readHsds(name, bytes) : readOffersCsv(name, bytes);
}
