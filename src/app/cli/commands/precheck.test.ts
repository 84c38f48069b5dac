import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfOf, printedLines } from "../../../intake/sources/testing/write-pdf.ts";
import type { Finding } from "../../../records/finding.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-precheck-"));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const agenda = `# Dagsorden
## Kulturudvalget
Mødedato: torsdag den 5. februar 2026 kl. 16:00

## 1. Godkendelse af lysplan
### Sagsfremstilling
Borgeren Karen Tangvad, cpr-nr. 010190-1234, har klaget. 3 af 8 lygter (28 %) er slukket.
Planen behandles igen onsdag den 5. marts 2026.
### Indstilling
Forvaltningen indstiller, at planen godkendes.
### Bilag
Lysplan
Høringssvar
Fotos

## 2. Lukket: Køb af mose
### Sagsfremstilling
Sælger er Bo Strandkær, 020290-1234.
`;

beforeAll(() => {
  writeFileSync(file("dagsorden.md"), agenda);
  writeFileSync(file("fin.md"), "# Dagsorden\n## Kulturudvalget\nMødedato: 5. februar 2026\n\n## 1. Eventuelt\n");
  writeFileSync(file("dagsorden.pdf"), pdfOf([printedLines(["Notat om lys", "Nummer 0101901234 findes."])]));
  mkdirSync(file("bilag"));
  writeFileSync(file("bilag/Lysplan.pdf"), pdfOf([printedLines(["Lysplan", "Ansvarlig: 010190 1234"])]));
  writeFileSync(file("bilag/Fotos.png"), Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
});

async function traad(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => stream.setEncoding("utf8").toArray();
  const texts = [read(stdout), read(stderr)];
  const stopped = new AbortController().signal;
  const status = await main(["precheck", ...args], { env: {}, stdin: new PassThrough(), stdout, stderr, stopped });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await Promise.all(texts);
  return { status, out: out.join(""), err: err.join("") };
}

interface Told {
  readonly items: readonly { readonly number: string; readonly findings: readonly Finding[] }[];
  readonly rest: readonly Finding[];
}

describe("traad precheck", () => {
  test("tells item by item what stops and what to look at, with place and remedy, and shows no whole CPR number", async () => {
    const { status, out, err } = await traad(file("dagsorden.md"));
    expect([status, err]).toEqual([1, ""]);
    expect(out).toContain("1 standser, 0 skal frigives, 3 bør ses efter");
    expect(out).toContain("  1  Godkendelse af lysplan");
    expect(out).toMatch(/STOP: CPR-nummer – »010190-••••« \(linje 7, \[\d+–\d+\]\)\n {6}→ Fjern nummeret/);
    expect(out).toContain("andelen passer ikke; den er 38 % – »3 af 8 lygter (28 %«");
    expect(out).toContain("5. marts 2026 er en torsdag");
    expect(out).toContain("en borger ved navn – »Karen Tangvad«");
    expect(out).not.toMatch(/010190-1234|020290|Strandkær/);
    const english = await traad(file("dagsorden.md"), "--lang", "en");
    expect(english.out).toContain("5 March 2026 is a Thursday");
  });

  test("--json gives the same with spans into the text that traad read --text prints", async () => {
    const { out } = await traad(file("dagsorden.md"), "--json");
    expect(out).not.toMatch(/010190-1234|020290/);
    const found = JSON.parse(out) as Told;
    const [first] = found.items[0]?.findings ?? [];
    expect(first).toMatchObject({
      code: "cpr-number",
      severity: "stop",
      rule: "personal-numbers",
      found: "010190-••••",
    });
    expect(agenda.slice(...(first?.place.span ?? [0, 0]))).toBe("010190-1234");
    expect(found.items[1]?.findings).toEqual([]);
  });

  test("looks into the attachments of a folder; what is missing or not read is told", async () => {
    const { out } = await traad(file("dagsorden.md"), "--attachments", file("bilag"), "--json");
    const found = (JSON.parse(out) as Told).items[0]?.findings ?? [];
    const told = (code: string) => found.filter((one) => one.code === code).map(({ place }) => place.file);
    expect(told("cpr-number")).toEqual([null, "Lysplan"]);
    expect(told("attachment-missing")).toEqual(["Høringssvar"]);
    expect(told("attachment-not-checked")).toEqual(["Fotos"]);
    expect(told("attachment-untagged")).toEqual(["Lysplan"]);
    expect((await traad(file("fin.md"), "--attachments", file("nej"))).status).toBe(1);
  });

  test("what only warns or is fine is status 0; what must be released is 1, in a paper of its own too", async () => {
    const fine = await traad(file("fin.md"));
    expect([fine.status, fine.out]).toEqual([0, "fin.md\n  Intet fundet\n"]);
    const paper = await traad(file("dagsorden.pdf"));
    expect(paper.status).toBe(1);
    expect(paper.out).toContain("FRIGIVES: ti cifre, der kan være et CPR-nummer – »010190-••••«");
    expect(paper.out).toContain("filen er uden koder");
  });

  test("several files are an array; a bad one is told and does not lose the others", async () => {
    const { status, out, err } = await traad(file("nej.txt"), file("fin.md"), file("dagsorden.md"), "--json");
    expect(status).toBe(1);
    expect((JSON.parse(out) as unknown[]).length).toBe(2);
    expect(err).toContain("nej.txt findes ikke.");
  });

  test("wrong use is status 2", async () => {
    for (const args of [[], ["--wrong", "x"], ["--meeting", "i morgen", "x"]]) {
      const { status, err } = await traad(...args);
      expect(status).toBe(2);
      expect(err).toContain("Brug: traad precheck FILE…");
    }
  });
});
