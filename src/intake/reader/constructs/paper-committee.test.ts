import { expect, it } from "vitest";
import { linesOf } from "../testing/lines-of.ts";
import { committeeOfPaper } from "./paper-committee.ts";

it("finds the body that a paper speaks of, not the one it is sent to", () => {
  const of = (text: string) => committeeOfPaper(linesOf(text), text)?.text ?? null;
  expect(of("Opsamling på Jobudvalgets studietur")).toBe("Jobudvalget");
  expect(of("Til: Jobudvalget\nNotat om havnen")).toBeNull();
});
