import type { PrintedApprovals } from "../../../records/meeting-to-print.ts";

/**
 * How minutes stand of which the first named has approved, with a correction that nobody has: its words look like an item
 * with a decision.
 */
export function approvalsFor(
  names: readonly string[],
  text = "Punkt 9: Et andet punkt\n\nBeslutning\n\nAfvist.",
): PrintedApprovals {
  const approvals = names.map((name, at) => ({ name, at: at === 0 ? "2026-03-03T08:15:00.000Z" : null }));
  const nameless = { name: null, at: "2026-03-03T09:00:00.000Z" };
  return {
    asFixed: true,
    versions: [
      {
        version: 1,
        hash: "1".repeat(64),
        fixed: "2026-03-02T08:00:00.000Z",
        approvals: [...approvals, nameless],
        missing: 2,
        addition: null,
      },
      {
        version: 2,
        hash: "2".repeat(64),
        fixed: "2026-03-04T13:05:00.000Z",
        approvals: names.slice(0, 1).map((name) => ({ name, at: null })),
        missing: 0,
        addition: { item: 3, words: { text, reason: "Et navn var glemt." } },
      },
    ],
    chain: { length: 12, hash: "c".repeat(64), key: "d".repeat(64) },
  };
}
