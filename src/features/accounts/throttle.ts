import { createHash } from "node:crypto";

const minute = 60_000;

/** Failed sign-ins that may happen within `window` (ms): for one e-mail address, and from one network address. */
export const throttle = { window: 15 * minute, perEmail: 5, perAddress: 30 } as const;

/** Failures within `window` (ms) after which an e-mail address is locked out, until they are older or somebody unlocks it. */
export const lockOut = { window: 24 * 60 * minute, perEmail: 20 } as const;

/** Why nothing may be tried for now: too much of it lately, or far too much; null where it may. */
export function heldBack(failures: {
  readonly email: number;
  readonly address: number;
  /** For the e-mail address, within the longer window. */
  readonly emailInAll: number;
}): "locked-out" | "throttled" | null {
  if (failures.emailInAll >= lockOut.perEmail) return "locked-out";
  return failures.email >= throttle.perEmail || failures.address >= throttle.perAddress ? "throttled" : null;
}

/** What failures are counted by: digests, so that the table holds neither what was typed nor who typed it. */
export function throttleKeys(email: string, address: string): [email: Uint8Array, address: Uint8Array] {
  const key = (kind: string, value: string) => createHash("sha256").update(`${kind}\n${value}`).digest();
  return [key("email", email.trim().toLowerCase()), key("address", address)];
}
