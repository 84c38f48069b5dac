import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { importer } from "../access/viewer.ts";
import { changeKey } from "../features/meetings/approval/change-key.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { fingerprint, newKey, signerOf } from "../seal/head.ts";
import { keyAfter } from "../seal/keys.ts";
import { lastEntries } from "../store/queries/seal/chain.ts";
import type { Store } from "../store/transaction.ts";
import { openExistingSigner } from "./seal-key.ts";

/** What became of the key that signs: both fingerprints, where the old one lies now, and how many chains handed over. */
export interface RotatedKey {
  readonly from: string;
  readonly to: string;
  readonly old: string;
  readonly chains: number;
}

/**
 * Changes the key that signs the chains of approvals: a new one is made beside it, every chain hands over to that, and
 * the new one takes its place; the old one stays as a file beside it. Ended half way, whenever that is, it leaves either
 * key in force and not both: run again, it puts back the key that the chains are signed with and goes on. Throws a
 * Refusal where there is no key that can be used.
 */
export async function rotateSealKey(store: Store, file: string, now: Date): Promise<RotatedKey | Problem> {
  await putBack(store, file);
  const signer = await openExistingSigner(file);
  const next = `${file}.next`;
  const pem = await keyIn(next);
  const old = oldNameOf(file, signer.key);
  const to = signerOf(pem).key;
  const from = signer.key;
  let settled = false;
  try {
    const chains = await changeKey({ store, viewer: importer, signer, now }, to, async () => {
      await rm(old, { force: true });
      await writeFile(old, await readFile(file), { mode: 0o600, flag: "wx" });
      await rename(next, file);
      settled = true;
    });
    if (isProblem(chains)) return chains;
    return { from: fingerprint(from), to: fingerprint(to), old, chains };
  } catch (error) {
    // The chains did not hand over after all.
    if (settled) await rename(old, file);
    throw error;
  }
}

function oldNameOf(file: string, key: string): string {
  return `${file}.old-${fingerprint(key).slice(0, 8)}`;
}

/** The new key, as it was made now or by a try that did not come to its end. */
async function keyIn(file: string): Promise<string> {
  await writeFile(file, newKey(), { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return readFile(file, "utf8");
}

/** Puts the key back that the chains are signed with, where a try ended after the files and before the chains. */
async function putBack(store: Store, file: string): Promise<void> {
  const wanted = new Set((await store.as(importer, lastEntries)).map((row) => keyAfter(row)));
  const [key] = wanted;
  if (key === undefined || wanted.size > 1 || (await isKey(file, key))) return;
  const folder = path.dirname(file);
  const beside = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(`${path.basename(file)}.`));
  for (const name of beside) {
    const other = path.join(folder, name);
    if (!(await isKey(other, key))) continue;
    // What lies there now may be wanted by a newer database, where an older one was restored.
    const there = await readFile(file, "utf8").catch(() => null);
    if (there !== null) await writeFile(oldNameOf(file, signerOf(there).key), there, { mode: 0o600 });
    return rename(other, file);
  }
}

async function isKey(file: string, key: string): Promise<boolean> {
  try {
    return signerOf(await readFile(file, "utf8")).key === key;
  } catch {
    return false;
  }
}
