import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayOf, isoOf, partsOf } from "../../../danish/calendar.ts";
import type { EffortFact } from "../../../records/effort-course.ts";
import type { EffortModel } from "../../../records/effort-model.ts";
import { shippedModels } from "../models/models.ts";
import { monthsWithin } from "./holds.ts";
import type { EffortStatus, Occurrence } from "./occurrence.ts";
import { reckonCourse } from "./reckon.ts";
import { addSpan, monthsSince } from "./spans.ts";

const first = dayOf(2015, 1, 1);
const last = dayOf(2032, 12, 31);
const days = fc.integer({ min: first, max: last });

/** A course of a model with any facts, the beginning always known, on any days. */
function courseOf(model: EffortModel): fc.Arbitrary<EffortFact[]> {
  const facts = fc.array(
    fc.constantFrom(...model.facts).chain((kind) =>
      fc.record({
        fact: fc.constant(kind.key),
        from: days.map(isoOf),
        to: kind.kind === "period" ? fc.option(days.map(isoOf)) : fc.constant(null),
        value: kind.values === null ? fc.constant(null) : fc.constantFrom(...kind.values.map(({ key }) => key)),
      }),
    ),
    { maxLength: 14 },
  );
  const begins: fc.Arbitrary<EffortFact> = days.map((day) => ({
    fact: model.start,
    from: isoOf(day),
    to: null,
    value: null,
  }));
  return fc.tuple(begins, facts).map(([begin, rest]) => [begin, ...rest]);
}

const nameOf = ({ step, nth, deadline }: Occurrence): string => `${step.key} ${nth} ${deadline ?? "-"}`;

/** What may become of a standing as days go by and nothing new is known. */
const later: Readonly<Record<EffortStatus, readonly EffortStatus[]>> = {
  upcoming: ["upcoming", "due", "soon", "late", "missed", "in-time", "done-late", "not-applicable"],
  due: ["due", "soon", "late", "missed", "in-time", "done-late", "not-applicable"],
  soon: ["soon", "late", "missed", "in-time", "done-late", "not-applicable"],
  late: ["late", "missed", "done-late"],
  missed: ["missed", "done-late"],
  "in-time": ["in-time"],
  "done-late": ["done-late"],
  "not-applicable": ["not-applicable"],
  unknown: ["unknown"],
};

describe.each(shippedModels)("$key", (model) => {
  test("Moving today forward never un-does a deadline", () => {
    fc.assert(
      fc.property(courseOf(model), days, fc.integer({ min: 0, max: 1500 }), (facts, today, more) => {
        const before = reckonCourse(model, facts, today);
        const after = reckonCourse(model, facts, today + more);
        const found = new Map(after.occurrences.map((each) => [nameOf(each), each]));
        for (const each of before.occurrences) {
          if (each.deadline === null) continue;
          const then = found.get(nameOf(each));
          expect(then, `${nameOf(each)} is still there`).toBeDefined();
          if (then === undefined) continue;
          // What is voluntary comes to nothing, and may be done all the same; what is owed is not let go.
          if (each.step.voluntary && each.status === "not-applicable") continue;
          expect(later[each.status]).toContain(then.status);
          if (then.status === "not-applicable" && each.status !== "not-applicable")
            expect(each.step.voluntary).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("Facts in any order give the same answer", () => {
    const shuffled = courseOf(model).chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, days, ([facts, others], today) => {
        expect(reckonCourse(model, others, today, true)).toEqual(reckonCourse(model, facts, today, true));
      }),
      { numRuns: 300 },
    );
  });

  test("What is explained is what is reckoned, and every answer that rests on something says on what", () => {
    fc.assert(
      fc.property(courseOf(model), days, (facts, today) => {
        const plain = reckonCourse(model, facts, today).occurrences;
        const explained = reckonCourse(model, facts, today, true).occurrences;
        expect(explained.map(({ reasons, ...rest }) => ({ ...rest, reasons: null }))).toEqual(plain);
        for (const { reasons } of explained) expect(reasons?.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test("A deadline is never before it opens, and what is done in time is done by then", () => {
    fc.assert(
      fc.property(courseOf(model), days, (facts, today) => {
        for (const { opens, deadline, done, status } of reckonCourse(model, facts, today).occurrences) {
          if (opens !== null && deadline !== null) expect(opens).toBeLessThanOrEqual(deadline);
          if (done !== null) expect(done).toBeLessThanOrEqual(today);
          if (done !== null && deadline !== null) expect(done <= deadline).toBe(status === "in-time");
          if (status === "late" && deadline !== null) expect(deadline).toBeLessThan(today);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("A month later is in the next month, on the same day or its last, also in leap years", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 200 }), (day, months) => {
      const from = partsOf(day);
      const to = partsOf(addSpan(day, { months }));
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      const lastOfMonth = partsOf(dayOf(to.year, to.month + 1, 1) - 1).day;
      expect(to.day).toBe(Math.min(from.day, lastOfMonth));
    }),
  );
});

test("Months since a day grow with every day, are whole on each month's day, and add up", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 60 }), (origin, more, months) => {
      expect(monthsSince(origin, origin + more + 1)).toBeGreaterThan(monthsSince(origin, origin + more));
      expect(monthsSince(origin, addMonths(origin, months))).toBe(months);
    }),
  );
});

test("However support is cut into pieces, and however the pieces overlap, the months are the same", () => {
  const known = (day: number, to: number) => ({ fact: "support", day, to, value: null });
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 900 }),
      fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 900 }),
      (from, length, cuts, after) => {
        const at = [...new Set(cuts.filter((cut) => cut < length))].sort((a, b) => a - b);
        const pieces = [0, ...at.map((cut) => cut + 1)].map((begin, nth) =>
          known(from + begin, from + Math.min(length, (at[nth] ?? length) + (nth % 2))),
        );
        const whole = monthsWithin([known(from, from + length)], from + after, 36);
        expect(monthsWithin(pieces, from + after, 36)).toBeCloseTo(whole, 9);
      },
    ),
  );
});
