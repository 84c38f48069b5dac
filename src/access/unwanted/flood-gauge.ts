import { createHmac, randomBytes } from "node:crypto";

const rows = 4;
const columns = 1 << 14;
const most = 0xffff;

/** Counts how often a key came lately. */
export interface FloodGauge {
  /** Counts once more; gives how often the key came within the window, at least: never fewer than it did. */
  readonly count: (key: string, now: Date) => number;
}

/**
 * A gauge for `window` ms in 256 KiB, however many keys come: a count-min sketch (Cormode and Muthukrishnan 2005), so that
 * nobody can fill the memory, or push a key out by sending others. Each key is counted in four places that a secret of this
 * process chooses; the smallest counts. What came in the window before this one counts too: from one to two windows back.
 */
export function floodGauge(window: number): FloodGauge {
  const secret = randomBytes(32);
  let current = new Uint16Array(rows * columns);
  let before = new Uint16Array(rows * columns);
  let number = Number.NEGATIVE_INFINITY;
  return {
    count: (key, now) => {
      const at = Math.floor(now.getTime() / window);
      if (at !== number) {
        // A window that nobody came in lies between: what is older does not count.
        before = at === number + 1 ? current : new Uint16Array(rows * columns);
        current = new Uint16Array(rows * columns);
        number = at;
      }
      const digest = createHmac("sha256", secret).update(key).digest();
      let least = Number.POSITIVE_INFINITY;
      for (let row = 0; row < rows; row += 1) {
        const place = row * columns + (digest.readUInt32LE(row * 4) % columns);
        const counted = Math.min(most, (current[place] ?? 0) + 1);
        current[place] = counted;
        least = Math.min(least, counted + (before[place] ?? 0));
      }
      return least;
    },
  };
}
