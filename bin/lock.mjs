// A lock between processes, for preparing the checkout. Plain JavaScript: nothing is installed or built yet.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Runs `work` while no other process holds the file; takes over from one that died. `onWait` is called once.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  mkdirSync(path.dirname(file), { recursive: true });
  let waited = false;
  while (!take(file)) {
    if (!waited) onWait();
    waited = true;
    await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  if (make(file)) return true;
  if (!isStale(file)) return false;
  // Two may find the same dead lock: only the one that holds the breaker removes it, and looks again before.
  const breaker = `${file}.breaking`;
  if (!make(breaker)) {
    if (isOld(breaker)) rmSync(breaker, { force: true });
    return false;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
  return false;
}

function make(file) {
  try {
    writeFileSync(file, `${process.pid} ${began(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isStale(file) {
  let mark = "";
  try {
    mark = readFileSync(file, "utf8");
  } catch {
    return false;
  }
  if (mark === "") return isOld(file);
  const [pid, start] = mark.split(" ");
  return !isAlive(Number(pid)) || began(pid) !== start;
}

function isOld(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Linux tells when a process began; a number that is used again later is not the same process. */
function began(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return "0";
  }
}
