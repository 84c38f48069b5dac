import { randomInt } from "node:crypto";
import { z } from "zod";
import { fewestAnswers, type SurveyAnswers } from "../../records/survey.ts";
import { seal, unseal } from "./box.ts";

const answersSchema = z.object({
  choices: z.record(z.string(), z.array(z.string())),
  texts: z.record(z.string(), z.string()),
});

/** The room of one answer in the box: the same for all, so that a length tells nothing. Bytes. */
const slot = 32 * 1024;
const lengthBytes = 4;

/** True where answers have room in a box. */
export const hasRoom = (answers: SurveyAnswers): boolean =>
  Buffer.byteLength(JSON.stringify(answers)) <= slot - lengthBytes;

/** Seals answers in a random order. `bound`: whose box it is. */
export function sealAnswers(key: Uint8Array, answers: readonly SurveyAnswers[], bound: string): Uint8Array {
  const content = Buffer.alloc(answers.length * slot);
  for (const [at, { choices, texts }] of shuffled(answers).entries()) {
    const written = Buffer.from(JSON.stringify({ choices, texts }));
    if (written.length > slot - lengthBytes) throw new Error("An answer is larger than its room in the box.");
    content.writeUInt32BE(written.length, at * slot);
    written.copy(content, at * slot + lengthBytes);
  }
  return seal(key, content, bound);
}

/** The answers of a box. Throws where it is not whole: the key is the right one. */
export function unsealAnswers(key: Uint8Array, sealed: Uint8Array, bound: string): SurveyAnswers[] {
  const opened = unseal(key, sealed, bound);
  if (opened === null) throw new Error("A box of waiting answers does not open with its own key.");
  const content = Buffer.from(opened);
  return Array.from({ length: content.length / slot }, (_, at) => {
    const from = at * slot + lengthBytes;
    const text = content.toString("utf8", from, from + content.readUInt32BE(at * slot));
    return answersSchema.parse(JSON.parse(text));
  });
}

/** In an order that nobody can foresee (Fisher and Yates, with the system's random numbers). */
export function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}

/**
 * Which of the waiting answers go out now. While the survey is open at least five stay, chosen at random, and at least five
 * go: so a last batch is never small, and nobody can tell in which batch an answer went.
 */
export function drawBatch<T>(waiting: readonly T[]): { readonly out: readonly T[]; readonly stay: readonly T[] } {
  if (waiting.length < 2 * fewestAnswers) return { out: [], stay: waiting };
  const mixed = shuffled(waiting);
  return { out: mixed.slice(fewestAnswers), stay: mixed.slice(0, fewestAnswers) };
}

/** What is left in a group's box when the survey has closed. */
export interface LastBox<T> {
  readonly group: string;
  readonly answers: readonly T[];
}

/**
 * How the last boxes go out: each of five or more by itself. Smaller ones are put together without their group; where they
 * are still fewer than five together, the smallest of the others joins them. Fewer than five in all never go out.
 */
export function lastBatches<T>(boxes: readonly LastBox<T>[]): readonly LastBox<T>[] {
  const large = boxes.filter(({ answers }) => answers.length >= fewestAnswers);
  const small = boxes.filter(({ answers }) => answers.length < fewestAnswers).flatMap(({ answers }) => answers);
  if (small.length === 0) return large;
  if (small.length >= fewestAnswers) return [...large, { group: "", answers: small }];
  const [smallest, ...rest] = [...large].sort((a, b) => a.answers.length - b.answers.length);
  return smallest === undefined ? [] : [...rest, { group: "", answers: [...small, ...smallest.answers] }];
}
