import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FoundPromise } from "../../../records/promise.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-promises-"));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minutes = `# Referat
## Kulturudvalget
Mødedato: 5. februar 2026 kl. 16:00

## 1. Gadelys på Tværvej
### Sagsfremstilling
Der forventes en endelig afrapportering på mødet i november.
### Beslutning
Forvaltningen vil til mødet i november fremlægge status og 1. del af lysplanen.

## 2. Lukket: Køb af mose
### Beslutning
Udvalget ønsker en status på handlen i maj 2026.
`;

beforeAll(() => {
  writeFileSync(file("referat.md"), minutes);
  writeFileSync(file("notat.txt"), "Notat om lamper\n\nLamperne på Tværvej er slidte.\n");
  writeFileSync(file("tom.txt"), "");
});

async function traad(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => stream.setEncoding("utf8").toArray();
  const texts = [read(stdout), read(stderr)];
  const stopped = new AbortController().signal;
  const status = await main(["promises", ...args], { env: {}, stdin: new PassThrough(), stdout, stderr, stopped });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await Promise.all(texts);
  return { status, out: out.join(""), err: err.join("") };
}

describe("traad promises", () => {
  test("--json prints what the published schema describes; a promise that came back changed replaces the first", async () => {
    const published = readFileSync(new URL("../../../../schema/promises.schema.json", import.meta.url), "utf8");
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(published));
    const { status, out, err } = await traad(file("referat.md"), "--json");
    expect([status, err]).toEqual([0, ""]);
    const found = JSON.parse(out) as { promises: FoundPromise[] };
    valid(found);
    expect(valid.errors).toBeNull();
    const [expected, decided] = found.promises;
    expect(found.promises).toHaveLength(2);
    expect(decided).toMatchObject({ kind: "report-back", by: "Forvaltningen", supersedes: 0, item: { number: "1" } });
    expect(decided?.due).toMatchObject({ from: "2026-11-01", to: "2026-11-30" });
    expect(decided?.remainder).toBe(expected?.what);
    expect(minutes.slice(...(decided?.span ?? [0, 0]))).toBe(decided?.quote);
  });

  test("what closed items promise is shown only with --closed", async () => {
    expect((await traad(file("referat.md"), "--json")).out).not.toContain("handlen");
    expect((await traad(file("referat.md"), "--json", "--closed")).out).toContain("handlen");
  });

  test("gives a summary in Danish and English", async () => {
    const danish = await traad(file("referat.md"), file("notat.txt"));
    expect(danish.out).toContain("punkt 1 · tilbagemelding · 1. nov. 2026–30. nov. 2026 · hvem: Forvaltningen");
    expect(danish.out).toContain("notat.txt\n  Ingen løfter fundet");
    expect((await traad(file("notat.txt"), "--lang", "en")).out).toContain("No promises found");
  });

  test("several files are an array; a bad one is told and does not lose the others", async () => {
    const { status, out, err } = await traad(file("tom.txt"), file("referat.md"), file("notat.txt"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toContain("tom.txt er tom.");
  });

  test("wrong use is status 2", async () => {
    for (const args of [[], ["--wrong", "x"]]) {
      const { status, err } = await traad(...args);
      expect(status).toBe(2);
      expect(err).toContain("Brug: traad promises FILE…");
    }
  });
});
