import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-figures-"));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minutes = `# Referat
## Arbejdsmarkedsudvalget
Mødedato: 5. februar 2026 kl. 16:00

## 1. Status på indsatsen
### Sagsfremstilling
Andelen i job er steget til 14,7 % (65 personer) i 2. kv. 2025.

| Model 1 | | Model 2 | |
|---|---|---|---|
| Løn | 825.000 | Løn | 1.100.000 |
| Lokale | 85.000 | Lokale | 85.000 |
| I alt | 910.000 | I alt | 1.158.000 |

### Beslutning
Taget til efterretning.
`;

beforeAll(() => {
  writeFileSync(file("referat.md"), minutes);
  writeFileSync(file("notat.txt"), "Notat om lamper\n\nLamperne på Tværvej er slidte.\n");
});

async function traad(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => stream.setEncoding("utf8").toArray();
  const texts = [read(stdout), read(stderr)];
  const stopped = new AbortController().signal;
  const status = await main(args, { stdin: new PassThrough(), stdout, stderr, env: {}, stopped });
  stdout.end();
  stderr.end();
  const [out = "", err = ""] = (await Promise.all(texts)).map((pieces) => pieces.join(""));
  return { status, out, err };
}

test("a summary: the figure, its share, its sentence, and the models with their sums checked", async () => {
  const { status, out } = await traad("figures", file("referat.md"), file("notat.txt"));
  expect(status).toBe(0);
  expect(out).toContain("  1. 14,7 pct.: Andelen i job");
  expect(out).toContain("punkt 1 · 2. kv. 2025");
  expect(out).toContain("»Andelen i job er steget til 14,7 % (65 personer) i 2. kv. 2025.«");
  expect(out).toContain("I alt 910.000 (summen passer)  |  I alt 1.158.000 (summen er 1.185.000)");
  expect(out).toContain("notat.txt\n  Ingen tal fundet");
});

test("as data", async () => {
  const { out } = await traad("figures", "--json", file("referat.md"));
  const found = JSON.parse(out) as { figures: { value: number; numerator: number }[]; costModels: unknown[] };
  expect(found.figures).toMatchObject([{ value: 14.7, numerator: 65, period: { from: "2025-04-01" } }]);
  expect(found.costModels).toHaveLength(1);
});

test("wrong use and a file that is not there", async () => {
  expect((await traad("figures")).status).toBe(2);
  expect((await traad("figures", "--alt", "x")).status).toBe(2);
  const { status, err } = await traad("figures", file("mangler.md"));
  expect([status, err]).toEqual([1, expect.stringContaining("findes ikke")]);
});

test("a table is read by its columns; one that is broken is refused by its row and column, with what to do", async () => {
  writeFileSync(file("tal.csv"), "Periode;Område;Andel (pct.)\n2024K1;Ærtebjerg;12,5\n2024K2;Ærtebjerg;12,1\n");
  writeFileSync(file("brudt.csv"), "Periode;Område;Andel (pct.)\n2024K1;Ærtebjerg;12,5\n2024K2;Ærtebjerg;tolv\n");
  const { status, out, err } = await traad("figures", file("tal.csv"), file("brudt.csv"));
  expect(status).toBe(1);
  expect(out).toContain("tal.csv\n  Andel (pct.) (pct.): 2 tal, 1 områder, fra 2024K1 til 2024K2");
  expect(err).toContain("brudt.csv: I række 3 under »Andel (pct.)« er »tolv« intet tal. Intet er læst. Ret feltet");
  writeFileSync(file("citat.csv"), 'Periode;Område;Andel\n2024K1;"Ærtebjerg;12,5\n');
  expect((await traad("figures", file("citat.csv"))).err).toContain("Et anførselstegn i række 2 bliver ikke lukket.");
});

test("what cannot be seen is said, guessed, corrected and given back", async () => {
  writeFileSync(file("fag.csv"), "Måned;Sag;Antal\n2024M01;A;7\n2024M02;A;8\n");
  const asked = await traad("figures", file("fag.csv"));
  expect([asked.status, asked.err]).toEqual([1, expect.stringContaining("hvor dette står: Område.")]);
  const guess = JSON.parse((await traad("figures", "--guess", file("fag.csv"))).out) as Record<string, unknown>;
  expect(guess).toMatchObject({ period: "Måned", groups: ["Sag"], areaName: "" });
  writeFileSync(file("fag.json"), JSON.stringify({ ...guess, areaName: "Ærtebjerg" }));
  const read = await traad("figures", "--json", "--mapping", file("fag.json"), file("fag.csv"));
  expect(JSON.parse(read.out)).toMatchObject({
    figures: [{ value: 7, series: { area: "Ærtebjerg", group: "A" } }, { value: 8 }],
  });
  writeFileSync(file("lagt-om.csv"), "Måned;Sag;Mængde\n2024M01;A;7\n2024M02;A;8\n");
  const changed = await traad("figures", "--mapping", file("fag.json"), file("lagt-om.csv"));
  expect([changed.status, changed.err]).toEqual([1, expect.stringContaining("lagt-om.csv mangler: Antal.")]);
  writeFileSync(file("vrøvl.json"), '{"name": "x"}');
  const wrong = await traad("figures", "--mapping", file("vrøvl.json"), file("fag.csv"));
  expect([wrong.status, wrong.err]).toEqual([
    1,
    expect.stringContaining("vrøvl.json siger ikke, hvordan en fil læses"),
  ]);
});
