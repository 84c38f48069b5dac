import type { Transaction } from "../../transaction.ts";

const different = {
  name: "check-public-guidelines",
  text: `
    WITH kept AS (
      SELECT DISTINCT ON (g.body_id) g.body_id, g.version, g.da, g.en, k.open
      FROM offer_guidelines g JOIN offer_keeping k ON k.body_id = g.body_id
      WHERE g.body_id = $1 ORDER BY g.body_id, g.version DESC
    )
    SELECT 1 FROM kept FULL JOIN (SELECT * FROM public_offer_guidelines WHERE body_id = $1) p ON p.body_id = kept.body_id
    WHERE (kept.version, kept.da, kept.en, kept.open) IS DISTINCT FROM (p.version, p.da, p.en, p.open)`,
};

/** True where the guidelines that everybody reads are not those that hold. */
export async function guidelinesDiffer(tx: Transaction, bodyId: string): Promise<boolean> {
  return (await tx.rows(different, [bodyId])).length > 0;
}

const figures = {
  name: "check-public-offer-figures",
  text: `SELECT 1 FROM (SELECT id, record FROM offer_figures WHERE body_id = $1) k
      FULL JOIN (SELECT id, record FROM public_offer_figures WHERE body_id = $1) p ON p.id = k.id
    WHERE k.record IS DISTINCT FROM p.record
    UNION ALL SELECT 1 FROM (SELECT id, item_id, promise_id, due FROM offer_evaluation WHERE body_id = $1) k
      FULL JOIN (SELECT id, item_id, promise_id, due FROM public_offer_evaluation WHERE body_id = $1) p ON p.id = k.id
    WHERE (k.item_id, k.promise_id, k.due) IS DISTINCT FROM (p.item_id, p.promise_id, p.due)`,
};

/** True where the figures of the overview, or what its evaluation is of, are not those that are kept. */
export async function offerFiguresDiffer(tx: Transaction, bodyId: string): Promise<boolean> {
  return (await tx.rows(figures, [bodyId])).length > 0;
}
