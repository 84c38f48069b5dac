import { expect, test } from "vitest";
import { openSourceKey, sealSourceKey } from "./source-keys.ts";

const secret = new Uint8Array(32).fill(7);
const body = "11111111-1111-4111-8111-111111111111";

test("a sealed key opens with its secret for its body alone, and says nothing of itself", () => {
  const sealed = sealSourceKey(secret, body, "hemmelig-noegle");
  expect(sealed).not.toContain("hemmelig");
  expect(sealSourceKey(secret, body, "hemmelig-noegle")).not.toBe(sealed);
  expect(openSourceKey(secret, body, sealed)).toBe("hemmelig-noegle");
  expect(openSourceKey(secret, "22222222-2222-4222-8222-222222222222", sealed)).toBeNull();
  expect(openSourceKey(new Uint8Array(32), body, sealed)).toBeNull();
  expect(openSourceKey(secret, body, `${sealed.slice(0, -4)}AAAA`)).toBeNull();
  expect(openSourceKey(secret, body, "k1.x.y")).toBeNull();
  expect(openSourceKey(secret, body, "")).toBeNull();
});
