import type { CommandIo, Text } from "./command.ts";

/** How far long work has come. Written to standard error, so that the command's result stays clean. */
export interface Progress {
  /** `done` of `total` (in the same unit); null where the end is not known. */
  show(done: number, total: number | null): void;
  end(): void;
}

const width = 30;

/**
 * A bar on a terminal, drawn at most ten times a second; elsewhere a plain line, at most one every five seconds.
 * `now` is the clock in milliseconds.
 */
export function startProgress(io: Pick<CommandIo, "stderr" | "lang">, label: Text, now = Date.now): Progress {
  const terminal = io.stderr.isTTY === true;
  const every = terminal ? 100 : 5_000;
  let drawn = terminal ? Number.NEGATIVE_INFINITY : now();
  return {
    show(done, total) {
      const whole = total !== null && done >= total;
      if (now() - drawn < every && !(terminal && whole)) return;
      drawn = now();
      const words = `${label[io.lang]} ${total === null ? done : `${done}/${total}`}`;
      io.stderr.write(terminal ? `\r\x1b[K${bar(done, total)}${words}` : `${words}\n`);
    },
    end() {
      if (terminal) io.stderr.write("\r\x1b[K");
    },
  };
}

function bar(done: number, total: number | null): string {
  if (total === null || total === 0) return "";
  const filled = Math.round((Math.min(done, total) / total) * width);
  return `[${"#".repeat(filled)}${".".repeat(width - filled)}] `;
}
