import { roleWord } from "../../output/texts/role-word.ts";
import { type Say, say } from "../../output/texts/say.ts";

/** What is said of objects is said in the language of what they hold. */
export const inDanish: Say = (key, fill) => say("da", key, fill);

/** What a person is in a committee, in words; as it is kept where there is no word for it. */
export function roleInDanish(role: string): string {
  return roleWord(inDanish, role) || role;
}
