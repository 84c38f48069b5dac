import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The variable by which the test files of one run find its folder. */
const runVariable = "TRAAD_TEST_RUN";

// Waits until the process that made the run is gone (its end of the pipe closes, however it died), then stops every
// server of the run at once and removes the folder. SIGQUIT is PostgreSQL's immediate shutdown: nothing is kept.
const guardian = `cat >/dev/null
find "$1" -name postmaster.pid | while read -r file; do
  read -r pid <"$file"
  kill -QUIT "$pid" 2>/dev/null
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
done
rm -rf "$1"`;

/** Opens a run: a folder for its servers, and a guardian that ends them when this process ends, even by kill -9. */
export function openTestRun(): { folder: string; close(): Promise<void> } {
  const folder = mkdtempSync(path.join(tmpdir(), "traad-test-"));
  chmodSync(folder, 0o711); // the server's user walks through it
  const child = spawn("sh", ["-c", guardian, "guardian", folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  child.unref();
  (child.stdin as unknown as { unref?(): void }).unref?.();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  process.env[runVariable] = folder;
  return {
    folder,
    close: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}

/** The folder of the run this process belongs to; opens one where it belongs to none (a benchmark, a script). */
export function testRunFolder(): string {
  return process.env[runVariable] ?? openTestRun().folder;
}

let run: ReturnType<typeof openTestRun> | null = null;

/** Called by vitest before the first test file. */
export function setup(): void {
  run = openTestRun();
}

/** Called by vitest after the last test file. */
export async function teardown(): Promise<void> {
  await run?.close();
}
