import { da, type TextKey } from "./da.ts";
import { en } from "./en.ts";

export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

const lists: Readonly<Record<Language, Readonly<Record<string, string>>>> = { da, en };

/** What fills the places of a text. */
export type Fill = Readonly<Record<string, string | number>>;

/** Says texts in one language: `say("item.number", { number: "47" })`. */
export type Say = (key: TextKey, fill?: Fill) => string;

/** The text of `key` in `language`, its `{places}` filled. A place nothing fills stays as it is written. */
export function say(language: Language, key: TextKey, fill?: Fill): string {
  const text = lists[language][key] ?? key;
  return fill === undefined
    ? text
    : text.replace(/\{([a-z]+)\}/g, (place, name: string) => String(fill[name] ?? place));
}

/** True when `key` is a text we have: for keys made from data (`outcome.` + outcome, `notice.` + code). */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(da, key);
}
