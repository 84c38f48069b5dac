import type { Outcome } from "../../../records/outcome.ts";
import type { Standing } from "../../../records/standing.ts";

/** The outline of a mark in a square of 16 units; `line` is drawn, `fill` is filled. They differ in grey too. */
export interface Shape {
  readonly fill?: string;
  readonly line?: string;
}

const circle = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z";

/** One shape for each outcome, and for a closed item. Shape and word say it; colour only repeats it. */
export const shapes: Readonly<Record<Outcome | "closed", Shape>> = {
  approved: { fill: circle },
  rejected: { line: "M3 3l10 10M13 3L3 13" },
  recommended: { fill: "M3 2l11 6l-11 6z" },
  noted: { line: circle },
  discussed: { line: "M6 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM10 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z" },
  postponed: { line: circle, fill: "M8 2a6 6 0 0 0 0 12z" },
  returned: { fill: "M13 2L2 8l11 6z" },
  referred: { line: "M3 3l5 5l-5 5M8 3l5 5l-5 5" },
  withdrawn: { line: `${circle}M3.8 12.2l8.4-8.4` },
  resumed: { line: "M13 8a5 5 0 1 1-1.6-3.7M13 1.5v3.5h-3.5" },
  mixed: { line: "M2.5 2.5h11v11h-11z", fill: "M2.5 2.5h11l-11 11z" },
  other: { line: "M2.5 2.5h11v11h-11z" },
  closed: { line: "M5 7V5a3 3 0 0 1 6 0v2", fill: "M3 7h10v7H3z" },
};

/** One shape for each way a promise can stand: open where it waits, closed where it has ended. */
export const standingShapes: Readonly<Record<Standing, Shape>> = {
  overdue: { fill: "M8 1.5l7 13H1z" },
  "no-answer-found": { line: "M12.2 3.8a6 6 0 1 0 1.8 4.2" },
  "due-soon": { line: `${circle}M8 4.5V8l2.5 1.5` },
  open: { line: circle },
  postponed: { line: circle, fill: "M8 2a6 6 0 0 0 0 12z" },
  "no-date": { line: "M3 8h10" },
  answered: { line: "M2.5 8.5l4 4l7-8" },
  superseded: { line: "M2.5 8h10M8.5 4l4 4l-4 4" },
  withdrawn: { line: `${circle}M3.8 12.2l8.4-8.4` },
  historic: { line: "M4 2.5h8v11l-4-3l-4 3z" },
  dismissed: { line: "M3 3l10 10M13 3L3 13" },
};
