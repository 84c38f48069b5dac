/** Who wrote in item `i` since it was approved, each once, as a JSON list; null for one without a name. */
export const changedBy = `(SELECT coalesce(jsonb_agg(DISTINCT w.name), '[]') FROM proposed_item_revision r
    LEFT JOIN account w ON w.id = r.account_id
  WHERE r.body_id = i.body_id AND r.item_id = i.id AND r.number > i.approved_revision)`;
