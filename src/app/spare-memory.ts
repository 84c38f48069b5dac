import { setFlagsFromString } from "node:v8";

/**
 * How far the heap may grow, in per cent of what is in use, before it is collected anew. Left to itself V8 lets it grow
 * to several times that on a machine with much memory, and seldom gives it back: 280 MB for pages that need 60. The
 * pages are no slower for it (`bench/README.md`, web). Read at every collection, so that it can be set in a process
 * that runs already, however that was started.
 */
const growth = 30;

/** Holds this process to little memory; for a server that runs for months beside others. */
export function spareMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
