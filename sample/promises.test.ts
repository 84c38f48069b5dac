import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ExpectedPromise, readDue } from "../cases/promises/expected-promises.ts";
import { below } from "../cases/promises/floors.ts";
import { added, noScore, scorePromises } from "../cases/promises/score.ts";
import { findPromises } from "../src/intake/promises/find-promises.ts";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { isProblem } from "../src/records/problem.ts";
import type { PromiseKind } from "../src/records/promise.ts";

const here = new URL(".", import.meta.url);

/** By document: the first words of a sentence that promises, what it promises (`may`: found or not), when. */
type Expected = Record<string, [words: string, kind: PromiseKind | "may", due?: string][]>;
const expected = JSON.parse(readFileSync(new URL("promises.json", here), "utf8")) as Expected;

test("the sample's promises are found, with their days, and nothing sure is wrong", async () => {
  let sum = noScore;
  for (const [file, promises] of Object.entries(expected)) {
    const source = await openSource({ name: file, bytes: readFileSync(new URL(`documents/${file}`, here)) });
    if (isProblem(source)) throw new Error(`${file} cannot be opened: ${source.key}`);
    const wanted = promises.map(([words, kind, due]): ExpectedPromise => {
      const from = source.text.indexOf(words);
      if (from < 0) throw new Error(`${file} does not say "${words}".`);
      const may = kind === "may";
      return {
        span: [from, from + words.length],
        kind: may ? null : kind,
        due: due ? readDue(due) : null,
        may,
        line: 0,
      };
    });
    sum = added(sum, scorePromises(wanted, findPromises(read(source), source.text)).score);
  }
  expect(below(sum, { recall: 0.93, due: 0.95, precision: 0.8, sure: 0.98 })).toEqual([]);
});
