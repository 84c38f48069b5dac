import type { Outcome } from "../../records/outcome.ts";
import { daysBetween } from "./refer.ts";

/** An item as it goes from committee to committee. `committee`: names and abbreviation it may be called by in a route. */
export interface Travelling {
  readonly committeeId: string;
  readonly committee: readonly string[];
  readonly day: string | null;
  /** The committees it goes through, as written: *UAU*, *Byrådet*. */
  readonly route: readonly string[];
  readonly outcome: Outcome | null;
  readonly final: boolean | null;
}

/** How far apart committees deal with one matter in parallel, and how long it may take to come from one to the next. */
const parallelDays = 35;
const onwardDays = 120;

/**
 * Whether two items with alike titles are one matter on its way: `parallel-route` where the routes say that both
 * committees deal with it, `recommended-on` where one committee only recommended (or sent on) and another deals with it
 * afterwards. Null otherwise: alike titles alone are no sign.
 */
export function passedOn(one: Travelling, other: Travelling): "parallel-route" | "recommended-on" | null {
  if (one.committeeId === other.committeeId || one.day === null || other.day === null) return null;
  const [earlier, later] = one.day <= other.day ? [one, other] : [other, one];
  const days = daysBetween(earlier.day ?? "", later.day ?? "");
  const named = goesTo(earlier.route, later.committee) || goesTo(later.route, earlier.committee);
  if (named && days <= parallelDays) return "parallel-route";
  const sentOn = earlier.final === false || earlier.outcome === "referred";
  if (sentOn && days <= onwardDays && (named || later.final !== false || days <= parallelDays)) return "recommended-on";
  return named && days <= onwardDays ? "parallel-route" : null;
}

function goesTo(route: readonly string[], committee: readonly string[]): boolean {
  const names = new Set(committee.map((name) => name.toLowerCase()));
  return route.length > 1 && route.some((stop) => names.has(stop.trim().toLowerCase()));
}
