import { describe, expect, test } from "vitest";
import type { FoundFigure } from "../../../records/found-figure.ts";
import type { Indicator } from "../../../records/indicator.ts";
import { figure, quarter, writtenIndicator } from "../testing/written.ts";
import { knownIndicators, matchIndicator } from "./match-indicator.ts";

const indicator = (name: string, said: Partial<Omit<Indicator, "id">> = {}): Indicator => {
  const source = { kind: "typed", table: null, measure: name, group: null, area: "Ærtebjerg" } as const;
  return { ...writtenIndicator({ name, counts: name, numerator: null, denominator: null, source, ...said }), id: name };
};
const told = (text: string, said: { unit?: string; area?: string; measure?: string; context?: string } = {}) => {
  const quote = { text, documentId: null, itemId: null, span: [0, text.length] as [number, number] };
  const made = figure(quarter(2025, 4), 14.7, { quote, unit: said.unit ?? "pct." }, said.area ?? "Ærtebjerg");
  const series = { ...made.series, measure: said.measure ?? text };
  const found: FoundFigure = { ...made, series, kind: "figure", approximate: false, item: null };
  return { found, context: said.context ?? "" };
};

describe("which indicator a figure of a paper seems to be of", () => {
  const long = indicator("Langtidsledige", { targetGroup: "Ledige" });
  const young = indicator("Unge på uddannelseshjælp");
  const sick = indicator("Varighed af sygedagpengeforløb", { unit: "weeks" });
  const hours = indicator("Aktivitetsparate med løntimer");
  const known = knownIndicators([long, young, sick, hours]);
  const of = (...given: Parameters<typeof told>) => matchIndicator(told(...given), known)?.id ?? null;

  test.each<[string, string | null, string, Parameters<typeof told>[1]]>([
    ["by its words", "Langtidsledige", "Andelen af langtidsledige er 14,7 %.", {}],
    ["bent otherwise", "Langtidsledige", "Langtidsledigheden er 14,7 %.", {}],
    ["by several words", "Unge på uddannelseshjælp", "14,7 % af de unge er på uddannelseshjælp.", {}],
    ["not by one of several", null, "14,7 % af de unge er i job.", {}],
    [
      "by what leads to it",
      "Aktivitetsparate med løntimer",
      "14,7 % har løntimer.",
      { context: "For aktivitetsparate:" },
    ],
    ["not by that alone", null, "14,7 % er i job.", { context: "For aktivitetsparate med løntimer:" }],
    [
      "in its unit",
      "Varighed af sygedagpengeforløb",
      "Et sygedagpengeforløbs varighed er 14,7 uger.",
      { unit: "uger" },
    ],
    ["not in another", null, "Et sygedagpengeforløbs varighed faldt for 14,7 %.", {}],
    ["not of another municipality", null, "Andelen af langtidsledige er 14,7 %.", { area: "Tranebo" }],
    ["of one it is compared with", "Langtidsledige", "Andelen af langtidsledige er 14,7 %.", { area: "Hele landet" }],
  ])("%s", (_, wanted, text, said) => {
    expect(of(text, said)).toBe(wanted);
  });

  test("two that fit as well are for a person to choose between", () => {
    const two = knownIndicators([indicator("Langtidsledige"), { ...indicator("Langtidsledige"), id: "den anden" }]);
    expect(matchIndicator(told("Andelen af langtidsledige er 14,7 %."), two)).toBeNull();
  });
});
