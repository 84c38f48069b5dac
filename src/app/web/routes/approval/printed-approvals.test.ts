import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importer } from "../../../../access/viewer.ts";
import { approveMinutes } from "../../../../features/meetings/approval/approve-minutes.ts";
import { correctMinutes } from "../../../../features/meetings/approval/correct-minutes.ts";
import { fixMinutes } from "../../../../features/meetings/approval/fix-minutes.ts";
import { aCouncil, type Council, inventedNames } from "../../../../features/meetings/approval/testing/a-council.ts";
import { fullMeeting } from "../../../../features/meetings/print/full-meeting.ts";
import { pdfWords } from "../../../../output/print/testing/pdf-words.ts";
import type { PrintedApprovals } from "../../../../records/meeting-to-print.ts";
import { isProblem, type Problem } from "../../../../records/problem.ts";
import { minutesHash } from "../../../../seal/minutes.ts";
import { startTestDatabase, type TestDatabase } from "../../../../store/testing/test-database.ts";
import type { RunningServer } from "../../../server.ts";
import { startTestServer } from "../../test-browserless.ts";

const now = new Date("2026-03-10T08:00:00Z");
const later = new Date("2026-03-10T09:30:00Z");
const names = inventedNames(3);
const pdf = "/aertebjerg/udvalget-for-stier-og-broer/2026-03-02/referat.pdf";

let database: TestDatabase;
let council: Council;
let server: RunningServer;
beforeAll(async () => {
  database = await startTestDatabase();
  council = await aCouncil(database.store, names, now);
  server = await startTestServer(database.store, { now: () => now, signer: council.signer });
});
afterAll(async () => {
  await server?.close();
  await database?.stop();
});

function orThrow<T>(given: T | Problem): T {
  if (isProblem(given)) throw new Error(given.key);
  return given;
}

/** What strangers are given, and the name the file is kept under. */
async function opened(): Promise<{ readonly words: string; readonly tag: string }> {
  const answer = await fetch(server.url + pdf);
  const words = await pdfWords(new Uint8Array(await answer.arrayBuffer()));
  return { words: words.replace(/\s+/g, " "), tag: answer.headers.get("etag") ?? "" };
}

async function approvals(): Promise<PrintedApprovals> {
  const meeting = await fullMeeting(database.store, importer, council.ref.bodyId, council.ref.meetingId);
  if (meeting?.approvals == null) throw new Error("The minutes are not fixed.");
  return meeting.approvals;
}

describe("approvals on the printed minutes", () => {
  it("are on the sheet as they come, with the time in Denmark, and the file that was kept is made anew", async () => {
    const unsigned = await opened();
    expect(unsigned.words).toContain("Underskrift");
    expect(unsigned.words).not.toContain("Mangler");
    const fixed = orThrow(await fixMinutes(council.acting(), council.ref));
    const hash = minutesHash(fixed);
    const waiting = await opened();
    expect(waiting.tag).not.toBe(unsigned.tag);
    expect(waiting.words).toContain(`Godkendelse af ${hash.slice(0, 8)}`);
    expect(waiting.words).toContain("3 medlemmer Mangler");
    const [first] = council.members;
    if (first === undefined) throw new Error("There are no members.");
    const approving = { hash, name: first.name };
    const receipt = orThrow(await approveMinutes(council.acting(first.viewer, later), council.ref, approving));
    const signed = await opened();
    expect(signed.tag).not.toBe(waiting.tag);
    // Half past nine in UTC is half past ten in Denmark in March.
    expect(signed.words).toContain(`${first.name} Godkendt 10. mar. 2026 kl. 10.30`);
    expect(signed.words).toContain("2 medlemmer Mangler");
    expect(signed.words.replaceAll(" ", "")).toContain(hash);
    expect(signed.words).toContain("Længde i led, da det sidste her kom til: 2");
    expect(signed.words.replaceAll(" ", "")).toContain(receipt.head.hash);
  });

  it("name everybody in the full version, and strangers have of a closed correction that there is one", async () => {
    const add = (item: number, text: string) =>
      correctMinutes(council.acting(), council.ref, { item, reason: "Fejl.", text, open: true });
    orThrow(await add(2, "Zqxlukket"));
    orThrow(await add(1, "Stien er to meter bred."));
    const { asFixed, versions, chain } = await approvals();
    expect(asFixed).toBe(true);
    expect(versions.map(({ addition }) => addition?.words?.text ?? null)).toEqual([
      null,
      "Zqxlukket",
      "Stien er to meter bred.",
    ]);
    expect(versions.map((each) => each.approvals.map(({ name }) => name).toSorted())).toEqual(
      Array.from({ length: 3 }, () => names.toSorted()),
    );
    expect(versions.flatMap((each) => each.approvals).filter(({ at }) => at !== null)).toEqual([
      { name: council.members[0]?.name, at: later.toISOString() },
    ]);
    expect(chain?.length).toBe(4);
    const { words } = await opened();
    expect(words).not.toContain("Zqxlukket");
    expect(words).toContain("Rettelsen er ikke offentlig.");
    expect(words).toMatch(/Rettelse til punkt 1, tilføjet .* Stien er to meter bred. Begrundelse: Fejl./);
  });
});
