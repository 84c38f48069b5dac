import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { importer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { minutesHash } from "../../../../seal/minutes.ts";
import { type Receipt, receiptSchema } from "../../../../seal/sealed.ts";
import { verifySealed } from "../../../../seal/verify.ts";
import { sealedOf } from "../../../../store/seal/sealed-of.ts";
import { buildKillable, type Killable } from "../../../../store/testing/killable.ts";
import type { TestDatabase } from "../../../../store/testing/test-database.ts";
import { correctMinutes } from "../correct-minutes.ts";
import { fixMinutes } from "../fix-minutes.ts";
import { aCouncil, inventedNames } from "./a-council.ts";
import type { KilledApproving } from "./approve-until-killed.ts";

/** What came of approving under kills. `wrong`: what was lost or doubled, or does not verify. */
export interface KilledApprovals {
  readonly kills: number;
  readonly approvals: number;
  readonly wrong: readonly string[];
}

const members = 40;

/** Builds the approving program in a folder below the checkout `root`. */
export function buildKillableApproving(root: string): Promise<Killable> {
  return buildKillable(root, "src/features/meetings/approval/testing/approve-until-killed.ts");
}

/**
 * Forty members approve in a process that is killed at random moments; when all have, the minutes are corrected and they
 * begin anew. After each kill the chain is verified with every receipt that was given.
 */
export async function approveUnderKills(
  { program }: Killable,
  database: TestDatabase,
  kills: number,
): Promise<KilledApprovals> {
  const { store } = database;
  const council = await aCouncil(store, inventedNames(members), new Date("2026-03-10T08:00:00Z"));
  const first = await fixMinutes(council.acting(), council.ref);
  if (isProblem(first)) throw new Error(first.key);
  let newest = first;
  const receipts: Receipt[] = [];
  const wrong: string[] = [];
  let killed = 0;
  while (killed < kills) {
    const told = { ref: council.ref, pem: council.pem, hash: minutesHash(newest), members: council.members };
    const run = await runUntilKilled(program, database, told, Math.random() * 400);
    receipts.push(...run.receipts);
    if (!run.done) killed += 1;
    const scope = { id: council.ref.bodyId, name: "Ærtebjerg Kommune", meetingId: null };
    const sealed = await store.as(importer, (tx) => sealedOf(tx, scope, new Date()));
    const verified = verifySealed(sealed, receipts);
    wrong.push(...verified.findings.map(({ fault, entry, receipt }) => `${fault} entry ${entry} receipt ${receipt}`));
    if (wrong.length > 0) break;
    if (!run.done) continue;
    const missing = verified.minutes.at(-1)?.missing ?? [];
    if (missing.length > 0) wrong.push(`${missing.length} are missing though all approved`);
    const given = { item: null, reason: "Igen.", text: `Efter ${killed} afbrydelser.`, open: false };
    const next = await correctMinutes(council.acting(), council.ref, given);
    if (isProblem(next)) throw new Error(next.key);
    newest = next;
  }
  return { kills: killed, approvals: receipts.length, wrong };
}

/** Approves until all have or, so many milliseconds after it began, killed; with every receipt it gave. */
async function runUntilKilled(program: string, database: TestDatabase, told: KilledApproving, milliseconds: number) {
  const { place, owner } = database;
  const env = {
    ...process.env,
    PLACE: JSON.stringify(place),
    OWNER: JSON.stringify(owner),
    TOLD: JSON.stringify(told),
  };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
  const receipts: Receipt[] = [];
  let timer: NodeJS.Timeout | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    // The time runs from the first word on: the program is up and about to approve.
    if (line === "up") timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    // A line that was cut is an answer nobody got.
    else if (line.endsWith("}")) receipts.push(receiptSchema.parse(JSON.parse(line)));
  }
  const code = await ended;
  if (timer !== null) clearTimeout(timer);
  return { done: code === 0, receipts };
}
