import type { Transaction } from "../../transaction.ts";

// Two askings of one moment are two all the same.
const ask = {
  name: "ask-figure-reading",
  text: `INSERT INTO figure_reading AS kept (body_id, id, is_meeting, asked, created, modified)
    VALUES ($1, $2, $3, $4, $4, $4)
    ON CONFLICT (body_id, id) DO UPDATE
      SET asked = greatest(excluded.asked, kept.asked + interval '1 microsecond'), modified = excluded.modified`,
};

/** Has the published documents of a meeting, or a paper that is of none, read for figures by the background work. */
export async function askFigureReading(
  tx: Transaction,
  bodyId: string,
  { id, isMeeting }: Omit<FigureReading, "asked">,
  at: string,
): Promise<void> {
  await tx.rows(ask, [bodyId, id, isMeeting, at]);
}

/** A meeting, or a paper of no meeting, whose published words are to be read for figures. `asked`: ISO, when that was said. */
export interface FigureReading {
  readonly id: string;
  readonly isMeeting: boolean;
  readonly asked: string;
}

const due = {
  name: "due-figure-readings",
  text: `SELECT id, is_meeting AS "isMeeting", asked::text FROM figure_reading
    WHERE body_id = $1 AND (read IS NULL OR read < asked) ORDER BY asked DESC LIMIT $2`,
};

/** What of a body is to be read for figures, what was published last first. */
export function dueFigureReadings(tx: Transaction, bodyId: string, most: number): Promise<FigureReading[]> {
  return tx.rows(due, [bodyId, most]);
}

const done = {
  name: "done-figure-reading",
  text: "UPDATE figure_reading SET read = $3::timestamptz, modified = $4 WHERE body_id = $1 AND id = $2",
};

/** Says that an asking has been answered; one that came meanwhile is still due. */
export async function noteFigureReading(tx: Transaction, bodyId: string, { id, asked }: FigureReading, at: string) {
  await tx.rows(done, [bodyId, id, asked, at]);
}

// A body without indicators has nothing that figures could be of: what is to be read there waits until it has.
const bodies = {
  name: "bodies-to-propose-figures",
  text: `SELECT b.body_id AS id
    FROM (SELECT body_id, max(modified) AS modified FROM indicator GROUP BY body_id) b
      LEFT JOIN figure_matching m ON m.body_id = b.body_id
    WHERE m.matched IS NULL OR b.modified > m.matched OR EXISTS (
      SELECT FROM figure_reading r WHERE r.body_id = b.body_id AND (r.read IS NULL OR r.read < r.asked))`,
};

/** The bodies with papers to be read for figures, or with indicators that proposals have not been held against. */
export async function bodiesToProposeFigures(tx: Transaction): Promise<string[]> {
  return (await tx.rows<{ id: string }>(bodies)).map(({ id }) => id);
}

const matched = {
  name: "note-figure-matching",
  text: `INSERT INTO figure_matching AS kept (body_id, matched)
    SELECT $1, max(modified) FROM indicator WHERE body_id = $1 HAVING max(modified) IS NOT NULL
    ON CONFLICT (body_id) DO UPDATE SET matched = excluded.matched`,
};

/** Says that a body's proposals were held against its indicators as they now are. */
export async function noteFigureMatching(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(matched, [bodyId]);
}
