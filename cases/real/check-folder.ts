import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read } from "../../src/intake/reader/read.ts";
import { openSource } from "../../src/intake/sources/open-source.ts";
import { isProblem } from "../../src/records/problem.ts";
import { type Expected, judge } from "./judge.ts";
import { type Observed, observe } from "./observe.ts";

/** Every file under a folder, with its path, in order. */
export function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Reads one file as the program does and takes down what is compared. */
export async function observeFile(file: string): Promise<Observed> {
  const opened = await openSource({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
  return observe(isProblem(opened) ? opened : read(opened));
}

export interface Checked {
  /** The table and what differs, ready to print. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/**
 * Reads all documents of a folder and compares each with what is expected of the file of that name.
 * A file that is expected and not there fails; one that nothing is expected of is only named.
 */
export async function checkFolder(folder: string, expected: Readonly<Record<string, Expected>>): Promise<Checked> {
  const table = [row(["file", "items", "decisions", "absences", "unclaimed", "notices"])];
  const said: string[] = [];
  const seen = new Set<string>();
  let failed = 0;
  for (const file of documentsIn(folder)) {
    const name = path.basename(file);
    const got = await observeFile(file);
    table.push(row([name, ...figures(got)]));
    const wanted = expected[name];
    if (!wanted) {
      said.push(`${name}: nothing is expected of it yet`);
      continue;
    }
    seen.add(name);
    const { worse, better } = judge(wanted, got);
    if (worse.length > 0) failed += 1;
    said.push(...worse.map((line) => `${name}: WORSE  ${line}`), ...better.map((line) => `${name}: better ${line}`));
  }
  const missing = Object.keys(expected).filter((name) => !seen.has(name));
  said.push(...missing.map((name) => `${name}: WORSE  expected, but not in the folder`));
  return { lines: [...table, "", ...said], passed: seen.size - failed, failed: failed + missing.length };
}

function figures(got: Observed): string[] {
  if (got.problem) return ["-", "-", "-", "-", got.problem];
  const count = (marks: string) => Number.parseInt(marks, 10);
  const absences = got.items.reduce((sum, item) => sum + count(item.absent), count(got.absent));
  const decisions = got.items.filter((item) => item.outcome !== null).length;
  const notices = Object.entries(got.notices).map(([code, times]) => `${code} ${times}`);
  const unclaimed = `${(got.unclaimed * 100).toFixed(1)} %`;
  return [`${got.items.length}`, `${decisions}`, `${absences}`, unclaimed, notices.join(", ")];
}

const widths = [42, 6, 10, 9, 10, 0];

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(42) : ` ${cell.padStart(widths[at] ?? 0)}`)).join(" ");
}
