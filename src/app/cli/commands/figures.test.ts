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
