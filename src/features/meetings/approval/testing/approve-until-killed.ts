// A program of its own for the test that kills it: members approve, five at a time, until all have or it is killed.
import type { Viewer } from "../../../../access/viewer.ts";
import { isProblem } from "../../../../records/problem.ts";
import { signerOf } from "../../../../seal/head.ts";
import { prepareStore } from "../../../../store/connect/open.ts";
import type { MeetingRef } from "../act.ts";
import { approveMinutes } from "../approve-minutes.ts";

/** What the program is told. `hash`: of the text that is approved. */
export interface KilledApproving {
  readonly ref: MeetingRef;
  readonly pem: string;
  readonly hash: string;
  readonly members: readonly { readonly name: string; readonly viewer: Viewer }[];
}

async function run(place: string, owner: string, told: KilledApproving): Promise<void> {
  const { store } = await prepareStore(JSON.parse(place), JSON.parse(owner));
  const signer = signerOf(told.pem);
  const waiting = [...told.members];
  process.stdout.write("up\n");
  const approveNext = async (): Promise<void> => {
    const member = waiting.shift();
    if (member === undefined) return;
    const acting = { store, viewer: member.viewer, signer, now: new Date() };
    const receipt = await approveMinutes(acting, told.ref, { hash: told.hash, name: member.name });
    if (isProblem(receipt)) throw new Error(receipt.key);
    // What the member is told: from here on it must not be lost.
    process.stdout.write(`${JSON.stringify(receipt)}\n`);
    await approveNext();
  };
  await Promise.all(Array.from({ length: 5 }, approveNext));
  await store.close();
}

const { PLACE, OWNER, TOLD } = process.env;
if (PLACE !== undefined && OWNER !== undefined && TOLD !== undefined) await run(PLACE, OWNER, JSON.parse(TOLD));
