import type pg from "pg";

/** Lets a pool's connections break without ending the process: the next question opens a new one, and says it if it cannot. */
export function letBreak(pool: pg.Pool): void {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
}
