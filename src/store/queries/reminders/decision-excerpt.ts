import type { DecisionExcerpt } from "../../../records/mail.ts";
import type { Transaction } from "../../transaction.ts";
import { item } from "../public/item.ts";

const path = {
  name: "decision-path",
  text: `SELECT path FROM public_address WHERE body_id = $1 AND record_id = $2 AND current`,
};

/** What strangers may know of an item and its decision now; null where that is not both. Ask as the public. */
export async function decisionExcerpt(
  tx: Transaction,
  bodyId: string,
  itemId: string,
): Promise<DecisionExcerpt | null> {
  const found = await item(tx, bodyId, itemId);
  const [address] = await tx.rows<{ path: string }>(path, [bodyId, itemId]);
  if (found === null || address === undefined || !found.open || found.deleted !== null) return null;
  const { title, committee, day, caseNumber, record } = found;
  const decision = record.decision?.text ?? "";
  if (decision === "") return null;
  const points = record.recommendation?.points ?? [];
  const recommendation = points.map(({ number, text }) => (number === null ? text : `${number}. ${text}`));
  const votes = record.decision?.votes ?? [];
  return { title, path: address.path, committee, day, caseNumber, recommendation, decision, votes };
}
