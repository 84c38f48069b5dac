import { dayFromIso, isoOf } from "../../../danish/calendar.ts";
import type { EffortModel } from "../../../records/effort-model.ts";

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
const teams = ["Team Åkande", "Team Bøgekrat", "Team Mosegris"];

/** How a model's courses are invented: how often a step's fact comes, and after about how many days. */
export interface Invented {
  readonly model: EffortModel;
  readonly courses: number;
  /** ISO; everything is before it. */
  readonly today: string;
  /** The facts that come, each with how likely it is and between how many days after the beginning it comes. */
  readonly facts: readonly {
    readonly fact: string;
    readonly likely: number;
    readonly from: number;
    readonly to: number;
    readonly value?: string;
  }[];
  /** Facts of the day it began; of several values one is drawn. */
  readonly atStart: readonly { readonly fact: string; readonly values: readonly string[] }[];
  /** How far back the beginnings lie, in days. */
  readonly back: number;
  readonly prefix: string;
  readonly seed: number;
}

/** The rows of a file of invented courses, the header first; the same for the same seed. */
export function inventedRows({ model, courses, today, facts, atStart, back, prefix, seed }: Invented): string[][] {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const now = dayFromIso(today) ?? 0;
  const rows = [header];
  for (let nth = 1; nth <= courses; nth += 1) {
    const team = teams[between(0, teams.length - 1)] ?? "";
    const own = [
      `${prefix}-${String(nth).padStart(5, "0")}`,
      team,
      `${team.slice(5, 7).toUpperCase()}${between(1, 3)}`,
    ];
    const begin = now - between(10, back);
    rows.push([...own, model.start, isoOf(begin), "", ""]);
    for (const { fact, values } of atStart) {
      rows.push([...own, fact, isoOf(begin), "", values[between(0, values.length - 1)] ?? ""]);
    }
    for (const { fact, likely, from, to, value } of facts) {
      const day = begin + between(from, to);
      if (random() < likely && day <= now) rows.push([...own, fact, isoOf(day), "", value ?? ""]);
    }
  }
  return rows;
}

/** Courses of the retention model: most talks in time, some late, some never; many back within 23 weeks. */
export function retentionRows(model: EffortModel, courses: number, today: string, seed = 1): string[][] {
  return inventedRows({
    ...{ model, courses, today, back: 400, prefix: "F", seed },
    atStart: [{ fact: "employment", values: ["private", "municipal", "unemployed"] }],
    facts: [
      { fact: "follow-up", likely: 0.85, from: 20, to: 62, value: "workplace" },
      { fact: "doctor-talk", likely: 0.2, from: 30, to: 120 },
      { fact: "back", likely: 0.6, from: 40, to: 220 },
      { fact: "ended", likely: 0.3, from: 230, to: 330 },
    ],
  });
}
