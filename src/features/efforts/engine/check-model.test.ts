import { expect, test } from "vitest";
import { shippedModels } from "../models/models.ts";
import { readModel } from "./check-model.ts";

const model = () =>
  structuredClone(shippedModels[0]) as unknown as Record<string, never> & {
    steps: {
      due: { from?: { fact: string } };
      done: { fact: string; values: string[] | null };
      key: string;
      groups: string[];
    }[];
    start: string;
  };

test("Every model that comes with the program holds, has a basis and a purpose, and its own key", () => {
  expect(shippedModels).toHaveLength(8);
  expect(new Set(shippedModels.map(({ key }) => key)).size).toBe(8);
  for (const each of shippedModels) {
    expect(each.basis.some(({ source }) => source !== null)).toBe(true);
    for (const { basis } of each.steps) expect(each.basis[basis - 1]).toBeDefined();
    expect(readModel(JSON.parse(JSON.stringify(each)))).toEqual(each);
  }
});

test("A name that leads nowhere is told with the place where it stands", () => {
  const one = model();
  const step = one.steps[0];
  if (step === undefined) throw new Error("No step.");
  step.done = { fact: "follow-up", values: ["moon"] };
  step.groups = ["private", "martians"];
  one.start = "back";
  expect(readModel(one)).toEqual([
    { at: "start", fault: "kind", name: "back" },
    { at: "steps.0.groups.1", fault: "unknown", name: "martians" },
    { at: "steps.0.done.values.0", fault: "unknown", name: "moon" },
  ]);
});

test("Two steps of one key, and a shape that is none, are told", () => {
  const one = model();
  for (const step of one.steps) step.key = "same";
  expect(readModel(one)).toContainEqual({ at: "steps.1.key", fault: "twice", name: "same" });
  expect(readModel({ ...one, steps: [{}] })).toContainEqual(
    expect.objectContaining({ at: "steps.0.key", fault: "shape" }),
  );
  expect(readModel({ ...one, surprise: 1 })).toContainEqual(expect.objectContaining({ fault: "shape" }));
  expect(readModel(null)).toContainEqual(expect.objectContaining({ fault: "shape" }));
});
