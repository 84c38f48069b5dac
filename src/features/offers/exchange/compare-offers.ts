import { inState, type Offer, type WrittenOffer } from "../../../records/offer.ts";
import type { GivenOffer } from "../../../records/offer-columns.ts";
import type { Problem } from "../../../records/problem.ts";
import { sameKey } from "../../../store/queries/offers/offer-lexemes.ts";
import { offerProblem } from "../check-offer.ts";
import { newOffer, rewritten } from "../keep-offer.ts";

/** What taking in a file of offers would do, each with the row it stands in. */
export interface OfferPlan {
  readonly added: readonly { readonly row: number; readonly offer: Offer }[];
  readonly changed: readonly { readonly row: number; readonly before: Offer; readonly offer: Offer }[];
  readonly unchanged: number;
  /** Offers taken from this overview before, which it has no more: they are hidden. */
  readonly gone: readonly Offer[];
  /** Those that the body has by itself, or the file twice: they are left out. */
  readonly doubles: readonly { readonly row: number; readonly title: string; readonly of: string }[];
  readonly wrong: readonly { readonly row: number; readonly title: string; readonly problem: Problem }[];
}

/**
 * Compares a file with what the body has. Pure but for ids. An offer is the same by its id (of the body's own, or of the
 * overview it was taken from), and a double by its title with who offers it. `overview`: where the file comes from; null: it
 * is the body's own, and its ids are those of its offers. `shows`: what is new is shown at once.
 */
export function compareOffers(
  given: readonly GivenOffer<WrittenOffer>[],
  existing: readonly Offer[],
  { overview, shows, today }: { readonly overview: string | null; readonly shows: boolean; readonly today: string },
): OfferPlan {
  const ofOverview = existing.filter(({ source }) => overview !== null && source.overview === overview);
  const byId = new Map(
    overview === null
      ? existing.map((offer) => [offer.id, offer])
      : ofOverview.map((offer) => [offer.source.outsideId ?? "", offer]),
  );
  const byKey = new Map(existing.filter(({ state }) => state !== "hidden").map((offer) => [sameKey(offer), offer]));
  const plan = { added: [], changed: [], doubles: [], wrong: [] } as {
    added: OfferPlan["added"][number][];
    changed: OfferPlan["changed"][number][];
    doubles: OfferPlan["doubles"][number][];
    wrong: OfferPlan["wrong"][number][];
  };
  const seen = new Set<string>();
  let unchanged = 0;
  for (const { row, outsideId, offer: written } of given) {
    const { title } = written;
    const wrong = offerProblem(written);
    if (wrong !== null) {
      plan.wrong.push({ row, title, problem: wrong });
      if (outsideId !== null) seen.add(outsideId);
      continue;
    }
    const before = outsideId === null ? undefined : byId.get(outsideId);
    if (outsideId !== null && seen.has(outsideId)) {
      plan.doubles.push({ row, title, of: title });
      continue;
    }
    if (outsideId !== null) seen.add(outsideId);
    const double = byKey.get(sameKey(written));
    if (before === undefined && double !== undefined) {
      plan.doubles.push({ row, title, of: double.title });
      continue;
    }
    if (before === undefined) {
      const offer = fresh(written, outsideId, overview, shows);
      byKey.set(sameKey(offer), offer);
      plan.added.push({ row, offer });
      continue;
    }
    const back = before.state === "hidden" && before.hidden?.why === "gone";
    const after = back && shows ? inState(rewritten(before, written), "approved") : rewritten(before, written);
    if (!back && sameWords(before, after)) unchanged += 1;
    else plan.changed.push({ row, before, offer: after });
  }
  const gone = ofOverview
    .filter(({ source, state }) => state !== "hidden" && !seen.has(source.outsideId ?? ""))
    .map((offer) => inState(offer, "hidden", { why: "gone", note: null, on: today }));
  return { ...plan, unchanged, gone };
}

function fresh(written: WrittenOffer, outsideId: string | null, overview: string | null, shows: boolean): Offer {
  const offer =
    overview === null
      ? newOffer(written)
      : newOffer(written, { kind: "imported", overview, outsideId, url: written.contact.url });
  return shows ? inState(offer, "approved") : offer;
}

/** Whether two say the same, whatever ids their places and times were given when they were read. */
function sameWords(one: Offer, other: Offer): boolean {
  const plain = ({ places, schedule, ...rest }: Offer) =>
    JSON.stringify([
      sorted(rest),
      places.map(({ id: _, ...place }) => sorted(place)),
      schedule.map(({ id: _, ...time }) => sorted(time)),
    ]);
  return plain(one) === plain(other);
}

/** The same value with its fields in order: what comes from the database has another order than what was read. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
