import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { startProgress } from "./progress.ts";

const label = { da: "Importerer", en: "Importing" };

/** Shows 1, 2, 3 … of 30, a second between each, and gives what was written. */
function shown(isTTY: boolean): string {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  let clock = 0;
  const progress = startProgress({ stderr, lang: "da" }, label, () => clock);
  for (let done = 1; done <= 30; done += 1) {
    clock += 1_000;
    progress.show(done, 30);
  }
  progress.end();
  return String(stderr.read() ?? "");
}

test("a plain line at most every five seconds where there is no terminal", () => {
  const lines = [5, 10, 15, 20, 25, 30].map((done) => `Importerer ${done}/30\n`);
  expect(shown(false)).toBe(lines.join(""));
});

test("a bar on a terminal, drawn over itself and gone at the end", () => {
  const drawn = shown(true);
  expect(drawn).not.toContain("\n");
  expect(drawn).toContain("[###############...............] Importerer 15/30");
  expect(drawn.endsWith("\r\x1b[K")).toBe(true);
});
