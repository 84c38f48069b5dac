import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSigner } from "./seal-key.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-key-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the key is made once, for its owner alone, also where two processes begin at once", async () => {
  const data = path.join(folder, "data");
  const [one, other] = await Promise.all([openSigner(null, data), openSigner(null, data)]);
  expect(one.key).toBe(other.key);
  expect((await openSigner(path.join(data, "seal-key.pem"), folder)).key).toBe(one.key);
  expect(statSync(path.join(data, "seal-key.pem")).mode & 0o777).toBe(0o600);
});

test("what is no key, and what can be neither read nor made, is a sentence with a remedy", async () => {
  const wrong = path.join(folder, "noget.pem");
  writeFileSync(wrong, "ikke en nøgle");
  for (const file of [wrong, path.join(wrong, "under"), folder]) {
    await expect(openSigner(file, folder), file).rejects.toThrow("Set TRAAD_SEAL_KEY");
  }
});
