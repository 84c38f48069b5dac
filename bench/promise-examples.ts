import { isSamePlace } from "../cases/promises/score.ts";
import { viewOf } from "../src/intake/promises/find-promises.ts";
import type { Weights } from "../src/intake/promises/likelihood.ts";
import { passagesOf } from "../src/intake/promises/passages.ts";
import { seeActs } from "../src/intake/promises/see-acts.ts";
import { shapeOf, shapeSignals, statementSignals, verbOf } from "../src/intake/promises/signals.ts";
import { statementsOf } from "../src/intake/promises/statements-of.ts";
import { fitLogistic, type Row } from "./logistic.ts";
import type { KnownDocument } from "./promise-documents.ts";

/** A sentence, or a part of one, with the signals of each act in it, and whether it promises something. */
export interface Example {
  readonly document: number;
  readonly is: boolean;
  readonly acts: readonly (readonly string[])[];
  readonly counts: number;
}

/** A signal that fewer documents have says nothing. */
const leastDocuments = 5;
/** A sentence that is seen whole and in parts counts less each time. */
const divided = 0.6;
const rounds = 4;

/** The sentences of a document as the finder sees them, without those that may be found or not. */
export function examplesOf({ reading, text, expected }: KnownDocument, document: number): Example[] {
  const view = viewOf(reading, text);
  return passagesOf(reading)
    .flatMap((passage) => statementsOf(passage, view))
    .flatMap(({ whole, parts }) =>
      [whole, ...parts].flatMap(({ statement, span }): Example[] => {
        const met = expected.filter((one) => isSamePlace(one.span, span));
        if (met.length > 0 && met.every(({ may }) => may)) return [];
        const common: string[] = [];
        statementSignals(statement, (group, name) => common.push(`${group}\t${name}`));
        const acts = seeActs(statement, span[0], view).acts.map((seen) => {
          const signals = [...common];
          const found = (group: string, name: string) => signals.push(`${group}\t${name}`);
          shapeSignals(shapeOf(statement, seen), found);
          found("verb", verbOf(statement, seen.act));
          return signals;
        });
        if (acts.length === 0) return [];
        return [{ document, is: met.length > 0, acts, counts: parts.length > 0 ? divided : 1 }];
      }),
    );
}

/** Weights from examples: of each sentence counts the act that tells it most by the weights of the round before. */
export function fitWeights(examples: readonly Example[], ridge: number): Weights {
  const number = numbersOf(examples);
  const numbered = examples.map(({ is, counts, acts }) => ({
    is,
    counts,
    acts: acts.map((signals) => [0, ...new Set(signals.flatMap((name) => number.get(name) ?? []))]),
  }));
  let weights: Float64Array = new Float64Array(number.size);
  for (let round = 0; round < rounds; round++) {
    const sum = (has: readonly number[]) => has.reduce((total, at) => total + (weights[at] ?? 0), 0);
    const rows = numbered.flatMap(({ is, counts, acts }): Row[] => {
      if (round === 0) return acts.map((has) => ({ has, is, counts: counts / acts.length }));
      const best = acts.reduce((one, other) => (sum(other) > sum(one) ? other : one));
      return [{ has: best, is, counts }];
    });
    weights = fitLogistic(rows, number.size, ridge);
  }
  const rounded = (at: number) => Math.round((weights[at] ?? 0) * 100) / 100;
  const of: Record<string, Record<string, number>> = {};
  for (const [key, at] of number) {
    const [group = "", name = ""] = key.split("\t");
    if (at === 0 || rounded(at) === 0) continue;
    of[group] = { ...of[group], [name]: rounded(at) };
  }
  return { start: rounded(0), least: 0, surely: 0, of };
}

/** The number of each signal that enough documents have; 0 is the one that all have. */
function numbersOf(examples: readonly Example[]): Map<string, number> {
  const seenIn = new Map<string, Set<number>>();
  for (const { acts, document } of examples)
    for (const name of new Set(acts.flat())) seenIn.set(name, (seenIn.get(name) ?? new Set()).add(document));
  const number = new Map<string, number>([["", 0]]);
  for (const [name, documents] of seenIn) if (documents.size >= leastDocuments) number.set(name, number.size);
  return number;
}
