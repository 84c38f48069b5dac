import { existsSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { runningServer } from "../store/embedded/cluster.ts";
import { testRunFolder } from "../store/testing/test-run.ts";
import { ready, stop, traadOver } from "./testing/traad-process.ts";

const folder = mkdtempSync(path.join(testRunFolder(), "start-"));
const data = path.join(folder, "outer", "data");
const { run: traad, stopAll } = traadOver(data);

afterEach(stopAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cluster = { folder: path.join(data, "postgresql") };

describe("traad start", () => {
  test("loads the sample the first time, serves it, and stops everything when it is told to", async () => {
    const start = traad(["start"]);
    const address = await ready(start);
    // By a name: a number can have no passkeys. Forms are sent by either.
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    for (const origin of [address, address.replace("localhost", "127.0.0.1")]) {
      const sent = {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ sprog: "en", tilbage: "/" }),
      } as const;
      expect((await fetch(`${origin}/sprog`, { ...sent, headers: { origin } })).status).toBe(303);
      expect((await fetch(`${origin}/sprog`, { ...sent, headers: { origin: "http://example.dk" } })).status).toBe(403);
    }
    expect(start.said.join("\n")).toContain("Loading a fictional municipality");
    expect(start.said.join("\n")).toMatch(/konto\/invitation\/\S+/);
    const page = await fetch(`${address}/aertebjerg`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ærtebjerg Kommune");
    const goals = await (await fetch(`${address}/aertebjerg/maal`)).text();
    expect(goals).toContain("Beskæftigelsesplan 2026-2029");
    expect(goals.replace(/<[^>]+>/g, "")).toContain("Jobordrer besat inden 30 dage: 55 % in 3. kv. 2026");
    for (const [list, ...titles] of [
      ["budget", "Arbejdsmarked og uddannelse"],
      ["evalueringer", "Evaluering af Job med Støtte", "Hvorfor trækker sygeforløbene ud?", "Et enklere jobcenter"],
      ["resultater", "Job med Støtte for unge", "Cykler til Vindslet"],
    ]) {
      const text = await (await fetch(`${address}/aertebjerg/${list}`)).text();
      for (const title of titles) expect(text).toContain(title);
    }
    expect(await stop(start, "SIGTERM")).toBe(0);
    expect(await runningServer(cluster)).toBeNull();
    const began = performance.now();
    const again = traad(["start"]);
    expect((await fetch(`${await ready(again)}/aertebjerg`)).status).toBe(200);
    // From the command to the first page, as somebody waits for it.
    expect(performance.now() - began).toBeLessThan(3_000);
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
