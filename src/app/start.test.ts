import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { runningServer } from "../store/embedded/cluster.ts";
import { testRunFolder } from "../store/testing/test-run.ts";

const project = path.join(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(testRunFolder(), "start-"));
const data = path.join(folder, "outer", "data");
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `traad` as a user does, and collects what it says. */
function traad(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(project, "bin/traad"), ...args], {
    env: { PATH: process.env.PATH, PORT: "0", TRAAD_DATA: data, TRAAD_LANG: "en", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const said: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => said.push(line));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, said, ended };
}

/** Waits for the line that says where the pages are; gives their address. */
async function ready({ child, said, ended }: ReturnType<typeof traad>): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const address = said.join("\n").match(/ready: (\S+)/)?.[1];
    if (address !== undefined) return address;
    if (over) throw new Error(`The start (process ${child.pid}) ended:\n${said.join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stop({ child, ended }: ReturnType<typeof traad>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return ended;
}

const cluster = { folder: path.join(data, "postgresql") };

describe("traad start", () => {
  test("loads the sample the first time, serves it, and stops everything when it is told to", async () => {
    const start = traad(["start"]);
    const address = await ready(start);
    expect(start.said.join("\n")).toContain("Loading a fictional municipality");
    expect(start.said.join("\n")).toMatch(/konto\/invitation\/\S+/);
    const page = await fetch(`${address}/aertebjerg`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ærtebjerg Kommune");
    expect(await stop(start, "SIGTERM")).toBe(0);
    expect(await runningServer(cluster)).toBeNull();
    const again = traad(["start"]);
    expect((await fetch(`${await ready(again)}/aertebjerg`)).status).toBe(200);
    expect(again.said.join("\n")).not.toContain("Loading");
    expect(await stop(again, "SIGINT")).toBe(0);
    expect(await runningServer(cluster)).toBeNull();
  });

  test("a second start on the folder is refused; a killed one is taken over; a backup runs beside", async () => {
    const first = traad(["start"]);
    const address = await ready(first);
    const second = traad(["start"]);
    expect(await second.ended).toBe(1);
    expect(second.said.join("\n")).toContain(`is in use by another start: process ${first.child.pid} (${address})`);
    const file = path.join(folder, "copy.traad");
    const beside = traad(["backup", file]);
    expect(await beside.ended).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect((await fetch(address)).status).toBe(200);
    const before = await runningServer(cluster);
    await stop(first, "SIGKILL");
    const third = traad(["start"]);
    await ready(third);
    expect((await runningServer(cluster))?.pid).toBe(before?.pid);
    expect(await stop(third, "SIGTERM")).toBe(0);
    const restored = traad(["restore", file, "--replace"]);
    expect(await restored.ended).toBe(0);
    expect(restored.said.join("\n")).toMatch(/\d+ rows of \d+ tables were restored/);
    expect(await runningServer(cluster)).toBeNull();
  });

  test("a port that is taken, and a wrong setting, are one sentence each", async () => {
    const first = traad(["start"]);
    const { port } = new URL(await ready(first));
    const elsewhere = path.join(folder, "elsewhere", "data");
    const second = traad(["start"], { PORT: port, TRAAD_DATA: elsewhere, TRAAD_SAMPLE: "no" });
    expect(await second.ended).toBe(1);
    expect(second.said.join("\n")).toContain(`Port ${port}`);
    expect(await runningServer({ folder: path.join(elsewhere, "postgresql") })).toBeNull();
    const wrong = traad(["start"], { BASE_URL: "example" });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said).toEqual([
      'BASE_URL "example" cannot be used: it must be a whole address without a path that begins with http:// or https://, for example https://referater.example.dk.',
    ]);
  });
});
