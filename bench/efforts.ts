// What it takes to reckon every deadline of many courses by every model that comes with the program.
// `npm run bench -- efforts [courses]`. Target: 200,000 courses × 8 models under 20 s; one course under 1 ms.
import { dayFromIso, isoOf } from "../src/danish/calendar.ts";
import { reckonCourse } from "../src/features/efforts/engine/reckon.ts";
import { shippedModels } from "../src/features/efforts/models/models.ts";
import type { EffortFact } from "../src/records/effort-course.ts";
import type { EffortModel } from "../src/records/effort-model.ts";
import { randomFrom } from "./random.ts";

const courses = Number(process.argv[2] ?? 200_000);
const today = dayFromIso("2026-11-27") ?? 0;
const { next: random } = randomFrom(27);
const within = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** A course begun in the last seven years, every state known, and up to six of its other facts on days since. */
function course(model: EffortModel): EffortFact[] {
  const begin = today - within(1, 2500);
  const facts: EffortFact[] = [{ fact: model.start, from: isoOf(begin), to: null, value: null }];
  for (const { key, kind, values } of model.facts) {
    const value = values === null ? null : (values[within(0, values.length - 1)]?.key ?? null);
    if (key === model.start || (key === model.end && random() < 0.6)) continue;
    if (kind === "state") facts.push({ fact: key, from: isoOf(begin), to: null, value });
    else if (kind === "period") {
      const from = begin + within(0, 900);
      facts.push({ fact: key, from: isoOf(from), to: random() < 0.5 ? null : isoOf(from + within(1, 900)), value });
    } else {
      const times = kind === "event" ? within(0, 3) : 1;
      for (let nth = 0; nth < times; nth += 1) {
        facts.push({ fact: key, from: isoOf(begin + within(0, today - begin)), to: null, value });
      }
    }
  }
  return facts;
}

let all = 0;
let parsing = 0;
let occurrences = 0;
let slowest = 0;
for (const model of shippedModels) {
  const some = Array.from({ length: Math.min(courses, 20_000) }, () => course(model));
  const begun = performance.now();
  let late = 0;
  for (let nth = 0; nth < courses; nth += 1) {
    const facts = some[nth % some.length];
    if (facts === undefined) continue;
    const reckoned = reckonCourse(model, facts, today);
    occurrences += reckoned.occurrences.length;
    for (const { status } of reckoned.occurrences) if (status === "late") late += 1;
  }
  const took = performance.now() - begun;
  // The yardstick: taking the same facts out of JSON, as they come from the database.
  const texts = some.map((facts) => JSON.stringify(facts));
  const parsed = performance.now();
  let length = 0;
  for (let nth = 0; nth < courses; nth += 1) length += (JSON.parse(texts[nth % texts.length] ?? "[]") as []).length;
  parsing += performance.now() - parsed;
  if (length === 0) throw new Error("There were no facts.");
  all += took;
  const each = some.slice(0, 5000).map((facts) => {
    const at = performance.now();
    reckonCourse(model, facts, today, true);
    return performance.now() - at;
  });
  each.sort((a, b) => a - b);
  const p99 = each[Math.floor(each.length * 0.99)] ?? 0;
  slowest = Math.max(slowest, p99);
  console.log(
    `${model.key}: ${courses} courses in ${(took / 1000).toFixed(2)} s (${((took / courses) * 1000).toFixed(2)} µs each), ${late} late; one with its explanation, p99: ${p99.toFixed(3)} ms`,
  );
}
console.log(
  `${courses} courses × ${shippedModels.length} models: ${(all / 1000).toFixed(2)} s for ${occurrences} steps (target 20 s); one course p99 ${slowest.toFixed(3)} ms (target 1 ms); ${(all / parsing).toFixed(1)} × parsing the same facts as JSON`,
);
if (all > 20_000 || slowest > 1) process.exitCode = 1;
