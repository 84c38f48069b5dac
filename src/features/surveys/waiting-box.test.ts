import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBatch, hasRoom, lastBatches, sealAnswers, shuffled, unsealAnswers } from "./waiting-box.ts";

const answer = (text: string) => ({ choices: { q: ["agree"] }, texts: text === "" ? {} : { t: text } });

describe("a box of answers that wait", () => {
  test("opens with its key, for what it is of, to the same answers", () => {
    const key = randomBytes(32);
    const answers = ["", "kort", "ø".repeat(1500), "🎈".repeat(700)].map(answer);
    const sealed = sealAnswers(key, answers, "a");
    const opened = unsealAnswers(key, sealed, "a");
    expect(opened).toHaveLength(4);
    expect(opened).toEqual(expect.arrayContaining(answers));
    expect(() => unsealAnswers(key, sealed, "b")).toThrow();
    expect(() => unsealAnswers(randomBytes(32), sealed, "a")).toThrow();
  });

  test("has the same size whatever is in it, and no room for more than a slot", () => {
    const key = randomBytes(32);
    const size = (text: string) => sealAnswers(key, [answer(text)], "a").length;
    expect(size("")).toBe(size("x".repeat(20_000)));
    expect(hasRoom(answer("x".repeat(20_000)))).toBe(true);
    expect(hasRoom(answer("x".repeat(40_000)))).toBe(false);
    expect(() => size("x".repeat(40_000))).toThrow();
  });

  test("gives five or more and keeps five, each of them as likely as the next", () => {
    expect(drawBatch([1, 2, 3, 4, 5, 6, 7, 8, 9]).out).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), (size) => {
        const all = Array.from({ length: size }, (_, at) => at);
        const { out, stay } = drawBatch(all);
        expect(stay).toHaveLength(5);
        expect([...out, ...stay].sort((a, b) => a - b)).toEqual(all);
      }),
    );
    // The last that came stays one time in two of ten; a thousand tries lie between 400 and 600 but once in a billion.
    const ten = Array.from({ length: 10 }, (_, at) => at);
    const stays = Array.from({ length: 1000 }, () => drawBatch(ten).stay.includes(9)).filter(Boolean).length;
    expect(stays).toBeGreaterThan(400);
    expect(stays).toBeLessThan(600);
  });

  test("mixes: every order of three comes", () => {
    const orders = new Set(Array.from({ length: 500 }, () => shuffled("abc".split("")).join("")));
    expect(orders.size).toBe(6);
  });

  test("lets the last out with none left alone", () => {
    const boxes = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 });
    fc.assert(
      fc.property(boxes, (sizes) => {
        const given = sizes.map((size, at) => ({
          group: `g${at}`,
          answers: Array.from({ length: size }, (_, n) => `${at} ${n}`),
        }));
        const batches = lastBatches(given);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        for (const { answers } of batches) expect(answers.length).toBeGreaterThanOrEqual(5);
        const out = batches.flatMap(({ answers }) => answers);
        expect(out.length).toBe(total < 5 ? 0 : total);
        expect(new Set(out).size).toBe(out.length);
      }),
    );
  });
});
