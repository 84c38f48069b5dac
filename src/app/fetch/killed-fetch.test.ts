import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { testRunFolder } from "../../store/testing/test-run.ts";
import { stop, traadOver } from "../testing/traad-process.ts";
import { replaySite } from "./testing/replay-site.ts";

const folder = mkdtempSync(path.join(testRunFolder(), "killed-fetch-"));
const { run: traad, stopAll } = traadOver(path.join(folder, "data"));
afterEach(stopAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a fetch that is killed in the middle goes on where it stopped, and an update finds what is new", async () => {
  const meetings = Array.from({ length: 40 }, (_, at) => ({
    id: `moede-${at}`,
    committee: at % 2 === 0 ? "Kulturudvalget" : "Økonomiudvalget",
    day: `2024-${String(1 + Math.floor(at / 20)).padStart(2, "0")}-${String(1 + (at % 20)).padStart(2, "0")}`,
  }));
  const site = await replaySite(meetings);
  try {
    const args = ["fetch", site.address, "--body", "Bakkeby Kommune", "--rate", "0"];
    const first = traad(args);
    // While it waits for the 26th meeting of the list, which is by committee.
    await new Promise<void>((resolve) => {
      site.fault = (one) => {
        if (!one.endsWith("/moede-11")) return false;
        resolve();
        return true;
      };
    });
    await stop(first, "SIGKILL");
    site.fault = null;
    const second = traad(args);
    expect(await second.ended).toBe(0);
    expect(second.said.join("\n")).toContain("40 meetings on the list, 40 of them wanted, 15 to fetch");
    const counted = new Map<string, number>();
    for (const { path: one } of site.asked) counted.set(one, (counted.get(one) ?? 0) + 1);
    const twice = [...counted].filter(([one, times]) => times > 1 && !one.endsWith("udvalgsliste"));
    expect(twice).toEqual([["/api/agenda/dagsorden/moede-11", 2]]);
    site.meetings = [...meetings.slice(1), { id: "moede-40", committee: "Kulturudvalget", day: "2024-04-01" }];
    const update = traad(["fetch", "--update", "--rate", "0"]);
    expect(await update.ended).toBe(0);
    expect(update.said.join("\n")).toContain("1 to fetch");
    expect(update.said.join("\n")).toMatch(/moede-0: withdrawn[\s\S]*1 withdrawn\./);
  } finally {
    await site.close();
  }
});

test("what cannot be fetched is one sentence", async () => {
  for (const [args, words] of [
    [["fetch", "eksempel", "--body", "Bakkeby Kommune"], "is no address of a site"],
    [["fetch", "https://eksempel.dk"], "--body"],
    [["fetch", "https://eksempel.dk", "--update"], "takes no address"],
    [["fetch", "https://eksempel.dk", "--body", "B", "--rate", "mange"], "--rate"],
  ] as const) {
    const said = traad(args);
    expect(await said.ended).toBeGreaterThan(0);
    expect(said.said.join("\n")).toContain(words);
  }
  const other = traadOver(path.join(folder, "other"));
  const none = other.run(["fetch", "--update"]);
  expect(await none.ended).toBe(1);
  expect(none.said.join("\n")).toContain("Nothing has been fetched from a site yet");
  await other.stopAll();
});
