import { killedMeetings } from "../src/store/testing/import-until-killed.ts";
import { afterKill, buildKillableImport } from "../src/store/testing/kill-import.ts";
import { startTestDatabase, testServers } from "../src/store/testing/test-database.ts";

/**
 * Kills an import at random points, again and again, and looks each time whether the store is whole and the next import
 * goes on where it was. On every server of the tests. `node bench/run.mjs soak-import [KILLS, else 100]`
 */
const kills = Number(process.argv[2] ?? 100);
const program = await buildKillableImport(process.cwd());
try {
  for (const server of testServers) {
    let killed = 0;
    let finished = 0;
    let failures = 0;
    while (killed < kills) {
      const database = await startTestDatabase({ server });
      try {
        let before = 0;
        for (;;) {
          const milliseconds = Math.random() * 250;
          const done = await program.run(database, killed < kills ? milliseconds : null);
          const { meetings, wrong } = await afterKill(database);
          if (meetings < before) wrong.push(`${before} meetings before, ${meetings} now`);
          if (done && meetings !== killedMeetings) wrong.push(`done with ${meetings} of ${killedMeetings} meetings`);
          for (const what of wrong) console.log(`${server}: killed after ${milliseconds.toFixed(1)} ms: ${what}`);
          failures += wrong.length;
          before = meetings;
          if (done) break;
          killed += 1;
        }
        finished += 1;
      } finally {
        await database.stop();
      }
    }
    if (failures > 0) process.exitCode = 1;
    console.log(
      `${server}: ${killed} kills over ${finished} imports of ${killedMeetings} meetings, ${failures} failures`,
    );
  }
} finally {
  await program.remove();
}
