import { expect, it } from "vitest";
import { accessFlag, closedMark, trailingAccess } from "./closed.ts";

const titleOf = (text: string, bare = false): string => {
  const mark = closedMark(text, bare);
  return `${mark.closed ? "closed" : "open"}: ${text.slice(mark.from, mark.to)}`;
};

it("takes the marks off a title", () => {
  expect(
    ["[Lukket] Køb", "Køb. Lukket punkt.", "LUKKET PUNKT  Køb", "Fortrolig sag: Køb", "Køb (Åben)"].map((one) =>
      titleOf(one),
    ),
  ).toEqual(["closed: Køb", "closed: Køb", "closed: Køb", "closed: Køb", "open: Køb"]);
  expect(titleOf("Lukket: Lukket punkt: Køb")).toBe("closed: Køb");
  expect(titleOf("Køb (10.15-10.30) - lukket")).toBe("closed: Køb");
});

it("leaves the title's own words alone", () => {
  expect(titleOf("Nyt om lukket afdeling")).toBe("open: Nyt om lukket afdeling");
  expect(titleOf("Lukkedage i jobcentret")).toBe("open: Lukkedage i jobcentret");
  expect(titleOf("Åben skole", true)).toBe("open: Åben skole");
});

it("closes where it cannot be told, and keeps the words", () => {
  expect(titleOf("Lukket punkt om løn")).toBe("closed: Lukket punkt om løn");
  expect(titleOf("Lukket køb af jord", true)).toBe("closed: Lukket køb af jord");
});

it("reads a line that states access", () => {
  expect(accessFlag("[Lukket punkt]")).toBe("closed");
  expect(accessFlag("Sagen behandles for lukkede døre.")).toBe("closed");
  expect(accessFlag("Åben sag")).toBe("open");
  expect(accessFlag("Punktet er udsat.")).toBeNull();
  expect(trailingAccess("Sagsnr.: 330-2018-11207     Åbent")).toBe("open");
});
