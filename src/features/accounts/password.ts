import { hash, verify } from "@node-rs/argon2";
import { type Problem, problem } from "../../records/problem.ts";

/** OWASP's choice for Argon2id, which is the library's algorithm: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Fewest and most characters of a password. Length protects; rules about signs do not (NIST SP 800-63B). */
export const passwordLength = { least: 12, most: 200 } as const;

/** Argon2id in PHC form. About 25 ms. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** A hash that no password has, so that an unknown address costs as much time as a known one. */
let nobodysHash: Promise<string> | undefined;

/** True when `password` is the one hashed. With null it takes as long and is false. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(`${Math.random()}`);
  const right = await verify(passwordHash ?? (await nobodysHash), password.slice(0, 4_000).normalize("NFC"));
  return right && passwordHash !== null;
}

/** Why a new password will not do, or null. It may not be short, one letter over and over, or the owner's own words. */
export function passwordProblem(password: string, owner: { readonly email: string; readonly name: string }) {
  const length = [...password].length;
  if (length < passwordLength.least) return problem("problem.password-short", { least: passwordLength.least });
  if (length > passwordLength.most) return problem("problem.password-long", { most: passwordLength.most });
  const plain = password.toLowerCase();
  const own = [owner.email, owner.email.split("@")[0] ?? "", owner.name].map((word) => word.trim().toLowerCase());
  const guessable =
    new Set(plain).size < 5 || own.some((word) => word.length > 3 && plain.replace(word, "").length < 6);
  return guessable ? problem("problem.password-easy") : (null satisfies Problem | null);
}
