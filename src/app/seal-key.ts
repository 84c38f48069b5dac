import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { newKey, type Signer, signerOf } from "../seal/head.ts";
import { Refusal } from "../store/refusal.ts";

/**
 * Opens the key that signs the chains of approvals: the configured file, else `seal-key.pem` in the data folder. Makes it
 * where it is missing, readable for the one who runs the program alone. Throws a Refusal where it is no such key, or can
 * be neither read nor made.
 */
export async function openSigner(configured: string | null, dataFolder: string): Promise<Signer> {
  const file = configured ?? path.join(dataFolder, "seal-key.pem");
  try {
    return signerOf(await readOrMake(file));
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
