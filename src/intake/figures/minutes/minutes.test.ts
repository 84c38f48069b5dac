import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCases } from "../../../danish/testing/case-file.ts";
import { foundFigureSchema } from "../../../records/found-figure.ts";
import { isProblem } from "../../../records/problem.ts";
import { read } from "../../reader/read.ts";
import { openSource } from "../../sources/open-source.ts";
import { findCostModels, modelsIn } from "./find-cost-models.ts";
import { findFigures } from "./find-figures.ts";

const at = "2026-11-27T05:00:00Z";

async function readingOf(text: string) {
  const source = await openSource({ name: "referat.md", bytes: Buffer.from(text) });
  if (isProblem(source)) throw new Error(source.key);
  return { reading: read(source, { closedContent: false }), text: source.text };
}

const minutes = (date: string, told: string): string => {
  const [year, month, day] = date.split("-");
  return `# Referat\n## Arbejdsmarkedsudvalget\nÆrtebjerg Kommune\nMødedato: ${day}-${month}-${year} kl. 16:00\n\n## 1. Status\n### Sagsfremstilling\n${told}\n### Beslutning\nTaget til efterretning.\n`;
};

describe("the figures of the marked cases", () => {
  const cases = readCases(path.join(import.meta.dirname, "figures.cases.txt"));
  test.each(cases.map((each) => [each.text, each] as const))("%s", async (_text, { text, date, expected }) => {
    const { reading, text: whole } = await readingOf(minutes(date, text));
    const dash = (value: number | null) => value ?? "–";
    const found = findFigures(reading, whole, at).map((figure) => {
      const { kind, value, unit, numerator, denominator, period, flag, approximate, series } =
        foundFigureSchema.parse(figure);
      const marks = `${flag === null ? "" : ` [${flag.code}]`}${approximate ? " ~" : ""}`;
      return `${kind} ${dash(value)} ${unit} (${dash(numerator)}/${dash(denominator)}) ${period.from}..${period.to}${marks} ${series.measure}`;
    });
    expect(found).toEqual(expected);
  });
});

describe("findFigures", () => {
  test("gives each figure with its sentence, its place and its item, and none of a closed one", async () => {
    const told = "Status på indsatsen.\n\nI 2023 fik 12 % (30 personer) job.";
    const closed = "\n## 2. Lukket: Personsag\n### Sagsfremstilling\nI 2023 fik 50 % (3 personer) job.\n";
    const { reading, text } = await readingOf(minutes("2024-10-03", told) + closed);
    const found = findFigures(reading, text, at);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      quote: { text: "I 2023 fik 12 % (30 personer) job." },
      item: { number: "1", title: "Status", place: 0 },
      source: { kind: "minutes", name: "referat.md" },
    });
    expect(text.slice(...(found[0]?.quote?.span ?? [0, 0]))).toBe("I 2023 fik 12 % (30 personer) job.");
  });

  test("never throws, and every span holds what it says", async () => {
    const piece = fc.constantFrom(
      "12 %",
      " (",
      "3 af 8",
      "1,2.000.000 kr.",
      " i 2. kv. 2019",
      "svarende til",
      "\n",
      ". ",
      "borgere",
      "målet på ",
      "\t",
      "17.000",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { reading, text } = await readingOf(minutes("2024-10-03", pieces.join(" ")));
        for (const figure of findFigures(reading, text, at)) {
          const [from, to] = foundFigureSchema.parse(figure).quote?.span ?? [0, 0];
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60, seed: 24 },
    );
  });
});

describe("cost models", () => {
  const table =
    "Model 1 (kr.)\t\tModel 2 (kr.)\t\nMedarbejder 1,5 årsværk\t825.000\tMedarbejder 2 årsværk\t1.100.000\nEtablering\t150.000\tEtablering\t150.000\nLokale\t85.000\tLokale\t85.000\nDiverse\t75.000\tDiverse\t75.000\nI alt\t1.135.000\tI alt\t1.410.000";
  test("two side by side, as minutes have them", async () => {
    const { reading } = await readingOf(
      minutes("2024-09-26", `Omkostningerne er:\n\n${table}\n\nProjektet begynder i 2025.`),
    );
    const [found] = findCostModels(reading);
    expect(found?.item).toBe(0);
    expect(found?.models.map(({ name, total, lines }) => [name, total, lines.length])).toEqual([
      ["Model 1", 1_135_000, 4],
      ["Model 2", 1_410_000, 4],
    ]);
  });
  test("one alone, and what is none", () => {
    expect(
      modelsIn("| Udgift | kr. |\n|---|---|\n| Løn | 500.000 |\n| Husleje | 20.000 |\n| I alt | 520.000 |"),
    ).toEqual([]);
    expect(
      modelsIn("| Budget | |\n|---|---|\n| Løn | 500.000 |\n| Husleje | 20.000 |\n| I alt | 520.000 |")[0]?.[0]?.total,
    ).toBe(520_000);
    expect(modelsIn("Navn\tParti\nAnna Prøve\tA\nBo Prøve\tB")).toEqual([]);
  });
});
