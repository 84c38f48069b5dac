import { expect, it } from "vitest";
import { caseNumberIn, parseCaseNumber } from "./case-number.ts";

it("takes case numbers apart", () => {
  expect(parseCaseNumber("15.00.00-A00-2-23")).toEqual({
    scheme: "kle",
    subject: "15.00.00",
    facet: "A00",
    serial: 2,
    year: 2023,
  });
  expect(parseCaseNumber("15.20G01 - 2013/00812")).toEqual({
    scheme: "kle",
    subject: "15.20",
    facet: "G01",
    serial: 812,
    year: 2013,
  });
  expect(parseCaseNumber("24/18490")).toMatchObject({ scheme: "year-serial", serial: 18490, year: 2024 });
  expect(parseCaseNumber("299831").scheme).toBe("other");
});

it("finds the number among the labels of a line", () => {
  expect(caseNumberIn("Sagsnr.: 330-2018-11207      Dok.nr.: 330-2019-500912     Åbent")?.number).toBe(
    "330-2018-11207",
  );
  expect(caseNumberIn("J.nr.: 15.20.02   Sagsid.: 19482   Initialer: hbk")?.number).toBe("19482");
  expect(caseNumberIn("2022-2025 er en periode")).toBeNull();
  expect(caseNumberIn("Ring på 21-020305 inden fredag.")).toBeNull();
});
