import { createHash } from "node:crypto";

/** Failed sign-ins that may happen within `window` (ms): for one e-mail address, and from one network address. */
export const throttle = { window: 15 * 60_000, perEmail: 5, perAddress: 30 } as const;

/** True when no more may be tried for now. */
export function isThrottled(failures: { readonly email: number; readonly address: number }): boolean {
  return failures.email >= throttle.perEmail || failures.address >= throttle.perAddress;
}

/** What failures are counted by: digests, so that the table holds neither what was typed nor who typed it. */
export function throttleKeys(email: string, address: string): [email: Uint8Array, address: Uint8Array] {
  const key = (kind: string, value: string) => createHash("sha256").update(`${kind}\n${value}`).digest();
  return [key("email", email.trim().toLowerCase()), key("address", address)];
}
