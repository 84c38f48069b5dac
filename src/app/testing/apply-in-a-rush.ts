import { newSecret } from "../../access/secret.ts";
import { importer, worker } from "../../access/viewer.ts";
import { cvrNumbers, twoGroups } from "../../features/marks/testing/written.ts";
import { mailMarks } from "../../features/reminders/mail-marks.ts";
import type { MarkRound } from "../../records/mark.ts";
import { derivedId } from "../../store/derived-id.ts";
import { publishedRounds } from "../../store/publish/publish-marks.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import type { TestDatabase } from "../../store/testing/test-database.ts";
import { tryStore } from "../../store/testing/try-store.ts";
import { startTestServer } from "../web/test-browserless.ts";

/** What became of a rush: answers by the server, what is kept, receipts made; how long an answer took, in milliseconds. */
export interface Rush {
  readonly accepted: number;
  readonly refused: number;
  readonly kept: number;
  readonly receipts: number;
  /** Applications of the same form that are kept twice. */
  readonly doubled: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly seconds: number;
}

/**
 * Has companies send their last page to a real server in the last second before the deadline, `atOnce` at a time, every
 * tenth of them twice at once, as one who presses again; and some exactly at the deadline.
 */
export async function applyInARush(
  database: TestDatabase,
  { applications, late, atOnce }: { readonly applications: number; readonly late: number; readonly atOnce: number },
): Promise<Rush> {
  const { store } = database;
  const done = await tryStore(() => store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Sti" }] });
  const closes = new Date("2025-12-15T11:00:00.000Z");
  const round = openRound(done.bodyId, closes);
  await store.as(importer, async (tx) => {
    await roundTable.keep(tx, done.bodyId, round, closes.toISOString());
    await publishedRounds.publish(tx, done.bodyId, round, closes.toISOString());
  });
  let now = new Date(closes.getTime() - 1_000);
  const server = await startTestServer(store, { now: () => now });
  try {
    const numbers = cvrNumbers(applications + late);
    const times: number[] = [];
    const send = async (number: number): Promise<boolean> => {
      const begun = performance.now();
      const body = formOf(round, numbers[number] ?? "", number, newSecret().token);
      const post = () =>
        fetch(`${server.url}/aertebjerg/csr-maerke/ansoeg`, {
          method: "POST",
          body,
          redirect: "manual",
          headers: { origin: server.url },
        });
      const answers = await Promise.all(number % 10 === 0 ? [post(), post()] : [post()]);
      for (const answer of answers) await answer.arrayBuffer();
      times.push(performance.now() - begun);
      return answers.every(({ status }) => status === 303);
    };
    const begun = performance.now();
    const accepted = await inTurns(applications, atOnce, send);
    const seconds = (performance.now() - begun) / 1000;
    now = closes;
    const wrong = await inTurns(late, atOnce, (number) => send(applications + number));
    await mailMarks(store, "example.dk", now);
    const [counts] = await store.as(worker, (tx) =>
      tx.rows<{ kept: number; forms: number; receipts: number }>({
        text: `SELECT (SELECT count(*)::int FROM mark_application) AS kept,
          (SELECT count(DISTINCT cvr)::int FROM mark_application) AS forms,
          (SELECT count(*)::int FROM mail WHERE kind = 'mark') AS receipts`,
      }),
    );
    const { kept = 0, forms = 0, receipts = 0 } = counts ?? {};
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
    return {
      accepted,
      refused: late - wrong,
      kept,
      receipts,
      doubled: kept - forms,
      p50: at(0.5),
      p95: at(0.95),
      longest: Math.round(times.at(-1) ?? 0),
      seconds,
    };
  } finally {
    await server.close();
  }
}

/** Does something for each number below `count`, so many at once; how often it answered true. */
async function inTurns(count: number, atOnce: number, act: (number: number) => Promise<boolean>): Promise<number> {
  let next = 0;
  let good = 0;
  const one = async (): Promise<void> => {
    while (next < count) if (await act(next++)) good += 1;
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
  return good;
}

function formOf(round: MarkRound, cvr: string, number: number, formToken: string): URLSearchParams {
  return new URLSearchParams({
    runde: round.id,
    noegle: formToken,
    trin: "review",
    gaa: "send",
    cvr,
    pnr: "",
    virksomhed: `Virksomhed ${number} ApS`,
    kontakt: "Kontoret",
    email: `firma${number}@example.dk`,
    telefon: "",
    ansatte: "40",
    "antal-fleksjob": "3",
    "antal-elever": "3",
    bemaerkning: "",
  });
}

const openRound = (bodyId: string, closes: Date): MarkRound => ({
  id: derivedId("rush", bodyId).replace(/^(.{14}).(.{4}).(.*)$/, "$14$28$3"),
  committeeId: null,
  year: 2026,
  state: "open",
  name: { da: "CSR-mærket 2026", en: "" },
  intro: { da: "", en: "" },
  criteria: twoGroups,
  opens: "2025-10-14T22:00:00.000Z",
  closes: closes.toISOString(),
  steps: [],
  criteriaItemId: null,
  planItemId: null,
  decisionItemId: null,
  proposedItemId: null,
  keepsMonths: 24,
  public: true,
});
