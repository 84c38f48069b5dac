import { expect, it } from "vitest";
import { linesOf } from "../../testing/lines-of.ts";
import { besideTitle, committeeIn, overTwoLines } from "./committee.ts";

it("finds the body in a title, over two lines, and beside *Referat* where its name is unknown", () => {
  expect(committeeIn("Referat fra Jobudvalget")?.name).toBe("Jobudvalget");
  const broken = "Udvalget for Job,\nSundhed og Fritid\n";
  const [first, second] = linesOf(broken);
  expect(first && second && overTwoLines(first, second, null, broken)?.text).toBe(
    "Udvalget for Job, Sundhed og Fritid",
  );
  const plain = "Beskæftigelse & Integration\nReferat\n";
  expect(besideTitle(linesOf(plain), [0, 1], plain, new Set())?.text).toBe("Beskæftigelse & Integration");
});
