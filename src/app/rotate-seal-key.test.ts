import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importer } from "../access/viewer.ts";
import { approveMinutes } from "../features/meetings/approval/approve-minutes.ts";
import { changeKey } from "../features/meetings/approval/change-key.ts";
import { fixMinutes } from "../features/meetings/approval/fix-minutes.ts";
import { markKey } from "../features/meetings/approval/mark-key.ts";
import { aCouncil, type Council, inventedNames } from "../features/meetings/approval/testing/a-council.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { fingerprint, newKey, type Signer, signerOf } from "../seal/head.ts";
import { minutesHash } from "../seal/minutes.ts";
import { verifySealed } from "../seal/verify.ts";
import { withOwner } from "../store/connect/open.ts";
import { sealedOf } from "../store/seal/sealed-of.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { rotateSealKey } from "./rotate-seal-key.ts";
import { openSigner } from "./seal-key.ts";

const now = new Date("2026-03-10T08:00:00Z");
const later = new Date("2026-03-12T08:00:00Z");

let folder: string;
let file: string;
let database: TestDatabase;
let council: Council;
/** As a running server has it: opened once. */
let signer: Signer;
const { wrong, ask } = tryStore(() => database.store);
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "traad-rotate-"));
  file = path.join(folder, "seal-key.pem");
  database = await startTestDatabase();
  council = await aCouncil(database.store, inventedNames(3), now);
  signer = await openSigner(file, folder);
});
afterEach(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

function orThrow<T>(given: T | Problem): T {
  if (isProblem(given)) throw new Error(given.key);
  return given;
}

const fix = async () => orThrow(await fixMinutes({ ...council.acting(), signer }, council.ref));
const approve = (at: number, hash: string) => {
  const member = council.members[at];
  if (member === undefined) throw new Error("There is no such member.");
  return approveMinutes({ ...council.acting(member.viewer), signer }, council.ref, { hash, name: member.name });
};
const exported = () =>
  database.store.as(importer, (tx) => sealedOf(tx, { id: council.ref.bodyId, name: "", meetingId: null }, now));
const keyOf = (name: string) => signerOf(readFileSync(name, "utf8")).key;

test("the key is changed while the program runs: what was signed before holds, and the new key signs on", async () => {
  const hash = minutesHash(await fix());
  const before = orThrow(await approve(0, hash));
  const old = signer.key;
  const done = orThrow(await rotateSealKey(database.store, file, now));
  expect(done).toMatchObject({ from: fingerprint(old), to: fingerprint(signer.key), chains: 1 });
  expect(signer.key).not.toBe(old);
  expect([keyOf(done.old), statSync(done.old).mode & 0o777, statSync(file).mode & 0o777]).toEqual([old, 0o600, 0o600]);
  expect(readdirSync(folder).length).toBe(2);
  const after = orThrow(await approve(1, hash));
  expect(after.key).toBe(signer.key);
  const told = verifySealed(await exported(), [before, after], done.from);
  expect(told).toMatchObject({ findings: [], provenLength: 4 });
  // Whoever still has the old key adds nothing, and a key that was never signed over to neither.
  for (const other of [signerOf(readFileSync(done.old, "utf8")), signerOf(newKey())]) {
    const member = council.members[2];
    const acting = { ...council.acting(member?.viewer), signer: other };
    expect(await approveMinutes(acting, council.ref, { hash, name: "x" })).toMatchObject({ key: "problem.seal-key" });
    expect(await changeKey({ ...council.acting(importer), signer: other }, "", async () => undefined)).toMatchObject({
      key: "problem.seal-key",
    });
  }
  expect(await wrong()).toEqual([]);
  expect(await ask("SELECT number, key FROM public_chain_key")).toEqual([{ number: 3, key: old }]);
});

test("a key that others had is marked when it signs no more, and what it signed is in doubt", async () => {
  const hash = minutesHash(await fix());
  orThrow(await approve(0, hash));
  const mark = { print: fingerprint(signer.key), since: now };
  const acting = { store: database.store, viewer: importer, signer, now: later };
  expect(await markKey(acting, mark)).toMatchObject({ key: "problem.seal-key-signs" });
  orThrow(await rotateSealKey(database.store, file, later));
  expect(await markKey(acting, { ...mark, print: "0".repeat(64) })).toMatchObject({ key: "problem.seal-key-never" });
  expect(await markKey(acting, mark)).toBe(1);
  const told = verifySealed(await exported(), [], fingerprint(signer.key));
  expect(told.findings).toEqual([]);
  expect(told.doubts).toMatchObject([{ kind: "signed-since", entries: [1, 2] }]);
  expect(await wrong()).toEqual([]);
});

test("ended between the files and the chains, either key is in force: run again, it goes on", async () => {
  const hash = minutesHash(await fix());
  const old = signer.key;
  // As a process leaves it that is killed when the new key has its place and nothing is committed yet.
  renameSync(file, `${file}.old-${fingerprint(old).slice(0, 8)}`);
  await openSigner(file, folder);
  expect(await approve(0, hash)).toMatchObject({ key: "problem.seal-key" });
  const done = orThrow(await rotateSealKey(database.store, file, now));
  expect(done).toMatchObject({ from: fingerprint(old), chains: 1 });
  orThrow(await approve(0, hash));
  expect(verifySealed(await exported(), []).findings).toEqual([]);
});

test("where one chain cannot hand over, none does, and the key stays", async () => {
  await fix();
  const old = signer.key;
  await withOwner(database.place, database.owner, (client) =>
    client.query("UPDATE chain_entry SET entry = replace(entry, '08:00:00', '08:00:01')"),
  );
  await expect(rotateSealKey(database.store, file, now)).rejects.toThrow("changed outside the program");
  expect(signer.key).toBe(old);
  expect(await ask("SELECT count(*)::int AS n FROM chain_entry")).toEqual([{ n: 1 }]);
});

test("strangers' tables that say otherwise of the keys are found by traad check", async () => {
  await fix();
  orThrow(await rotateSealKey(database.store, file, now));
  expect(await wrong()).toEqual([]);
  await withOwner(database.place, database.owner, (client) =>
    client.query("UPDATE public_chain_key SET hash = reverse(hash); DELETE FROM public_chain_head WHERE length = 1"),
  );
  expect((await wrong()).map((line) => line.replace(/.*public-differs/, "public-differs"))).toEqual([
    expect.stringContaining("public_chain_head"),
    expect.stringContaining("public_chain_key"),
  ]);
});
