import { z } from "zod";
import { dayFromIso, isoOf } from "../danish/calendar.ts";
import type { EffortModel } from "../records/effort-model.ts";

/** Numbers that are the same for the same seed (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const header = ["forløb", "team", "sagsbehandler", "oplysning", "dato", "til", "værdi"];
const days = z.int().min(0).max(5000);

/**
 * How courses of a model are invented. `back`: how many days ago they began, between these; `atStart`: facts of the day
 * they began, with one of the values; `facts`: how likely each comes, between how many days after the beginning, and for
 * how many days it lasts, where it is a period.
 */
export const inventedSchema = z.object({
  model: z.string(),
  since: z.iso.date(),
  prefix: z.string(),
  seed: z.int(),
  courses: z.int().positive(),
  teams: z.array(z.string()).min(1),
  back: z.tuple([days, days]),
  atStart: z.array(z.object({ fact: z.string(), values: z.array(z.string()) })),
  facts: z.array(
    z.object({
      fact: z.string(),
      likely: z.number().min(0).max(1),
      between: z.tuple([days, days]),
      values: z.array(z.string()).optional(),
      lasts: z.tuple([days, days]).optional(),
    }),
  ),
});
export type Invented = z.infer<typeof inventedSchema>;

/** The rows of a file of invented courses, the header first; the same for the same seed and day. `today`: ISO. */
export function inventedRows(invented: Invented, model: EffortModel, today: string): string[][] {
  const { courses, facts, atStart, back, prefix, seed, teams } = invented;
  const random = randomFrom(seed);
  const between = ([low, high]: readonly [number, number]) => low + Math.floor(random() * (high - low + 1));
  const oneOf = (all: readonly string[]) => all[Math.floor(random() * all.length)] ?? "";
  const now = dayFromIso(today) ?? 0;
  const rows = [header];
  for (let nth = 1; nth <= courses; nth += 1) {
    const team = oneOf(teams);
    const own = [
      `${prefix}-${String(nth).padStart(4, "0")}`,
      team,
      `${team.slice(-2).toUpperCase()}${between([1, 3])}`,
    ];
    const begin = now - between(back);
    rows.push([...own, model.start, isoOf(begin), "", ""]);
    for (const { fact, values } of atStart) rows.push([...own, fact, isoOf(begin), "", oneOf(values)]);
    for (const { fact, likely, between: after, values, lasts } of facts) {
      const day = begin + between(after);
      const until = lasts === undefined ? null : day + between(lasts);
      const comes = random() < likely && day <= now;
      const to = until === null || until > now ? "" : isoOf(until);
      if (comes) rows.push([...own, fact, isoOf(day), to, values === undefined ? "" : oneOf(values)]);
    }
  }
  return rows;
}
