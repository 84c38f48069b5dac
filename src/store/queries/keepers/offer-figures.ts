import type { Missed, MissedSet, OfferFigures } from "../../../records/offer-figures.ts";
import { derivedId } from "../../derived-id.ts";
import type { Transaction } from "../../transaction.ts";

const miss = {
  name: "offer-missed-count",
  text: `INSERT INTO offer_missed AS kept (body_id, id, day, term_set, term, ages, count)
    SELECT $1, gen_random_uuid(), $2, given.set, given.term, $4, 1
    FROM jsonb_to_recordset($3::jsonb) AS given (set text, term text) ORDER BY given.set, given.term
    ON CONFLICT (body_id, day, term_set, term, ages) DO UPDATE SET count = kept.count + 1`,
};

/** Counts a search that found nothing, by its terms, on a day (ISO). Ask as the worker. */
export async function addMissed(
  tx: Transaction,
  bodyId: string,
  day: string,
  terms: readonly { readonly set: MissedSet; readonly term: string }[],
  ages: string,
): Promise<void> {
  await tx.rows(miss, [bodyId, day, JSON.stringify(terms), ages]);
}

const visit = {
  name: "offer-visit-count",
  text: `INSERT INTO offer_visit AS kept (body_id, id, day, page, count) VALUES ($1, gen_random_uuid(), $2, $3, 1)
    ON CONFLICT (body_id, day, page) DO UPDATE SET count = kept.count + 1`,
};

/** Counts a visit to a page of the overview on a day (ISO). Ask as the worker. */
export async function addVisit(
  tx: Transaction,
  bodyId: string,
  day: string,
  page: "overview" | "offer",
): Promise<void> {
  await tx.rows(visit, [bodyId, day, page]);
}

const stands = {
  name: "offers-stand",
  text: `
    SELECT count(*) FILTER (WHERE shown)::int AS offers,
      count(*) FILTER (WHERE shown AND keeper_id IS NOT NULL)::int AS "ofAssociations",
      count(*) FILTER (WHERE keeper_id IS NOT NULL AND (shown OR why = 'not-confirmed'))::int AS kept,
      count(*) FILTER (WHERE keeper_id IS NOT NULL AND shown)::int AS confirmed
    FROM (
      SELECT keeper_id, record -> 'hidden' ->> 'why' AS why, state = 'approved'
        AND coalesce(valid_until >= $2::date, true) AND coalesce(confirmed_until >= $2::date, true) AS shown
      FROM offer WHERE body_id = $1 AND deleted IS NULL
    ) o`,
};
const visits = {
  name: "offer-visits",
  text: `SELECT coalesce(sum(count) FILTER (WHERE page = 'overview'), 0)::int AS overview,
      coalesce(sum(count) FILTER (WHERE page = 'offer'), 0)::int AS offer
    FROM offer_visit WHERE body_id = $1 AND day BETWEEN $2::date AND $3::date`,
};
const missed = {
  name: "offer-missed",
  text: `SELECT term_set AS set, term, ages, sum(count)::int AS count FROM offer_missed
    WHERE body_id = $1 AND day BETWEEN $2::date AND $3::date
    GROUP BY term_set, term, ages ORDER BY sum(count) DESC, term_set, term, ages`,
};

type Standing = Pick<OfferFigures, "offers" | "ofAssociations" | "kept" | "confirmed">;

/** How a body's offers stand on a day (ISO). */
export async function offersStanding(tx: Transaction, bodyId: string, day: string): Promise<Standing> {
  return (await tx.rows<Standing>(stands, [bodyId, day]))[0] ?? { offers: 0, ofAssociations: 0, kept: 0, confirmed: 0 };
}

/** How the overview was used between two days (ISO, both counted): small counts too, which nobody is to be shown. */
export async function offersUsed(
  tx: Transaction,
  bodyId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly visits: OfferFigures["visits"]; readonly missed: readonly Missed[] }> {
  const [looked = { overview: 0, offer: 0 }] = await tx.rows<OfferFigures["visits"]>(visits, [bodyId, from, to]);
  return { visits: looked, missed: await tx.rows<Missed>(missed, [bodyId, from, to]) };
}

