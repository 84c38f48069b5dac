import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkFolder } from "./check-folder.ts";
import { mark } from "./observe.ts";

const minutes = `Referat af møde i Jobudvalget den 5. marts 2024

Punkt 7: Ny virksomhedsplan

Beslutning

Godkendt.
`;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-real-"));
  writeFileSync(path.join(folder, "a.txt"), minutes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("checkFolder", () => {
  it("passes a file that is read as expected, and prints its figures", async () => {
    const items = [{ number: "7", title: mark("Ny virksomhedsplan"), outcome: "approved" }];
    const { lines, passed, failed } = await checkFolder(folder, { "a.txt": { kind: "minutes", items } });
    expect([passed, failed]).toEqual([1, 0]);
    expect(lines[1]).toMatch(/^a\.txt +1 +1 +0 +\d+\.\d %/);
  });

  it("fails where less is read than expected", async () => {
    const items = [{ number: "7", outcome: "approved" }, { number: "8" }];
    const { lines, passed, failed } = await checkFolder(folder, { "a.txt": { items } });
    expect([passed, failed]).toEqual([0, 1]);
    expect(lines).toContain("a.txt: WORSE  item 8: missing");
  });

  it("fails where an expected file is not there, and only names one that nothing is expected of", async () => {
    const { lines, passed, failed } = await checkFolder(folder, { "b.txt": { kind: "minutes" } });
    expect([passed, failed]).toEqual([0, 1]);
    expect(lines).toContain("a.txt: nothing is expected of it yet");
    expect(lines).toContain("b.txt: WORSE  expected, but not in the folder");
  });

  it("takes a document that cannot be read for what it is", async () => {
    writeFileSync(path.join(folder, "a.txt"), "%PDF-");
    const { failed } = await checkFolder(folder, { "a.txt": { problem: null } });
    expect(failed).toBe(1);
  });
});
