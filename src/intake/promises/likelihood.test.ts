import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { expectedIn } from "../../../cases/promises/expected-promises.ts";
import { readCase } from "../../../cases/read-case.ts";
import { viewOf } from "./find-promises.ts";
import { actOdds, confidenceOf, mayBeReported, readWeights, statementOdds } from "./likelihood.ts";
import { passagesOf } from "./passages.ts";
import { seeActs } from "./see-acts.ts";
import { statementsOf } from "./statements-of.ts";
import { fitted } from "./weights.ts";

const documents = path.join(import.meta.dirname, "../../../cases/promises/documents");

it("asks no more of what could not be reported anyway, whatever its time is and the rules say", async () => {
  const weights = readWeights(fitted);
  let [left, all] = [0, 0];
  const wrong: string[] = [];
  for (const file of readdirSync(documents)) {
    const { raw } = expectedIn(readFileSync(path.join(documents, file), "utf8"));
    const view = viewOf(await readCase(file, raw), raw);
    const placed = passagesOf(view.reading).flatMap((passage) =>
      statementsOf(passage, view).flatMap(({ whole, parts }) => [whole, ...parts]),
    );
    for (const { statement, span } of placed) {
      const base = statementOdds(statement, weights);
      for (const seen of seeActs(statement, span[0], view).acts) {
        all += 1;
        if (mayBeReported(statement, seen, base, weights)) continue;
        left += 1;
        const odds = base + actOdds(statement, seen, weights);
        if (confidenceOf(statement, seen, odds, weights) >= 0.5) wrong.push(statement.sentence.text);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(left).toBeGreaterThan(all / 10);
});
