import { readFile } from "node:fs/promises";
import { z } from "zod";
import { holderOf, importer } from "../access/viewer.ts";
import { dayInDenmark } from "../danish/day-begins.ts";
import type { Acting } from "../features/partnerships/act-on-partnerships.ts";
import { answerObligation } from "../features/partnerships/answer-obligation.ts";
import { decideRenewal } from "../features/partnerships/decide-renewal.ts";
import { keepJobOffer } from "../features/partnerships/jobs/keep-job-offer.ts";
import { keepJobProfile } from "../features/partnerships/jobs/keep-job-profile.ts";
import { keepPartnershipLine } from "../features/partnerships/keep-line.ts";
import { keepPartnership } from "../features/partnerships/keep-partnership.ts";
import { linkPartnership } from "../features/partnerships/link-partnership.ts";
import { jobOfferSchema } from "../records/job-offer.ts";
import { jobProfileSchema } from "../records/job-profile.ts";
import {
  moneySchema,
  obligationSchema,
  type PartnershipList,
  partnershipResultSchema,
  partnershipSchema,
  partySchema,
  renewalDecisionSchema,
} from "../records/partnership.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { orderSchema, referralSchema, trackSchema } from "../records/workshop.ts";
import { itemByNumber } from "../store/queries/followup/find-by-words.ts";
import { partnershipTable } from "../store/queries/partnerships/partnerships.ts";
import { body as bodyOfId } from "../store/queries/public/body.ts";
import { currentPath } from "../store/queries/public/current-path.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";
import { personalIn } from "./mask-personal.ts";
import { wheelWords } from "./web/partnerships/wheel-words.ts";

const own = { id: true } as const;
const track = z.string().nullable();
const { kind, title, purpose, unit, starts, ends, monthsBefore, waitsFor } = partnershipSchema.shape;

const partnerships = z.array(
  z.object({
    ...{ committee: z.string(), kind, title, purpose, unit, starts, ends, monthsBefore, waitsFor },
    parties: z.array(partySchema.omit(own)),
    money: z.array(moneySchema.omit(own)),
    obligations: z.array(
      obligationSchema
        .omit({ id: true, answers: true })
        .extend({ met: z.array(z.iso.date()), missed: z.array(z.iso.date()) }),
    ),
    results: z.array(partnershipResultSchema.omit(own)),
    tracks: z.array(trackSchema.omit(own)),
    orders: z.array(orderSchema.omit({ id: true, trackId: true }).extend({ track })),
    referrals: z.array(referralSchema.omit({ id: true, trackId: true }).extend({ track })),
    decision: renewalDecisionSchema.omit({ about: true }).nullable(),
    items: z.array(z.tuple([z.string(), z.iso.date(), z.string()])),
  }),
);

const sampleSchema = z.object({
  partnerships,
  jobs: z.array(
    jobOfferSchema
      .omit({ id: true, committeeId: true, partnershipId: true })
      .extend({ partnership: z.string().nullable() }),
  ),
  profiles: z.array(jobProfileSchema.omit({ id: true, number: true, expires: true })),
});
type SamplePartnership = z.infer<typeof partnerships>[number];

/**
 * Writes the fictional municipality's agreements with others, its companies' jobs and profiles of people who look for one,
 * from a file; once: nothing where there is an agreement. Throws where the file is not as it must be, or names a committee
 * or an item that is not there.
 */
export async function loadSamplePartnerships(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const held = await store.as(importer, async (tx) => ({
    any: (await partnershipTable.all(tx, "staff", bodyId)).length > 0,
    committees: await wheelCommittees(tx, "staff", bodyId),
    body: await bodyOfId(tx, bodyId),
  }));
  if (held.any || held.body === null) return;
  const acting: Acting = { store, viewer: importer, bodyId, words: wheelWords(held.body.slug), now };
  const sample = sampleSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const ids = new Map<string, string>();
  for (const each of sample.partnerships) {
    const committeeId = held.committees.find(({ name }) => name === each.committee)?.id;
    if (committeeId === undefined) throw new Error(`The sample's ${each.title} names no committee of it.`);
    ids.set(each.title, await keepOne(acting, committeeId, each));
  }
  for (const { partnership, ...job } of sample.jobs) {
    const partnershipId = partnership === null ? null : (ids.get(partnership) ?? null);
    done(await keepJobOffer(store, importer, bodyId, null, { ...job, partnershipId }, now));
  }
  // Profiles are a job consultant's alone, here as everywhere.
  const consultant = holderOf("job-consultant", bodyId, null);
  for (const profile of sample.profiles) {
    done(await keepJobProfile(store, consultant, bodyId, { id: null, findPersonal: personalIn }, profile, now));
  }
}

async function keepOne(acting: Acting, committeeId: string, sample: SamplePartnership): Promise<string> {
  const { kind, title, purpose, unit, starts, ends, monthsBefore, waitsFor } = sample;
  const head = {
    kind,
    title,
    purpose,
    unit,
    starts,
    ends,
    monthsBefore,
    waitsFor,
    committeeId,
    owner: null,
    public: true,
  };
  const id = done(await keepPartnership(acting, null, head));
  const ref = <L extends PartnershipList>(list: L) => ({ partnershipId: id, list, id: null });
  for (const party of sample.parties) done(await keepPartnershipLine(acting, ref("parties"), party));
  for (const money of sample.money) done(await keepPartnershipLine(acting, ref("money"), money));
  for (const result of sample.results) done(await keepPartnershipLine(acting, ref("results"), result));
  const tracks = new Map<string | null, string>();
  for (const each of sample.tracks)
    tracks.set(each.title, done(await keepPartnershipLine(acting, ref("tracks"), each)));
  for (const { track: on, ...order } of sample.orders) {
    done(await keepPartnershipLine(acting, ref("orders"), { ...order, trackId: tracks.get(on) ?? null }));
  }
  for (const { track: on, ...referral } of sample.referrals) {
    done(await keepPartnershipLine(acting, ref("referrals"), { ...referral, trackId: tracks.get(on) ?? null }));
  }
  // First the new term: some of what is answered falls in it.
  if (sample.decision !== null) done(await decideRenewal(acting, id, sample.decision));
  await keepObligations(acting, id, sample.obligations);
  for (const item of sample.items) done(await linkPartnership(acting, id, await pathOf(acting, item)));
  return id;
}

async function keepObligations(acting: Acting, id: string, obligations: SamplePartnership["obligations"]) {
  const today = dayInDenmark(acting.now);
  for (const { met, missed, ...obligation } of obligations) {
    const ref = { partnershipId: id, list: "obligations", id: null } as const;
    const obligationId = done(await keepPartnershipLine(acting, ref, obligation));
    const answered = [...met.map((day) => [day, "met"] as const), ...missed.map((day) => [day, "missed"] as const)];
    // Days that the clock of the machine has not come to are not answered yet.
    for (const [day, state] of answered.filter(([each]) => each <= today)) {
      const time = { partnershipId: id, obligationId, day };
      done(await answerObligation(acting, time, { state, on: day, note: null }));
    }
  }
}

async function pathOf({ store, bodyId }: Acting, item: [string, string, string]): Promise<string> {
  const path = await store.as(importer, async (tx) => {
    const id = await itemByNumber(tx, bodyId, item);
    return id === null ? null : ((await currentPath(tx, id))?.path ?? null);
  });
  if (path === null) throw new Error(`The sample holds no item ${item.join(" ")}.`);
  return path;
}

function done<T>(result: T | Problem): T {
  if (isProblem(result)) throw new Error(`The sample's agreements were refused: ${result.key}.`);
  return result;
}
