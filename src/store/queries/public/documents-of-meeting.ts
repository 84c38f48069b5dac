import type { Transaction } from "../../transaction.ts";

export interface DocumentLine {
  readonly id: string;
  readonly kind: "minutes" | "agenda" | "document";
  readonly title: string | null;
  readonly day: string | null;
}

const statement = {
  name: "public-documents-of-meeting",
  text: `
    SELECT id, kind, title, day FROM public_document
    WHERE body_id = $1::uuid AND meeting_id = $2::uuid AND deleted IS NULL
    ORDER BY kind DESC, created`,
};

/** The documents a meeting was read from, minutes before agenda. */
export async function documentsOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<DocumentLine[]> {
  return tx.rows<DocumentLine>(statement, [bodyId, meetingId]);
}
