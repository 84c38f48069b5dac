import { applyInARush } from "../src/app/testing/apply-in-a-rush.ts";
import { startTestDatabase } from "../src/store/testing/test-database.ts";

/**
 * Sends applications for the CSR mark in the last second before the deadline and a tenth as many at the deadline, to a real
 * server over a real PostgreSQL, and looks at what is kept. `node bench/run.mjs marks [APPLICATIONS, else 1000] [AT ONCE, else 100]`
 */
const applications = Number(process.argv[2] ?? 1000);
const atOnce = Number(process.argv[3] ?? 100);
const database = await startTestDatabase();
try {
  const rush = await applyInARush(database, { applications, late: Math.ceil(applications / 10), atOnce });
  const { accepted, refused, kept, receipts, doubled, p50, p95, longest, seconds } = rush;
  console.log(
    `${accepted} of ${applications} accepted, ${kept} kept, ${doubled} doubled, ${receipts} receipts; ${refused} late ones refused`,
  );
  console.log(
    `${seconds.toFixed(1)} s in all, ${Math.round(applications / seconds)} a second; an answer p50 ${p50} ms, p95 ${p95}, longest ${longest}`,
  );
  if (kept !== applications || accepted !== applications || doubled > 0) process.exitCode = 1;
} finally {
  await database.stop();
}
