import { approveUnderKills, buildKillableApproving } from "../src/features/meetings/approval/testing/kill-approving.ts";
import { startTestDatabase, testServers } from "../src/store/testing/test-database.ts";

/**
 * Kills a process in which members approve, again and again, and looks each time whether everything that was
 * acknowledged is there once and the chain verifies. On every server of the tests. `node bench/run.mjs soak-approval [KILLS, else 100]`
 */
const kills = Number(process.argv[2] ?? 100);
const program = await buildKillableApproving(process.cwd());
try {
  for (const server of testServers) {
    const database = await startTestDatabase({ server });
    try {
      const done = await approveUnderKills(program, database, kills);
      for (const what of done.wrong) console.log(`${server}: ${what}`);
      if (done.wrong.length > 0) process.exitCode = 1;
      console.log(
        `${server}: ${done.kills} kills, ${done.approvals} approvals acknowledged, ${done.wrong.length} failures`,
      );
    } finally {
      await database.stop();
    }
  }
} finally {
  await program.remove();
}
