import { abbreviations } from "../../output/texts/abbreviations.ts";

/** What a page knows of abbreviations: `known` to explain them, `used` filled while the page is written. */
export interface Glossary {
  readonly known: Map<string, string>;
  readonly used: Map<string, string>;
}

/** A page's glossary, with the general abbreviations. */
export function newGlossary(): Glossary {
  return { known: new Map(Object.entries(abbreviations)), used: new Map() };
}

/** Adds a body's own abbreviations: they win over the general ones. */
export function teach(glossary: Glossary, own: ReadonlyMap<string, string>): void {
  for (const [short, long] of own) glossary.known.set(short, long);
}

/** A stretch of text; `meaning` is set where it is an abbreviation that the page has not explained yet. */
export interface Stretch {
  readonly text: string;
  readonly meaning: string | null;
}

const capitals = /[A-ZÆØÅ]{2,10}/g;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Cuts a text at the abbreviations that are met for the first time on the page, and remembers them. */
export function cutAtAbbreviations(text: string, glossary: Glossary): Stretch[] {
  const cut: Stretch[] = [];
  // In a heading in capitals every short word looks like an abbreviation.
  if (text.includes(" ") && text === text.toLocaleUpperCase("da")) return [{ text, meaning: null }];
  let from = 0;
  for (const match of text.matchAll(capitals)) {
    const short = match[0];
    const meaning = glossary.known.get(short);
    const to = match.index + short.length;
    if (meaning === undefined || glossary.used.has(short) || touchesWord(text, match.index, to)) continue;
    glossary.used.set(short, meaning);
    if (match.index > from) cut.push({ text: text.slice(from, match.index), meaning: null });
    cut.push({ text: short, meaning });
    from = to;
  }
  if (from < text.length) cut.push({ text: text.slice(from), meaning: null });
  return cut;
}

function touchesWord(text: string, from: number, to: number): boolean {
  return wordCharacter.test(text.charAt(from - 1)) || wordCharacter.test(text.charAt(to));
}
