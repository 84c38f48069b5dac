import type { WheelMark } from "../../../records/wheel-entry.ts";

/** Several committees that meet on one day. */
export interface Clash {
  readonly day: string;
  readonly committees: readonly string[];
}

/** The days from `today` on when more than one committee meets, by day. What is called off does not count. */
export function clashes(marks: readonly WheelMark[], today: string): Clash[] {
  const byDay = new Map<string, Set<string>>();
  for (const { kind, state, from, committeeId } of marks) {
    if (kind !== "meeting" || state === "cancelled" || from < today || committeeId === null) continue;
    byDay.set(from, (byDay.get(from) ?? new Set()).add(committeeId));
  }
  return [...byDay]
    .filter(([, committees]) => committees.size > 1)
    .map(([day, committees]) => ({ day, committees: [...committees] }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
