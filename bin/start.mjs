// `npm start`: the same as `traad start`.
import "./node-version.mjs";

const { run } = await import("./run.mjs");
try {
  await run(["start", ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
