import type { Paper } from "../../publish/publish-paper.ts";
import type { Transaction } from "../../transaction.ts";
import { goLiveSql } from "../followup/go-live.ts";
import { promisesOfPaper } from "../publish/stored-promises.ts";

const statement = {
  name: "import-load-paper",
  text: `
    SELECT d.id, r.id AS "revisionId", o.media_type AS "mediaType", r.text, r.reading, ${goLiveSql("b")} AS "goLive"
    FROM document d
      JOIN revision r ON r.body_id = d.body_id AND r.id = d.published_revision
      JOIN body b ON b.body_id = d.body_id
      JOIN original o ON o.body_id = r.body_id AND o.id = r.original_id
    WHERE d.body_id = $1 AND d.id = $2 AND d.meeting_id IS NULL AND d.deleted IS NULL`,
};

/** A paper as it is published, with its promises; null where it is not. */
export async function loadPaper(tx: Transaction, bodyId: string, documentId: string): Promise<Paper | null> {
  const [found] = await tx.rows<Omit<Paper, "promises">>(statement, [bodyId, documentId]);
  return found === undefined ? null : { ...found, promises: await promisesOfPaper(tx, bodyId, documentId) };
}
