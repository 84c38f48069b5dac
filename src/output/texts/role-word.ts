import { hasText, type Say } from "./say.ts";

/** What a person is in a committee or at a meeting, in words; empty where we have no word for it. */
export function roleWord(say: Say, role: string | null): string {
  const key = `role.${role}`;
  return hasText(key) ? say(key) : "";
}
