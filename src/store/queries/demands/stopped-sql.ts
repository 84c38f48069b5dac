/** The council's item that row `d` became, in minutes, and with an outcome that is the last word. */
export const decidedSql = (d: string) => `
  SELECT ci.id, cm.day
  FROM agenda_entry ce
    JOIN item ci ON ci.body_id = ce.body_id AND ci.id = ce.item_id AND ci.deleted IS NULL
    JOIN meeting cm ON cm.body_id = ci.body_id AND cm.id = ci.meeting_id AND cm.deleted IS NULL
    JOIN document cd ON cd.body_id = cm.body_id AND cd.meeting_id = cm.id AND cd.kind = 'minutes' AND cd.deleted IS NULL
    JOIN item_revision cp ON cp.body_id = cd.body_id AND cp.revision_id = cd.current_revision AND cp.item_id = ci.id
    JOIN revision cr ON cr.body_id = cd.body_id AND cr.id = cd.current_revision
  WHERE ce.body_id = ${d}.body_id AND ce.proposed_item_id = ${d}.proposed_item_id AND ce.deleted IS NULL
    AND cr.reading #>> ARRAY['items', cp.place::text, 'decision', 'outcome']
      NOT IN ('postponed', 'returned', 'referred', 'withdrawn')
  LIMIT 1`;

/** True where the decision of row `d` is not carried out: the council has not decided, and nobody has said that it has. */
export const stoppedSql = (d: string) =>
  `${d}.deleted IS NULL AND ${d}.settled IS NULL AND NOT EXISTS (${decidedSql(d)})`;
