import { expect, it } from "vitest";
import { termIn } from "./term.ts";

it("reads a term of office in its short and long form; a span of other years is none", () => {
  expect(termIn("Byrådet 2014-17")?.term).toBe("2014-2017");
  expect(termIn("(2022 – 2025)")?.term).toBe("2022-2025");
  expect(termIn("Budget 2012-2035")).toBeNull();
});
