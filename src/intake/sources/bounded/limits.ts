const megabyte = 1024 * 1024;

/** What the reading process may hold. With the caller's own share it keeps one document below 512 MB. */
export const childMemory = { resident: 340 * megabyte, heapMegabytes: 220 } as const;

/** Above this a child that is done is ended, and the next document gets a fresh one. */
export const childMemoryToKeep = 260 * megabyte;

/** How often the child's watch looks, in milliseconds: a stream cannot grow by more than some 20 MB meanwhile. */
export const watchEvery = 10;

/** A child without work ends itself after this, in milliseconds. */
export const idleTime = 15_000;

/** The longest that reading a document may take, in milliseconds: 30 s, and 5 s for each started MB. */
export function timeLimit(bytes: number): number {
  return 30_000 + 5_000 * Math.ceil(bytes / megabyte);
}
