import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read } from "../../src/intake/reader/read.ts";
import { openSource } from "../../src/intake/sources/open-source.ts";
import { isProblem } from "../../src/records/problem.ts";
import { type Expected, judge } from "./judge.ts";
import { type Observed, observe } from "./observe.ts";

const usage = "Usage: npm run check:real -- DIR [--expected FILE] [--print]\n";

/**
 * Reads every document under a folder, prints a table, and compares with the expectation kept in the project.
 * `--print` prints what was read in the expectation's form instead, for whoever has checked it against the documents.
 * Returns 0 where every file passed, 1 where one failed, 2 where it was asked wrongly.
 */
export async function main(args: readonly string[], home: string): Promise<number> {
  const folder = args.find((arg, at) => !arg.startsWith("--") && args[at - 1] !== "--expected");
  if (folder === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const file = args[args.indexOf("--expected") + 1];
  const place = args.includes("--expected") && file ? file : path.join(home, "cases/real/expected.json");
  const files = documentsIn(folder);
  if (args.includes("--print")) {
    const all: Record<string, Observed> = {};
    for (const name of files) all[path.basename(name)] = await observeFile(name);
    process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
    return 0;
  }
  const expected = JSON.parse(readFileSync(place, "utf8")) as Record<string, Expected>;
  const failed = await compareAll(files, expected);
  const missing = Object.keys(expected).filter((name) => !files.some((one) => path.basename(one) === name));
  for (const name of missing) process.stdout.write(`${name}: expected, but not in the folder\n`);
  const known = files.filter((one) => path.basename(one) in expected).length;
  process.stdout.write(`${known - failed} passed, ${failed + missing.length} failed\n`);
  return failed + missing.length > 0 ? 1 : 0;
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function observeFile(file: string): Promise<Observed> {
  const opened = await openSource({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
  return observe(isProblem(opened) ? opened : read(opened));
}

async function compareAll(files: readonly string[], expected: Readonly<Record<string, Expected>>): Promise<number> {
  let failed = 0;
  const said: string[] = [];
  process.stdout.write(`${row(["file", "items", "decisions", "absences", "unclaimed", "notices"])}\n`);
  for (const file of files) {
    const name = path.basename(file);
    const got = await observeFile(file);
    process.stdout.write(`${row([name, ...figures(got)])}\n`);
    const wanted = expected[name];
    if (!wanted) {
      said.push(`${name}: nothing is expected of it yet`);
      continue;
    }
    const { worse, better } = judge(wanted, got);
    if (worse.length > 0) failed += 1;
    for (const line of worse) said.push(`${name}: WORSE  ${line}`);
    for (const line of better) said.push(`${name}: better ${line}`);
  }
  process.stdout.write(`\n${said.map((line) => `${line}\n`).join("")}`);
  return failed;
}

function figures(got: Observed): string[] {
  if (got.problem) return ["-", "-", "-", "-", got.problem];
  const count = (marks: string) => Number.parseInt(marks, 10);
  const absences = got.items.reduce((sum, item) => sum + count(item.absent), count(got.absent));
  const decisions = got.items.filter((item) => item.outcome !== null).length;
  const notices = Object.entries(got.notices).map(([code, times]) => `${code} ${times}`);
  return [
    `${got.items.length}`,
    `${decisions}`,
    `${absences}`,
    `${(got.unclaimed * 100).toFixed(1)} %`,
    notices.join(", "),
  ];
}

const widths = [42, 6, 10, 9, 10, 0];

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(42) : ` ${cell.padStart(widths[at] ?? 0)}`)).join(" ");
}
