import { reachOf } from "./distributions.ts";
import { type Interval, usualLevel } from "./interval.ts";

/** How long somebody was followed, in any unit, and whether it happened then; false: they were followed no longer. */
export interface Followed {
  readonly time: number;
  readonly happened: boolean;
}

/** The share for whom it had not happened yet, from this time until the next step. */
export interface Step {
  readonly time: number;
  /** How many were followed until just before. */
  readonly atRisk: number;
  readonly happened: number;
  readonly share: number;
  /** Greenwood's standard error of `share`. */
  readonly error: number;
  /** Null where nobody is left: then the interval cannot be reckoned. */
  readonly interval: Interval | null;
}

/** How long it takes: one step for each time at which it happened, and the time by which it had for half of them. */
export interface Survival {
  readonly steps: readonly Step[];
  /** Null where it had not happened for half of them; so may be either end of the interval. */
  readonly median: number | null;
  readonly medianInterval: { readonly low: number | null; readonly high: number | null };
}

/**
 * How long until something happens (somebody leaves public support), of people followed for different times: Kaplan and
 * Meier's estimate (JASA 1958), Greenwood's error, and an interval on the scale of log(−log), which never leaves 0 to 1 and
 * holds for small groups. As R's `survfit(Surv(time, status) ~ 1, conf.type = "log-log")`. At the same time, who it
 * happens to counts before who is followed no longer. Throws where a time is negative or nobody was followed.
 */
export function survivalOf(followed: readonly Followed[], level = usualLevel): Survival {
  if (followed.length === 0 || followed.some(({ time }) => !(time >= 0))) {
    throw new Error("Survival is reckoned of people who were followed for some time.");
  }
  const reach = reachOf(level);
  const steps: Step[] = [];
  let atRisk = followed.length;
  let share = 1;
  let greenwood = 0;
  const byTime = new Map<number, Followed[]>();
  for (const person of [...followed].sort((a, b) => a.time - b.time)) {
    const same = byTime.get(person.time);
    if (same === undefined) byTime.set(person.time, [person]);
    else same.push(person);
  }
  for (const [time, people] of byTime) {
    const happened = people.filter((person) => person.happened).length;
    if (happened > 0) {
      share *= 1 - happened / atRisk;
      greenwood += happened / (atRisk * (atRisk - happened));
      const error = share * Math.sqrt(greenwood);
      steps.push({ time, atRisk, happened, share, error, interval: logLog(share, greenwood, reach) });
    }
    atRisk -= people.length;
  }
  const lows = steps.map(({ time, interval }) => ({ time, share: interval?.low ?? null }));
  const highs = steps.map(({ time, interval }) => ({ time, share: interval?.high ?? null }));
  return { steps, median: firstBelow(steps), medianInterval: { low: firstBelow(lows), high: firstBelow(highs) } };
}

function logLog(share: number, greenwood: number, reach: number): Interval | null {
  if (share <= 0 || share >= 1) return null;
  const middle = Math.log(-Math.log(share));
  const spread = (reach * Math.sqrt(greenwood)) / Math.abs(Math.log(share));
  return { low: Math.exp(-Math.exp(middle + spread)), high: Math.exp(-Math.exp(middle - spread)) };
}

/** The first time at which a share is at most a half; halfway to the next step where it is exactly that, as in R. */
function firstBelow(steps: readonly { readonly time: number; readonly share: number | null }[]): number | null {
  const at = steps.findIndex(({ share }) => share !== null && share <= 0.5 + 1e-10);
  const step = steps[at];
  if (step === undefined) return null;
  const next = steps[at + 1];
  const exactly = step.share !== null && Math.abs(step.share - 0.5) < 1e-10;
  return exactly && next !== undefined ? (step.time + next.time) / 2 : step.time;
}

/** The share at a time, with what is known of it: the last step before it. Null before the first and after all are gone. */
export function survivalAt({ steps }: Survival, time: number): Step | null {
  return steps.findLast((step) => step.time <= time) ?? null;
}
