import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = path.join(import.meta.dirname, "..");
const tree = mkdtempSync(path.join(tmpdir(), "traad-boundaries-"));

beforeAll(() => {
  cpSync(path.join(project, "biome.json"), path.join(tree, "biome.json"));
  cpSync(path.join(project, "package.json"), path.join(tree, "package.json"));
  symlinkSync(path.join(project, "node_modules"), path.join(tree, "node_modules"));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What each part may import, beside itself: the house rule, written a second time on purpose. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  records: [],
  danish: [],
  seal: [],
  intake: ["records", "danish"],
  store: ["records", "danish", "seal", "access"],
  access: ["records", "danish"],
  features: ["records", "danish", "seal", "store", "access"],
  output: ["records", "danish", "access"],
  app: ["records", "danish", "seal", "intake", "store", "access", "features", "output"],
};
const parts = Object.keys(allowed);
const features = [
  ...["search", "meetings", "followup", "goals", "offers", "marks", "efforts", "reminders", "surveys", "partnerships"],
];
const surfaces = ["app/web", "app/api", "app/cli"];

/** Folders a file of one part might lie in: at its top and deeper down. */
const places = (part: string) => [part, `${part}/some/inner`];

const forbidden = [
  ...parts.flatMap((from) =>
    parts
      .filter((to) => to !== from && !allowed[from]?.includes(to))
      .flatMap((to) => places(from).map((place) => [place, to] as const)),
  ),
  ...features.flatMap((from) =>
    features.filter((to) => to !== from).map((to) => [`features/${from}`, `features/${to}`] as const),
  ),
  ...features.flatMap((from) => ["app", "intake", "output"].map((to) => [`features/${from}`, to] as const)),
  ...surfaces.flatMap((from) => surfaces.filter((to) => to !== from).map((to) => [from, to] as const)),
];

/** Runs the linter over files of the tree; gives the rules that failed, by file. */
function lint(folder: string): Map<string, string[]> {
  const biome = path.join(project, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", folder], {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const found = new Map<string, string[]>();
  for (const { category, location } of report.diagnostics) {
    const file = typeof location.path === "string" ? location.path : location.path.file;
    const name = path.relative(folder, path.resolve(tree, file));
    found.set(name, [...(found.get(name) ?? []), category]);
  }
  return found;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe("the boundaries", () => {
  test("every forbidden import is found, and every allowed one is let through", () => {
    const folder = path.join(tree, "src");
    const wrong: string[] = [];
    const right: string[] = [];
    const add = (list: string[], from: string, to: string) => {
      const file = `${from}/from-${list === wrong ? "wrong" : "right"}-${to.replaceAll("/", "-")}.ts`;
      const target = path.relative(from, `${to}/thing.ts`);
      write(path.join(folder, file), `import { thing } from "${target}";\n\nexport const it = thing;\n`);
      list.push(file);
    };
    for (const part of [...parts, ...features.map((name) => `features/${name}`), ...surfaces]) {
      write(path.join(folder, part, "thing.ts"), "export const thing = 1;\n");
    }
    for (const [from, to] of forbidden) add(wrong, from, to);
    for (const from of parts) for (const to of allowed[from] ?? []) add(right, `${from}/fine`, to);
    const found = lint(folder);
    const caught = (file: string) => found.get(file)?.includes("lint/style/noRestrictedImports") === true;
    expect(wrong.length).toBeGreaterThan(100);
    expect(wrong.filter((file) => !caught(file))).toEqual([]);
    expect(right.filter(caught)).toEqual([]);
  });

  test("a cycle is found", () => {
    const folder = path.join(tree, "src");
    write(path.join(folder, "danish/one.ts"), 'import { two } from "./two.ts";\n\nexport const one = () => two;\n');
    write(path.join(folder, "danish/two.ts"), 'import { one } from "./one.ts";\n\nexport const two = () => one;\n');
    const found = lint(folder);
    expect(found.get("danish/one.ts")).toContain("lint/suspicious/noImportCycles");
    expect(found.get("danish/two.ts")).toContain("lint/suspicious/noImportCycles");
  });

  test("every folder of src is a part with a rule", () => {
    const folders = readdirSync(path.join(project, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((entry) => entry.name).sort()).toEqual([...parts].sort());
  });

  test("the project's own source is clean", () => {
    const biome = path.join(project, "node_modules/@biomejs/biome/bin/biome");
    const run = spawnSync(
      process.execPath,
      [biome, "lint", "--only=style/noRestrictedImports", "--only=suspicious/noImportCycles", "src"],
      { cwd: project, encoding: "utf8" },
    );
    expect(run.stdout + run.stderr).toMatch(/Checked \d+ files/);
    expect(run.status).toBe(0);
  });
});

describe("what is committed", () => {
  test("names no machine's folders and no registry", () => {
    const files = spawnSync("git", ["ls-files", "-z"], { cwd: project, encoding: "utf8" })
      .stdout.split("\0")
      .filter(Boolean);
    expect(files.length).toBeGreaterThan(50);
    // Written in pieces, so that this file does not hold what it looks for.
    const words = [
      "/wo" + "rk/",
      "/ro" + "ot/",
      "/ho" + "me/[a-z]",
      "/Us" + "ers/[a-z]",
      "regis" + "try\\.[a-z]+\\.",
      '"res' + 'olved":',
    ];
    const grep = spawnSync("git", ["grep", "-InE", words.join("|"), "--", "."], { cwd: project, encoding: "utf8" });
    expect(grep.stdout).toBe("");
    expect(grep.status).toBe(1);
  });

  test("the lockfile names the packages of every platform, also those this machine leaves out", () => {
    const lock = JSON.parse(readFileSync(path.join(project, "package-lock.json"), "utf8")) as {
      packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
    };
    // `npm ci` refuses a lockfile that lacks one, on every machine.
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
