// `npm start`: the same as `traad start`.
import "./node-version.mjs";

// npm starts us through a shell, and a SIGTERM for npm ends that shell without reaching us. Its end is then our signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined && process.platform !== "win32") {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}

const { run } = await import("./run.mjs");
try {
  await run(["start", ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
