import { entryHash } from "./entry.ts";
import { finding, type SealFinding } from "./finding.ts";
import { isSigned } from "./head.ts";
import type { Receipt, Sealed } from "./sealed.ts";

/** A receipt beside the chain: good in itself, and the chain still holds all that it held when the receipt was given. */
export function checkReceipt({ body, entries }: Sealed, receipt: Receipt, number: number): SealFinding[] {
  const { entry, head, signature, key } = receipt;
  const at = { receipt: number };
  const own = entryHash(entry);
  const agrees =
    head.body === entry.body && (head.length > entry.number || (head.length === entry.number && head.hash === own));
  if (!agrees || !isSigned(head, { signature, key })) return [finding("receipt-wrong", at)];
  if (head.body !== body.id) return [finding("receipt-elsewhere", at)];
  const there = entries.find((each) => each.entry.number === head.length);
  const approved = entries.find((each) => each.entry.number === entry.number);
  const last = Math.max(0, ...entries.map((each) => each.entry.number));
  if (last < head.length) return [finding("tail-cut", { ...at, entry: last + 1 })];
  const same = there !== undefined && entryHash(there.entry) === head.hash;
  const sameEntry = approved !== undefined && entryHash(approved.entry) === own;
  return [
    ...(same && sameEntry ? [] : [finding("chain-rewritten", { ...at, entry: entry.number })]),
    // A key that signed at another time, of which others may have it now, makes no receipt of this.
    ...(there?.key === key ? [] : [finding("receipt-key", at)]),
  ];
}
