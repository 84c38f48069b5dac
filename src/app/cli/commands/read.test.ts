import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstAgendaMeeting, itemHtml } from "../../../intake/sources/testing/first-agenda-meeting.ts";
import { docxOf, para, styled } from "../../../intake/sources/testing/write-docx.ts";
import { pdfOf, printedLines } from "../../../intake/sources/testing/write-pdf.ts";
import type { Reading } from "../../../records/reading.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-read-"));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minutes = `# Referat
## Kulturudvalget
Mødedato: 5. februar 2026 kl. 16:00

## 1. Gadelys på Tværvej
**Sagsnr.:** 24/18490
### Beslutning
Godkendt.

## 2. Lukket: Køb af mose
### Beslutning
Mosen købes for 250.000 kr.

## 3. Eventuelt
### Beslutning
Intet.
`;

beforeAll(() => {
  writeFileSync(file("referat.md"), minutes);
  writeFileSync(file("notat.txt"), "Notat om lamper\n\nLamperne på Tværvej er slidte og bør skiftes.\n");
  writeFileSync(file("billede.pdf"), Buffer.from("\x89PNG\r\n\x1a\n rubbish", "latin1"));
  writeFileSync(file("tom.txt"), "");
  writeFileSync(
    file("møde.json"),
    firstAgendaMeeting({
      people: [{ name: "Vigga Vindspejl" }, { name: "Malthe Mosegris", cancelled: true }],
      items: [
        { number: "1", title: "Gadelys", caseNumber: "24-000603", html: itemHtml("Godkendt.", "<h4>Resume</h4>Lys.") },
      ],
    }),
  );
  const lines = minutes
    .split("\n")
    .map((line) => (line.startsWith("#") ? styled("Heading2", line.replace(/^#+ /, "")) : para(line)));
  writeFileSync(file("referat.docx"), docxOf({ body: lines.join("") }));
  writeFileSync(
    file("referat.pdf"),
    pdfOf([
      printedLines(
        minutes
          .replaceAll("#", "")
          .split("\n")
          .map((line) => line.trim()),
      ),
    ]),
  );
});

async function traad(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => stream.setEncoding("utf8").toArray();
  const texts = [read(stdout), read(stderr)];
  const stopped = new AbortController().signal;
  const status = await main(["read", ...args], { env: {}, stdin: new PassThrough(), stdout, stderr, stopped });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await Promise.all(texts);
  return { status, out: out.join(""), err: err.join("") };
}

describe("traad read", () => {
  test("gives a summary with what it was unsure of, in Danish and English", async () => {
    const danish = await traad(file("referat.md"));
    expect(danish.status).toBe(0);
    expect(danish.out).toContain("Referat · Kulturudvalget · torsdag den 5. februar 2026 kl. 16.00");
    expect(danish.out).toContain("    1  Gadelys på Tværvej  [Godkendt]");
    expect(danish.out).toContain("sag 24/18490");
    expect(danish.out).toContain("    2  Køb af mose  [Lukket punkt]");
    expect(danish.out).not.toContain("250.000");
    const english = await traad(file("referat.md"), "--lang", "en");
    expect(english.out).toContain("Minutes · Kulturudvalget");
    expect(english.out).toContain("[Closed item]");
  });

  test("--json prints what the published schema describes, for every format", async () => {
    const published = readFileSync(new URL("../../../../schema/reading.schema.json", import.meta.url), "utf8");
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(published));
    for (const name of ["referat.md", "notat.txt", "møde.json", "referat.pdf", "referat.docx"]) {
      const { status, out, err } = await traad(file(name), "--json");
      expect([status, err]).toEqual([0, ""]);
      const reading = JSON.parse(out) as Reading;
      valid(reading);
      expect(valid.errors, name).toBeNull();
      expect(reading.source.name).toBe(name);
      expect(valid({ ...reading, kind: "novel" })).toBe(false);
    }
  });

  test("every span of --json points into what --text prints, also where closed items are covered", async () => {
    const reading = JSON.parse((await traad(file("referat.md"), "--json")).out) as Reading;
    const { out: text } = await traad(file("referat.md"), "--text");
    expect(text).toHaveLength(minutes.length);
    expect(reading.source.characters).toBe(text.length);
    const at = (pointer: string): string => text.slice(...(reading.spans[pointer] ?? [0, 0]));
    expect(at("/items/0/title")).toBe("Gadelys på Tværvej");
    expect(at("/items/1/title")).toBe("Køb af mose");
    expect(at("/items/2/title")).toBe("Eventuelt");
    expect(text).not.toContain("250.000");
    expect(text).toContain("█");
    expect(text.split("\n")).toHaveLength(minutes.split("\n").length);
  });

  test("--closed shows all", async () => {
    expect((await traad(file("referat.md"), "--text", "--closed")).out).toBe(minutes);
    expect((await traad(file("referat.md"), "--json", "--closed")).out).toContain("Mosen købes");
    expect((await traad(file("referat.md"), "--json")).out).not.toContain("Mosen købes");
  });

  test("several files are an array; a bad one is told and does not lose the others", async () => {
    const { status, out, err } = await traad(
      file("billede.pdf"),
      file("referat.md"),
      file("nej.txt"),
      file("møde.json"),
      "--json",
    );
    expect(status).toBe(1);
    expect((JSON.parse(out) as Reading[]).map(({ source }) => source.name)).toEqual(["referat.md", "møde.json"]);
    expect(err).toContain("billede.pdf er PNG, som ikke læses. Gem dokumentet som PDF eller tekst.");
    expect(err).toContain("nej.txt findes ikke.");
    const none = await traad(file("tom.txt"), file("billede.pdf"), "--json");
    expect(JSON.parse(none.out)).toEqual([]);
  });

  test("one bad file is one sentence and status 1; a folder too", async () => {
    const { status, out, err } = await traad(file("tom.txt"));
    expect([status, out, err]).toEqual([1, "", "tom.txt er tom. Hent dokumentet igen.\n"]);
    expect((await traad(folder)).status).toBe(1);
  });

  test("wrong use is status 2", async () => {
    for (const args of [[], ["--json", "--text", "x"], ["--wrong", "x"]]) {
      const { status, err } = await traad(...args);
      expect(status).toBe(2);
      expect(err).toContain("Brug: traad read FILE…");
    }
  });

  test("--schema prints the published schema", async () => {
    const { out } = await traad("--schema");
    expect(JSON.parse(out)).toHaveProperty("properties.items");
  });
});