const keep = {
  name: "offer-figures-keep",
  text: `INSERT INTO offer_figures (body_id, id, first, record, created, modified) VALUES ($1, $2, $3, $4::jsonb, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET record = excluded.record, modified = excluded.modified`,
};
const publish = {
  name: "offer-figures-publish",
  text: `INSERT INTO public_offer_figures (body_id, id, first, record, created, modified)
    SELECT body_id, id, first, record, created, modified FROM offer_figures WHERE body_id = $1
    ON CONFLICT (body_id, id) DO UPDATE SET record = excluded.record, modified = excluded.modified`,
};

/** Keeps the figures of a quarter. */
export async function keepOfferFigures(
  tx: Transaction,
  bodyId: string,
  figures: OfferFigures,
  at: string,
): Promise<void> {
  const id = derivedId("offer-figures", bodyId, figures.from);
  await tx.rows(keep, [bodyId, id, figures.from, JSON.stringify(figures), at]);
}

/** Shows everybody the figures of all quarters. */
export async function publishOfferFigures(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(publish, [bodyId]);
}

const kept = {
  name: "offer-figures-kept",
  text: "SELECT record FROM offer_figures WHERE body_id = $1 AND first = $2::date",
};

/** What was kept of the quarter that begins on a day (ISO); null: nothing. */
export async function keptOfferFigures(tx: Transaction, bodyId: string, first: string): Promise<OfferFigures | null> {
  return (await tx.rows<{ record: OfferFigures }>(kept, [bodyId, first]))[0]?.record ?? null;
}

const shown = {
  name: "public-offer-figures",
  text: `SELECT record FROM public_offer_figures WHERE body_id = $1 AND record IS NOT NULL ORDER BY first DESC LIMIT 40`,
};

/** The figures that everybody reads, the newest quarter first; at most ten years. */
export async function shownOfferFigures(tx: Transaction, bodyId: string): Promise<OfferFigures[]> {
  return (await tx.rows<{ record: OfferFigures }>(shown, [bodyId])).map(({ record }) => record);
}

const stale = {
  name: "offer-figures-stale",
  text: `SELECT DISTINCT o.body_id AS id FROM offer o WHERE o.deleted IS NULL AND NOT EXISTS (
      SELECT FROM public_offer_figures f WHERE f.body_id = o.body_id AND f.record ->> 'on' >= $1) LIMIT 1000`,
};

/** The bodies with offers whose figures are not of this day (ISO). Ask as the worker. */
export async function bodiesToFigure(tx: Transaction, today: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(stale, [today])).map(({ id }) => id);
}

/** The decision that set up the overview, and the promise to evaluate it. */
export interface OfferEvaluation {
  readonly itemId: string;
  readonly promiseId: string;
  /** ISO. */
  readonly due: string;
}

const keepEvaluation = {
  name: "offer-evaluation-keep",
  text: `INSERT INTO offer_evaluation (body_id, id, item_id, promise_id, due, created, modified) VALUES ($1, $1, $2, $3, $4, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET item_id = excluded.item_id, promise_id = excluded.promise_id, due = excluded.due,
      modified = excluded.modified`,
};
const publishEvaluation = {
  name: "offer-evaluation-publish",
  text: `INSERT INTO public_offer_evaluation (body_id, id, item_id, promise_id, due, created, modified)
    SELECT body_id, id, item_id, promise_id, due, created, modified FROM offer_evaluation WHERE body_id = $1
    ON CONFLICT (body_id, id) DO UPDATE SET item_id = excluded.item_id, promise_id = excluded.promise_id, due = excluded.due,
      modified = excluded.modified`,
};

/** Keeps what the evaluation is of. */
export async function keepOfferEvaluation(
  tx: Transaction,
  bodyId: string,
  { itemId, promiseId, due }: OfferEvaluation,
  at: string,
): Promise<void> {
  await tx.rows(keepEvaluation, [bodyId, itemId, promiseId, due, at]);
}

/** Shows everybody what the evaluation is of. */
export async function publishOfferEvaluation(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(publishEvaluation, [bodyId]);
}

const evaluation = {
  name: "public-offer-evaluation",
  text: `SELECT item_id AS "itemId", promise_id AS "promiseId", due FROM public_offer_evaluation WHERE body_id = $1`,
};

/** What the evaluation is of, as everybody reads it; null: nothing was promised. */
export async function offerEvaluation(tx: Transaction, bodyId: string): Promise<OfferEvaluation | null> {
  return (await tx.rows<OfferEvaluation>(evaluation, [bodyId]))[0] ?? null;
}
