import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { fingerprint } from "../../seal/head.ts";
import { type Receipt, receiptSchema, type Sealed, sealedSchema } from "../../seal/sealed.ts";
import { type Verified, verifySealed } from "../../seal/verify.ts";
import { sealedName } from "../export-folder.ts";
import { type CommandIo, type ExitStatus, inputProblem, type Text, write } from "./command.ts";
import { verifySummary } from "./verify-words.ts";

/** What `traad verify` was asked for. `key`: a fingerprint without spaces. */
export interface VerifyChoices {
  readonly from: string;
  readonly receipts: readonly string[];
  readonly key: string | null;
  readonly json: boolean;
}

/** Verifies each body of an export beside the receipts for it. Status 1 where something is wrong or cannot be read. */
export async function verifyFiles(choices: VerifyChoices, io: CommandIo): Promise<ExitStatus> {
  const files = await sealedFiles(choices.from);
  if (files.length === 0) return inputProblem(io, nothing(choices.from));
  const receipts: Receipt[] = [];
  for (const file of choices.receipts) {
    const receipt = await readAs(receiptSchema, file);
    if (receipt === null) return inputProblem(io, noReceipt(file));
    receipts.push(receipt);
  }
  const read: Sealed[] = [];
  for (const file of files) {
    const sealed = await readAs(sealedSchema, file);
    if (sealed === null) return inputProblem(io, nothing(file));
    read.push(sealed);
  }
  const results = read.map((sealed) => {
    // A receipt of another body is another file's; one that fits none is told beside the only one, or the first.
    const own = receipts.filter(({ head }) => head.body === sealed.body.id);
    const strays =
      sealed === read[0] ? receipts.filter(({ head }) => read.every(({ body }) => body.id !== head.body)) : [];
    return { sealed, verified: verifySealed(sealed, [...own, ...strays], choices.key) };
  });
  if (choices.json) await write(io, `${JSON.stringify(results.map(asJson), null, 2)}\n`);
  else for (const { sealed, verified } of results) await write(io, verifySummary(sealed, verified, io.lang));
  return results.some(({ verified }) => verified.findings.length > 0) ? 1 : 0;
}

function asJson({ sealed, verified }: { readonly sealed: Sealed; readonly verified: Verified }) {
  const keys = verified.keys.map((one) => ({ fingerprint: fingerprint(one.key), ...one }));
  return { body: sealed.body, exported: sealed.exported, whole: verified.findings.length === 0, ...verified, keys };
}

/** The files a path stands for: itself, or one in each body's folder of an export. */
async function sealedFiles(from: string): Promise<string[]> {
  const found = await stat(from).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [from];
  const below = await readdir(from, { withFileTypes: true });
  const files = below.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(from, name, sealedName));
  const there = await Promise.all(
    files.map((file) =>
      stat(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, at) => there[at]);
}

async function readAs<T>(schema: z.ZodType<T>, file: string): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

function nothing(name: string): Text {
  return {
    da: `${name} er ikke en hel fil til efterprøvning. Hent den igen på mødets side, eller lav den med traad export.`,
    en: `${name} is no whole file for verification. Fetch it again at the meeting's page, or make it with traad export.`,
  };
}

function noReceipt(name: string): Text {
  return {
    da: `${name} er ikke en hel kvittering. Hent den igen på siden, hvor du godkendte.`,
    en: `${name} is no whole receipt. Fetch it again at the page where you approved.`,
  };
}
