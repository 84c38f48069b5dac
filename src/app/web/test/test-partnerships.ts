import { holderOf, importer } from "../../../access/viewer.ts";
import type { Acting } from "../../../features/partnerships/act-on-partnerships.ts";
import { keepJobOffer } from "../../../features/partnerships/jobs/keep-job-offer.ts";
import { keepJobProfile } from "../../../features/partnerships/jobs/keep-job-profile.ts";
import { proposeMatch } from "../../../features/partnerships/jobs/match-job.ts";
import { keepPartnershipLine } from "../../../features/partnerships/keep-line.ts";
import { keepPartnership } from "../../../features/partnerships/keep-partnership.ts";
import {
  writtenMoney,
  writtenObligation,
  writtenPartnership,
  writtenParty,
} from "../../../features/partnerships/testing/written.ts";
import { writtenJob, writtenProfile } from "../../../features/partnerships/testing/written-jobs.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { wheelWords } from "../partnerships/wheel-words.ts";

/**
 * A workshop and a research partnership with lines in each list, a job, two profiles and a match. With `closed`, that word
 * stands in all of them that is not for strangers: who keeps an agreement, who ordered, whom one speaks with, what a profile
 * notes, and an agreement and a job that are not public.
 */
export async function keepTestPartnerships(store: Store, bodyId: string, now: Date, closed: string | null = null) {
  const done = async <T>(result: Promise<T | Problem>): Promise<T> => {
    const value = await result;
    if (isProblem(value)) throw new Error(value.key);
    return value;
  };
  const acting: Acting = { store, viewer: importer, bodyId, words: wheelWords("aertebjerg"), now };
  const keep = (said: Parameters<typeof writtenPartnership>[0]) =>
    done(keepPartnership(acting, null, writtenPartnership({ ends: "2027-03-31", ...said })));
  const researchId = await keep({ waitsFor: "økonomi efter fondens penge" });
  const ref = { partnershipId: researchId, id: null } as const;
  await done(
    keepPartnershipLine(acting, { ...ref, list: "parties" }, writtenParty("Fjordby Universitet", "university")),
  );
  const fund = { payer: "fund", name: "Lærkefonden", ends: "2026-06-30", amount: 123_000, public: false } as const;
  await done(keepPartnershipLine(acting, { ...ref, list: "money" }, writtenMoney({ ends: "2027-03-31" })));
  await done(keepPartnershipLine(acting, { ...ref, list: "money" }, writtenMoney(fund)));
  await done(keepPartnershipLine(acting, { ...ref, list: "obligations" }, writtenObligation()));
  await done(keepPartnershipLine(acting, { ...ref, list: "results" }, { day: "2025-02-01", text: "En fælles metode" }));
  const workshopId = await keep({ kind: "workshop", title: "Værkstedet ved Engen", owner: closed, ends: null });
  const own = { partnershipId: workshopId, id: null } as const;
  const track = { kind: "service", title: "Rengøring", places: 14, buddies: 5, counted: "2026-02-01" } as const;
  const trackId = await done(keepPartnershipLine(acting, { ...own, list: "tracks" }, track));
  const order = { trackId, task: "Kuverter", promised: "2026-02-10", delivered: "2026-02-09", customer: closed };
  await done(keepPartnershipLine(acting, { ...own, list: "orders" }, order));
  const referral = { trackId, law: "103", month: "2026-02-01", count: 2 } as const;
  await done(keepPartnershipLine(acting, { ...own, list: "referrals" }, referral));
  const hiddenIds: string[] = [];
  if (closed !== null) {
    const said = {
      kind: "supplier",
      public: false,
      title: closed,
      purpose: closed,
      unit: closed,
      waitsFor: closed,
    } as const;
    const hiddenId = await keep(said);
    const hidden = { partnershipId: hiddenId, id: null } as const;
    await done(keepPartnershipLine(acting, { ...hidden, list: "parties" }, writtenParty(closed, "company")));
    const early = { name: closed, ends: "2026-12-31" };
    await done(keepPartnershipLine(acting, { ...hidden, list: "money" }, writtenMoney(early)));
    await done(keepPartnershipLine(acting, { ...hidden, list: "obligations" }, writtenObligation({ title: closed })));
    await done(keepPartnershipLine(acting, { ...hidden, list: "results" }, { day: null, text: closed }));
    hiddenIds.push(hiddenId);
  }
  const offer = { partnershipId: researchId, contact: closed, public: true };
  const offerId = await done(keepJobOffer(store, importer, bodyId, null, writtenJob(offer), now));
  const consultant = holderOf("job-consultant", bodyId, null);
  const blind = { id: null, findPersonal: () => [] };
  const profile = (note: string | null) =>
    done(keepJobProfile(store, consultant, bodyId, blind, writtenProfile({ note }), now));
  const profileId = await profile(closed);
  await profile(null);
  await done(proposeMatch(store, consultant, bodyId, { offerId, profileId }, now));
  if (closed !== null) {
    const said = { title: closed, company: closed, text: closed, public: false };
    hiddenIds.push(await done(keepJobOffer(store, importer, bodyId, null, writtenJob(said), now)), profileId);
  }
  return { researchId, workshopId, offerId, hiddenIds };
}
