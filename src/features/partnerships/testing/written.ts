import { holderOf } from "../../../access/viewer.ts";
import type { Store } from "../../../store/transaction.ts";
import type { Acting } from "../act-on-partnerships.ts";
import type { WrittenPartnershipLine } from "../keep-line.ts";
import type { WrittenPartnership } from "../keep-partnership.ts";
import type { WheelWords } from "../wheel-entries.ts";

// What tests write of agreements, the usual and what is said of each.

export const plainWords: WheelWords = {
  renewal: ({ title, waitsFor }) => ({
    title: `Skal ${title} fortsætte?`,
    description: `Venter på: ${waitsFor ?? "intet"}`,
  }),
  money: ({ title }, source) => `Penge slutter: ${source} (${title})`,
  obligation: ({ title }, obligation) => `${obligation.title} (${title})`,
  page: ({ id }) => `/aertebjerg/partnerskab/${id}`,
};

export const actingFor = (store: Store, bodyId: string, now: Date): Acting => ({
  store,
  viewer: holderOf("secretary", bodyId, null),
  bodyId,
  words: plainWords,
  now,
});

export const writtenPartnership = (said: Partial<WrittenPartnership> = {}): WrittenPartnership => ({
  kind: "research",
  committeeId: null,
  title: "Læring i jobcentre",
  purpose: "Forskere og sagsbehandlere undersøger sammen, hvordan samtaler kan tage udgangspunkt i borgeren.",
  unit: "Jobcentret",
  owner: null,
  starts: "2021-03-01",
  ends: "2025-03-31",
  monthsBefore: 6,
  waitsFor: null,
  public: true,
  ...said,
});

export const writtenParty = (
  name: string,
  kind: WrittenPartnershipLine<"parties">["kind"] = "municipality",
): WrittenPartnershipLine<"parties"> => ({ name, kind, cvr: null });

export const writtenMoney = (said: Partial<WrittenPartnershipLine<"money">> = {}): WrittenPartnershipLine<"money"> => ({
  payer: "own",
  name: "Kommunens bidrag",
  starts: "2021-03-01",
  ends: "2025-03-31",
  per: "year",
  amount: 250_000,
  public: true,
  ...said,
});

export const writtenObligation = (
  said: Partial<WrittenPartnershipLine<"obligations">> = {},
): WrittenPartnershipLine<"obligations"> => ({
  who: "theirs",
  title: "Besøg af forskerne",
  text: null,
  starts: "2021-04-14",
  days: 2,
  rrule: "FREQ=MONTHLY;INTERVAL=6",
  ...said,
});
