import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { openSource } from "../open-source.ts";
import { measuring } from "../testing/run-measured.ts";
import { deflateBomb, worstInputs } from "../testing/worst-inputs.ts";
import { pdfOf, pdfWithContents, printedLines } from "../testing/write-pdf.ts";
import { timeLimit } from "./limits.ts";
import { endReadingProcess } from "./read-bounded.ts";

const good = pdfOf([printedLines(["Gadelys på Tværvej", "Godkendt."])]);
const open = async (bytes: Uint8Array): Promise<string> => {
  const source = await openSource({ name: "referat.pdf", bytes });
  return isProblem(source) ? source.key : source.text;
};

/** This process's children that read documents, where the system tells. */
function readingProcesses(): number[] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean);
    return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("reading-child")).map(Number);
  } catch {
    return [];
  }
}

let bench: Awaited<ReturnType<typeof measuring>>;
beforeAll(async () => {
  bench = await measuring(fileURLToPath(new URL("../../../../", import.meta.url)));
});
afterAll(async () => {
  endReadingProcess();
  await bench.end();
});

test("a document that swells is a problem, and the next one is read all the same", async () => {
  const bomb = pdfWithContents([deflateBomb(" ", 1500)], "/Filter /FlateDecode");
  const answers = await Promise.all([open(good), open(bomb), open(good)]);
  expect(answers).toEqual([
    "Gadelys på Tværvej\nGodkendt.",
    "problem.reading-out-of-memory",
    "Gadelys på Tværvej\nGodkendt.",
  ]);
});

test("a reading process that ended while it had no work is replaced", async () => {
  expect(await open(good)).toContain("Godkendt");
  expect(readingProcesses()).toHaveLength(process.platform === "linux" ? 1 : 0);
  for (const pid of readingProcesses()) process.kill(pid, "SIGKILL");
  expect(await open(good)).toContain("Godkendt");
});

test("the time a document may take is stated", () => {
  expect([timeLimit(1), timeLimit(1024 * 1024), timeLimit(10 * 1024 * 1024)]).toEqual([35_000, 35_000, 80_000]);
});

test.each(worstInputs.filter(({ short }) => short))("$name: an answer below 512 MB", async (input) => {
  const { answer, ownMegabytes, childMegabytes, milliseconds } = await bench.measure(input);
  expect(answer).toMatch(/^(?:problem\.[a-z-]+|(?:minutes|agenda|document) of \d+ characters)$/);
  expect(ownMegabytes + childMegabytes).toBeLessThan(512);
  expect(ownMegabytes).toBeGreaterThan(20);
  expect(milliseconds).toBeLessThan(timeLimit(64 * 1024 * 1024));
});
