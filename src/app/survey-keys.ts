import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { PoolKeys, SurveyKeys } from "../features/surveys/keys.ts";
import { Refusal } from "../store/refusal.ts";

const keyBytes = 32;
const hour = 3_600_000;
const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Opens what surveys need outside the database, in the folder `survey-keys` of the data folder: the secret of links and
 * drafts, made where it is missing, and the keys of the boxes that answers wait in. All readable for the one who runs the
 * program alone. Throws a Refusal where they can be neither read nor made.
 */
export async function openSurveyKeys(dataFolder: string): Promise<SurveyKeys> {
  const folder = path.join(dataFolder, "survey-keys");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { secret: await readOrMake(path.join(folder, "secret")), pool: keysIn(folder) };
  } catch (cause) {
    throw new Refusal(
      {
        da: `Nøglerne til undersøgelser kan ikke læses eller laves i ${folder}. Giv programmet lov til at skrive i mappen.`,
        en: `The keys of surveys can be neither read nor made in ${folder}. Let the program write in the folder.`,
      },
      { cause },
    );
  }
}

async function readOrMake(file: string): Promise<Uint8Array> {
  const there = await readKey(file);
  if (there !== null) return there;
  // Two processes may find it missing at once: only one gives it its name, and both read that.
  const mine = `${file}.${randomUUID()}`;
  await writeKey(mine, randomBytes(keyBytes));
  await link(mine, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(mine);
  const made = await readKey(file);
  if (made === null) throw new Error(`${file} was written and then was not there.`);
  return made;
}

async function readKey(file: string): Promise<Uint8Array | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (bytes !== null && bytes.length !== keyBytes) throw new Error(`${file} is no key of ${keyBytes} bytes.`);
  return bytes;
}

/** On the disk before it answers: what a key opens is committed after it. */
async function writeKey(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function keysIn(folder: string): PoolKeys {
  const fileOf = (id: string) => {
    if (!isId.test(id)) throw new Error("A key's name is a uuid.");
    return path.join(folder, `${id}.key`);
  };
  const destroy = async (id: string) => {
    // Overwritten first: on a disk that writes in place nothing of it is left.
    const file = fileOf(id);
    const gone = path.join(folder, `${id}.gone`);
    await rename(file, gone).catch(ignoreMissing);
    const handle = await open(gone, "r+").catch(ignoreMissing);
    if (handle === undefined) return;
    try {
      await handle.write(randomBytes(keyBytes), 0, keyBytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(gone, { force: true });
  };
  return {
    destroy,
    find: (id) => readKey(fileOf(id)),
    make: async () => {
      const made = { id: randomUUID(), key: randomBytes(keyBytes) };
      await writeKey(fileOf(made.id), made.key);
      return made;
    },
    sweep: async (boxes, now) => {
      for (const name of await readdir(folder)) {
        const [id = "", kind] = name.split(".");
        if (kind === "gone") await rm(path.join(folder, name), { force: true });
        if (kind !== "key" || !isId.test(id) || boxes.has(id)) continue;
        const made = await stat(fileOf(id)).catch(ignoreMissing);
        if (made !== undefined && now.getTime() - made.mtimeMs > hour) await destroy(id);
      }
    },
  };
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
