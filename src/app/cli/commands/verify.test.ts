import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fingerprint, newKey, signerOf } from "../../../seal/head.ts";
import { aChain } from "../../../seal/testing/a-chain.ts";
import { main } from "../main.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-verify-"));
const file = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [vigga, malthe] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const chain = aChain();
const fixed = chain.fix(
  { meeting: { committee: "Udvalget for Stier", day: "2026-03-02" }, "items/1/open/decision": { text: "Godkendt." } },
  [vigga, malthe],
);
chain.approve(fixed, vigga, "Vigga Vindspejl");
const receipt = chain.approve(fixed, malthe, "Malthe Mosegris");
const print = fingerprint(receipt.key);

beforeAll(() => {
  const sealed = chain.sealed();
  const text = JSON.stringify(sealed);
  writeFileSync(file("hel.json"), text);
  writeFileSync(file("aendret.json"), text.replace("Godkendt.", "Afvist."));
  writeFileSync(file("skaaret.json"), JSON.stringify({ ...sealed, entries: sealed.entries.slice(0, 2) }));
  writeFileSync(file("kvittering.json"), JSON.stringify(receipt));
  writeFileSync(file("andet.json"), "{}");
  mkdirSync(file("mappe/aertebjerg"), { recursive: true });
  writeFileSync(file("mappe/aertebjerg/sealed.json"), text);
});

async function traad(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const read = (stream: PassThrough) => stream.setEncoding("utf8").toArray();
  const texts = [read(stdout), read(stderr)];
  const stopped = new AbortController().signal;
  const status = await main(["verify", ...args], { env: {}, stdin: new PassThrough(), stdout, stderr, stopped });
  stdout.end();
  stderr.end();
  const [out = [], err = []] = await Promise.all(texts);
  return { status, out: out.join(""), err: err.join("") };
}

describe("traad verify", () => {
  test("says who approved what, what is proven, and what is not without a receipt", async () => {
    const { status, out } = await traad(file("hel.json"));
    expect(status).toBe(0);
    expect(out).toContain("Udvalget for Stier, 2. marts 2026 · udgave 1");
    expect(out).toContain("godkendt af 2 af 2");
    expect(out).toContain("Malthe Mosegris, 2. mar");
    expect(out).toContain("Uden kvittering kan det ikke bevises");
    expect(out.replaceAll(" ", "")).toContain(print);
  });

  test("with a receipt, says how far nothing was cut or rewritten", async () => {
    const { status, out } = await traad(file("hel.json"), "--receipt", file("kvittering.json"), "--key", print);
    expect(status).toBe(0);
    expect(out).toContain("intet er skåret af eller skrevet om til og med led 3");
    expect(out).not.toContain("Uden kvittering");
  });

  test("a changed word is status 1 and says where", async () => {
    const { status, out } = await traad(file("aendret.json"));
    expect(status).toBe(1);
    expect(out).toContain("FORKERT: Udvalget for Stier, 2. marts 2026, items/1/open/decision: teksten er ændret");
    expect(out).not.toContain("passer:");
  });

  test("a cut end is seen by the receipt alone", async () => {
    expect((await traad(file("skaaret.json"))).status).toBe(0);
    const told = await traad("--lang", "en", file("skaaret.json"), "--receipt", file("kvittering.json"));
    expect(told.status).toBe(1);
    expect(told.out).toContain("WRONG: receipt 1, entry 3: the chain's end was cut off");
  });

  test("another key than the published one is seen", async () => {
    const { status, out } = await traad(file("hel.json"), "--key", "0".repeat(64));
    expect([status, out]).toEqual([
      1,
      expect.stringContaining("underskrevet med andre nøgler end den, der blev oplyst"),
    ]);
  });

  test("where the key was changed, names each key with what it signed, and says what is in doubt of one that others had", async () => {
    const town = aChain();
    const minutes = town.fix({ meeting: { committee: "Udvalget for Stier", day: "2026-03-02" } }, [vigga, malthe]);
    const early = town.approve(minutes, vigga, "Vigga Vindspejl");
    const change = town.rotate();
    const late = town.approve(minutes, malthe, "Malthe Mosegris");
    writeFileSync(file("skiftet.json"), JSON.stringify(town.sealed()));
    writeFileSync(file("tidlig.json"), JSON.stringify(early));
    writeFileSync(file("fremmed.json"), JSON.stringify({ ...late, ...signerOf(newKey()).sign(late.head) }));
    const sure = await traad(file("skiftet.json"), "--receipt", file("tidlig.json"), "--key", fingerprint(early.key));
    expect(sure).toMatchObject({ status: 0, err: "" });
    expect(sure.out).toContain("underskrev led 1 til 3, som giver over til den næste");
    expect(sure.out).toContain("underskriver fra led 4");
    expect(sure.out).not.toContain("TVIVL");
    const refused = await traad(file("skiftet.json"), "--receipt", file("fremmed.json"));
    expect([refused.status, refused.out]).toEqual([1, expect.stringContaining("FORKERT: kvittering 1")]);
    town.mark(change.key, early.entry.at);
    writeFileSync(file("tvivl.json"), JSON.stringify(town.sealed()));
    const { status, out } = await traad(file("tvivl.json"));
    expect(status).toBe(0);
    expect(out).toContain("I TVIVL: led 2 er underskrevet med en nøgle, som andre havde fra 2. mar. 2026 kl. 09.00");
    expect(out).toMatch(/I TVIVL: led 1 er underskrevet før/);
    expect(out).toMatch(/I TVIVL: led 3 giver over til en ny nøgle/);
    expect(out).toContain("Vigga Vindspejl, 2. mar. 2026 kl. 09.00 (i tvivl)");
    expect(out).not.toContain("Alt, der kan bevises her, passer");
    const json = await traad(file("tvivl.json"), "--json");
    expect(JSON.parse(json.out)).toMatchObject([
      { whole: true, doubts: [{ entries: [2] }, { entries: [1] }, { entries: [3] }] },
    ]);
  });

  test("reads the folder of an export, and answers in JSON", async () => {
    const { status, out } = await traad(file("mappe"), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ body: { id: chain.body }, whole: true, entries: 3, findings: [] }]);
  });

  test.each([
    [["findes-ikke.json"], "er ikke en hel fil til efterprøvning"],
    [[file("andet.json")], "er ikke en hel fil til efterprøvning"],
    [[file("hel.json"), "--receipt", file("andet.json")], "er ikke en hel kvittering"],
  ])("what cannot be read is status 1, with a remedy: %j", async (args, sentence) => {
    expect(await traad(...args)).toMatchObject({ status: 1, out: "", err: expect.stringContaining(sentence) });
  });

  test("wrong use is status 2", async () => {
    for (const args of [[], ["a", "b"], ["a", "--key", "x"], ["a", "--oevrigt"]]) {
      expect((await traad(...args)).status, args.join(" ")).toBe(2);
    }
  });
});
