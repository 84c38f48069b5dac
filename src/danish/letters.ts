const danish = /[æøåäöðþßœđħł]/g;
const folded: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "oe",
  å: "aa",
  ä: "ae",
  ö: "oe",
  ð: "d",
  þ: "th",
  ß: "ss",
  œ: "oe",
  đ: "d",
  ħ: "h",
  ł: "l",
};
const plain = /^[a-z0-9]*$/;
const marks = /\p{M}+/gu;

/** Small letters, composed: the form in which words are compared with the word list and stemmed. */
export function smallLetters(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * A word in the letters a-z: `å` as `aa`, `æ` and `ä` as `ae`, `ø` and `ö` as `oe`, accents gone.
 * Takes small letters (`smallLetters`). Letters of other alphabets are kept.
 */
export function foldLetters(word: string): string {
  if (plain.test(word)) return word;
  const replaced = word.replace(danish, (letter) => folded[letter] ?? letter);
  return plain.test(replaced) ? replaced : replaced.normalize("NFKD").replace(marks, "") || word;
}

/**
 * The Danish spellings a word in the letters a-z may stand for, the word itself first: `boern` gives `boern`, `børn`.
 * At most eight, so that no input grows without bound.
 */
export function unfoldLetters(word: string): string[] {
  const spellings = [word];
  for (const [pair, letter] of [
    ["aa", "å"],
    ["ae", "æ"],
    ["oe", "ø"],
  ] as const) {
    if (!word.includes(pair)) continue;
    for (const spelling of [...spellings]) {
      if (spellings.length < 8) spellings.push(spelling.replaceAll(pair, letter));
    }
  }
  return spellings;
}
