import type { Language } from "./say.ts";

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  da: new Intl.ListFormat("da-DK"),
  en: new Intl.ListFormat("en-GB"),
};

/** *a, b og c*; in English *a, b and c*. */
export function list(language: Language, words: readonly string[]): string {
  return lists[language].format(words);
}
