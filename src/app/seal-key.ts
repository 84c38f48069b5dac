import { readFileSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { newKey, type Signer, signerOf } from "../seal/head.ts";
import { Refusal } from "../store/refusal.ts";

/** The file of the key that signs the chains of approvals: the configured one, else `seal-key.pem` in the data folder. */
export function sealKeyFile(configured: string | null, dataFolder: string): string {
  return configured ?? path.join(dataFolder, "seal-key.pem");
}

/**
 * Opens the key that signs the chains of approvals. Makes it where it is missing, readable for the one who runs the
 * program alone. It is read again where the file has been changed, so that a running server signs with a new key.
 * Throws a Refusal where it is no such key, or can be neither read nor made.
 */
export async function openSigner(configured: string | null, dataFolder: string): Promise<Signer> {
  const file = sealKeyFile(configured, dataFolder);
  await orRefuse(file, () => readOrMake(file).then(signerOf));
  return fromFile(file);
}

/** Opens the key that is there, and makes none. Throws a Refusal where there is none that can be used. */
export async function openExistingSigner(file: string): Promise<Signer> {
  return orRefuse(file, async () => signerOf(await readFile(file, "utf8")));
}

/** Signs with the key that is in a file at the moment. */
function fromFile(file: string): Signer {
  let known: { readonly mark: string; readonly signer: Signer } | null = null;
  const now = (): Signer => {
    const { mtimeMs, ino, size } = statSync(file);
    const mark = `${mtimeMs} ${ino} ${size}`;
    if (known?.mark !== mark) known = { mark, signer: signerOf(readFileSync(file, "utf8")) };
    return known.signer;
  };
  return {
    get key() {
      return now().key;
    },
    sign: (head) => now().sign(head),
  };
}

async function orRefuse<T>(file: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw new Refusal(
      {
        da: `${file} kan ikke bruges som nøgle til godkendelser. Sæt TRAAD_SEAL_KEY til en fil, der kan læses eller laves, med en Ed25519-nøgle (PKCS #8, PEM).`,
        en: `${file} cannot be used as the key for approvals. Set TRAAD_SEAL_KEY to a file that can be read or made, with an Ed25519 key (PKCS #8, PEM).`,
      },
      { cause },
    );
  }
}

async function readOrMake(file: string): Promise<string> {
  const there = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (there !== null) return there;
  await mkdir(path.dirname(file), { recursive: true });
  // Two processes may find it missing at once: only one makes it, and both read that.
  await writeFile(file, newKey(), { mode: 0o600, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return readFile(file, "utf8");
}
