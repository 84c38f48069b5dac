import type { Transaction } from "../../transaction.ts";

/** A place in a document's public text with a little on either side. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

const statement = {
  name: "followup-excerpt",
  text: "SELECT text FROM public_document WHERE body_id = $1::uuid AND id = $2::uuid AND deleted IS NULL",
};

/** Units on either side. */
const around = 400;

/**
 * What stands at a span of a document's public text, and around it to the nearest breaks between paragraphs, at most
 * 400 UTF-16 units to a side. Null where strangers may read no such document.
 */
export async function excerpt(
  tx: Transaction,
  bodyId: string,
  documentId: string,
  [from, to]: readonly [from: number, to: number],
): Promise<Excerpt | null> {
  const [found] = await tx.rows<{ text: string }>(statement, [bodyId, documentId]);
  if (found === undefined || to > found.text.length || from >= to) return null;
  const before = found.text.slice(Math.max(0, from - around), from);
  const after = found.text.slice(to, to + around);
  const paragraph = before.lastIndexOf("\n\n");
  const end = after.indexOf("\n\n");
  const word = before.search(/\s/);
  const start = paragraph >= 0 ? paragraph + 2 : from > around && word >= 0 ? word + 1 : 0;
  const stop = end >= 0 ? end : after.length === around ? after.search(/\s\S*$/) : after.length;
  return { before: before.slice(start), quote: found.text.slice(from, to), after: after.slice(0, Math.max(0, stop)) };
}
