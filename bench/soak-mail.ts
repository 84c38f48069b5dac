import { buildKillableSending } from "../src/app/jobs/testing/kill-sending.ts";
import { startTestDatabase, testServers } from "../src/store/testing/test-database.ts";

/**
 * Kills a process that sends mails, again and again, and counts what came to the mail server: every mail, and one again
 * only where a kill fell between the server's answer and our commit. On every server of the tests.
 * `node bench/run.mjs soak-mail [ROUNDS, else 10]`
 */
const rounds = Number(process.argv[2] ?? 10);
const mails = 200;
const killsEach = 8;
const program = await buildKillableSending(process.cwd());
try {
  for (const server of testServers) {
    let again = 0;
    let kills = 0;
    let failures = 0;
    for (let round = 0; round < rounds; round += 1) {
      const database = await startTestDatabase({ server });
      try {
        const sent = await program.run(database, mails, killsEach);
        kills += sent.kills;
        const more = [...sent.counts.values()].map((times) => times - 1);
        again += more.reduce((sum, times) => sum + times, 0);
        const wrong = [
          sent.counts.size === mails ? "" : `${sent.counts.size} of ${mails} mails came`,
          sent.states.sent === mails ? "" : `${sent.states.sent ?? 0} of ${mails} are called sent`,
          Math.max(...more) <= sent.kills ? "" : "a mail came again more often than the process was killed",
        ].filter((text) => text !== "");
        for (const text of wrong) console.log(`${server}: round ${round + 1}: ${text}`);
        failures += wrong.length;
      } finally {
        await database.stop();
      }
    }
    if (failures > 0) process.exitCode = 1;
    console.log(`${server}: ${kills} kills over ${rounds * mails} mails, ${again} came again, ${failures} failures`);
  }
} finally {
  await program.remove();
}
