import { expect, it } from "vitest";
import { closedSign } from "./closed-sign.ts";

const proper = (title: string): string | null => {
  const sign = closedSign(title);
  return sign && title.slice(sign.from, sign.to);
};

it("finds what says that an item is closed where no mark is set off, and leaves the title proper", () => {
  expect(proper("Køb af mose (lukket, jf. styrelseslovens § 10)")).toBe("Køb af mose");
  expect(proper("Behandles for lukkede døre: Køb af mose")).toBe("Køb af mose");
  expect(proper("Køb af mose, jf. § 10, stk. 1, i lov om kommunernes styrelse")).toBe("Køb af mose");
  expect(proper("Titlen er fortrolig")).toBe("Titlen er fortrolig");
});

it("leaves titles that only speak of closing", () => {
  expect(
    [
      "Lukning af slagteriet",
      "Regler for lukkede punkter",
      "Mosen lukket på grund af sne",
      "Ændring af styrelseslovens § 10",
    ].map(proper),
  ).toEqual([null, null, null, null]);
});
