import { derivedId } from "../derived-id.ts";

/** A row of `case_link` for two items, in whichever order they are given: the same two are always the same row. */
export function linkRow(
  one: string,
  other: string,
  status: "proposed" | "confirmed" | "rejected",
  evidence: readonly string[],
): Readonly<Record<string, unknown>> & { readonly id: string } {
  const [item_id, other_id] = one < other ? [one, other] : [other, one];
  return { id: derivedId(item_id, "case-link", other_id), item_id, other_id, status, evidence };
}
