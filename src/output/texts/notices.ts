import type { Language } from "./say.ts";

// What the reader's notices mean, in plain words for readers of the page. No text quotes the document.
const texts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {};
const unknown: Readonly<Record<Language, string>> = {
  da: "Læsningen var usikker her.",
  en: "The reading was unsure here.",
};

/** The notice's code in plain words; for a code without a text of its own a sentence that claims no more than it knows. */
export function noticeText(language: Language, code: string): string {
  return (texts[code] ?? unknown)[language];
}
