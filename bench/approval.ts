import { request } from "node:http";
import { formToken } from "../src/access/secret.ts";
import { gatekeeper, importer } from "../src/access/viewer.ts";
import { startServer } from "../src/app/server.ts";
import { testSurveyKeys } from "../src/app/testing/test-survey-keys.ts";
import { beginSession } from "../src/features/accounts/session.ts";
import { fixMinutes } from "../src/features/meetings/approval/fix-minutes.ts";
import { aCouncil, inventedNames } from "../src/features/meetings/approval/testing/a-council.ts";
import { isProblem } from "../src/records/problem.ts";
import { minutesHash } from "../src/seal/minutes.ts";
import { verifySealed } from "../src/seal/verify.ts";
import { sealedOf } from "../src/store/seal/sealed-of.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";

/**
 * Members approve the same minutes within a minute, through the pages of a real server: how long each press takes, and
 * whether every approval is there once. `node bench/run.mjs approval [MEMBERS, else 500] [SECONDS, else 60]`
 */
const members = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 60);
const now = new Date();
const database = await startTestDatabase();
const { store } = database;
const council = await aCouncil(store, inventedNames(members), now);
const fixed = await fixMinutes(council.acting(), council.ref);
if (isProblem(fixed)) throw new Error(fixed.key);
const server = await startServer({
  store,
  signer: council.signer,
  surveyKeys: await testSurveyKeys(),
  host: "127.0.0.1",
  port: 0,
  baseUrl: null,
  language: "da",
  sendsMail: false,
  limit: { perSecond: 0, proxies: 0 },
  now: () => new Date(),
  log: (error) => console.error(error),
});
const path = `/konto/godkend/${council.ref.bodyId}/${council.ref.meetingId}`;
const sessions = await store.as(gatekeeper, async (tx) => {
  const all: string[] = [];
  for (const { viewer } of council.members)
    all.push((await beginSession(tx, viewer.accountId, { method: "password", agent: null }, now)).token);
  return all;
});

/** Opens the page or presses; gives how long the answer took, in milliseconds, and its status. */
function ask(token: string, fields: Record<string, string> | null): Promise<{ took: number; status: number }> {
  const body = fields === null ? "" : new URLSearchParams({ token: formToken(token), ...fields }).toString();
  const headers = {
    cookie: `traad=${token}`,
    ...(fields === null
      ? {}
      : {
          origin: server.url,
          "content-type": "application/x-www-form-urlencoded",
          "content-length": String(body.length),
        }),
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method: fields === null ? "GET" : "POST", headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve({ took: performance.now() - began, status: answer.statusCode ?? 0 }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

function told(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0);
  console.log(`${name}: ${times.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`);
}

const opened: number[] = [];
const pressed: number[] = [];
const statuses = new Map<number, number>();
const began = performance.now();
await Promise.all(
  sessions.map(async (token) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * seconds * 1000));
    opened.push((await ask(token, null)).took);
    const press = await ask(token, { tekst: minutesHash(fixed) });
    pressed.push(press.took);
    statuses.set(press.status, (statuses.get(press.status) ?? 0) + 1);
  }),
);
console.log(
  `${members} members within ${((performance.now() - began) / 1000).toFixed(1)} s; answers ${JSON.stringify([...statuses])}`,
);
told("page opened", opened);
told("Godkend pressed", pressed);
const scope = { id: council.ref.bodyId, name: "Ærtebjerg Kommune", meetingId: null };
const sealed = await store.as(importer, (tx) => sealedOf(tx, scope, new Date()));
const verifying = performance.now();
const verified = verifySealed(sealed, []);
const [minutes] = verified.minutes;
console.log(
  `chain: ${verified.entries} entries, ${verified.findings.length} faults, ${minutes?.approvals.length} approvals, ${minutes?.missing.length} missing; verified in ${(performance.now() - verifying).toFixed(0)} ms`,
);
if (verified.findings.length > 0 || minutes?.approvals.length !== members) process.exitCode = 1;
await server.close();
await database.stop();
