import { sureConfidence } from "../../records/promise.ts";
import { foreignOnes } from "./actors.ts";
import type { Glimpse, SeenAct } from "./see-acts.ts";
import { type ActShape, shapeOf, shapeSignals, statementSignals, timeWeights, verbOf } from "./signals.ts";
import type { Statement } from "./statement.ts";

/** What each signal adds to the log odds that an act of a sentence is a promise. */
export interface Weights {
  readonly start: number;
  /** Log odds from which a promise is reported, and from which a rule may call it sure. */
  readonly least: number;
  readonly surely: number;
  readonly of: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The weights as they are written down: `group: name weight; name weight`. */
export function readWeights({ signals, ...rest }: Omit<Weights, "of"> & { readonly signals: string }): Weights {
  const of: Record<string, Record<string, number>> = {};
  for (const line of signals.trim().split(/\n(?! )/)) {
    const colon = line.indexOf(":");
    // With no prototype to look through: most words that are asked for weigh nothing.
    const names: Record<string, number> = Object.create(null);
    for (const one of line.slice(colon + 1).split(";")) {
      const said = one.trim();
      const space = said.lastIndexOf(" ");
      names[said.slice(0, space)] = Number(said.slice(space + 1));
    }
    of[line.slice(0, colon)] = names;
  }
  return { ...rest, of };
}

/** What no rule is sure of is never sure. */
const mostWeighed = 0.79;

/** Log odds of a sentence, whatever its act is. */
export function statementOdds(statement: Statement, weights: Weights): number {
  let sum = weights.start;
  statementSignals(statement, (group, name) => {
    sum += weights.of[group]?.[name] ?? 0;
  });
  return sum;
}

/** What was reckoned of each shape by some weights. Forgets all when 20,000 are kept. */
function kept(reckon: (shape: ActShape, weights: Weights) => number) {
  const byWeights = new WeakMap<Weights, Map<string, number>>();
  return (shape: ActShape, weights: Weights): number => {
    let known = byWeights.get(weights);
    if (!known || known.size >= 20_000) {
      known = new Map();
      byWeights.set(weights, known);
    }
    const key = Object.values(shape).join("|");
    let sum = known.get(key);
    if (sum === undefined) {
      sum = reckon(shape, weights);
      known.set(key, sum);
    }
    return sum;
  };
}

const shapeOdds = kept((shape, weights) => {
  let sum = 0;
  shapeSignals(shape, (group, name) => {
    sum += weights.of[group]?.[name] ?? 0;
  });
  return sum;
});

/** The most that an act of a shape may add, whatever its time is and the rules say. */
const mostOfShape = kept((shape, weights) => {
  const timed = timeWeights.map((time) => shapeOdds({ ...shape, time, rule: "" }, weights));
  return Math.max(...timed) + Math.max(0, ...Object.values(weights.of.rule ?? {}));
});

const verbOdds = (statement: Statement, { act }: Glimpse, weights: Weights): number =>
  weights.of.verb?.[verbOf(statement, act)] ?? 0;

/** What an act adds to its sentence's log odds; acts of one shape are weighed once. */
export const actOdds = (statement: Statement, seen: SeenAct, weights: Weights): number =>
  shapeOdds(shapeOf(statement, seen), weights) + verbOdds(statement, seen, weights);

/** Whether an act may be reported, its sentence's log odds given, if all that is not known of it yet speaks for it. */
export function mayBeReported(statement: Statement, glimpse: Glimpse, base: number, weights: Weights): boolean {
  const shape = shapeOf(statement, { ...glimpse, time: "none", ruled: 0 });
  const most = base + mostOfShape(shape, weights) + verbOdds(statement, glimpse, weights);
  // Confidence is rounded to hundredths of twelve log odds.
  return most >= Math.min(weights.least, weights.surely) - 0.1;
}

/**
 * How sure it is that an act is a promise, 0 to 1; below 0.5 nothing is reported. All signals are weighed together; *sure*
 * is only what a rule set by hand is sure of as well, and nothing speaks against.
 */
export function confidenceOf(statement: Statement, seen: SeenAct, odds: number, weights: Weights): number {
  const sure = seen.ruled >= sureConfidence && !isUnsettled(statement, seen);
  if (sure && odds >= weights.surely) return seen.ruled;
  return Math.max(0, Math.min(mostWeighed, Math.round((0.5 + (odds - weights.least) / 12) * 100) / 100));
}

/** Of a draft that may be changed, or done by others: never sure. */
const ofDraft =
  /^(?:ifølge|efter|i henhold til|i) (?:det |den )?(?:\p{L}*udkastet|\p{L}*forslaget|oplægget|ansøgningen|udspillet)(?![\p{L}])/u;

function isUnsettled({ lower, words }: Statement, { act, conditional }: SeenAct): boolean {
  const isOthers = act.frame.subject?.kind === "foreign" && act.form !== "passive" && !act.impersonal;
  // *sendes i høring af Miljøstyrelsen*
  const byOthers = words.some(({ classes }, at) => (classes & foreignOnes) !== 0 && words[at - 1]?.text === "af");
  return conditional || isOthers || byOthers || ofDraft.test(lower);
}
