/** What a repair did, named as its notice is. */
export type Damage = "mojibake" | "look-alike-letters" | "escaped-signs" | "entities" | "soft-hyphens" | "emphasis";

/** Signs that may need repair; lines without any of them are passed on as they are. */
const suspicious = /[\\*_&ÃÂâ[`~\u00ad\u0370-\u052f\u200b-\u200f\u2028\u2029\ufeff<]/;

const visual: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ј: "j",
  ѕ: "s",
  ԁ: "d",
  ɡ: "g",
  һ: "h",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  І: "I",
  Ѕ: "S",
  Ј: "J",
  α: "a",
  ο: "o",
  ν: "v",
  ρ: "p",
  υ: "u",
  ι: "i",
  κ: "k",
  τ: "t",
  ε: "e",
  χ: "x",
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
};

/** By sound: what an OCR that took the word for Russian meant. */
const sound: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  з: "z",
  и: "i",
  й: "j",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ы: "y",
  э: "e",
  А: "A",
  Б: "B",
  В: "V",
  Г: "G",
  Д: "D",
  Е: "E",
  З: "Z",
  И: "I",
  К: "K",
  Л: "L",
  М: "M",
  Н: "N",
  О: "O",
  П: "P",
  Р: "R",
  С: "S",
  Т: "T",
  У: "U",
  Ф: "F",
  Х: "H",
  α: "a",
  β: "b",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "n",
  θ: "t",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "u",
  φ: "f",
  χ: "k",
  ω: "o",
};

const foreignRun = /[\u0370-\u03ff\u0400-\u052f]{1,12}/g;

/** Letters of another script between Latin ones become the Latin letters they look like, or sound like where one looks like none. */
function latinLetters(text: string): string {
  return text.replace(foreignRun, (run, at: number) => {
    const neighbours = (text[at - 1] ?? "") + (text[at + run.length] ?? "");
    if (!/[A-Za-zæøåÆØÅ]/.test(neighbours)) return run;
    const letters = [...run];
    const table = letters.every((letter) => visual[letter]) ? visual : sound;
    return letters.map((letter) => table[letter] ?? visual[letter] ?? letter).join("");
  });
}

const windows1252 = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((char, at) => [char, at + 0x80] as const),
);
const doubled =
  /[ÃÂâ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122Â]{1,5}/g;
const meant = /^[æøåÆØÅéÉèÈüÜöÖäÄëêôçñ–—’‘“”•…§½¼°´·«»€²³\u00a0]+$/;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Undoes UTF-8 that was read as Windows-1252, once or twice; what would not become a sign of Danish text stays. */
function undouble(text: string): string {
  return text.replace(doubled, (run) => {
    let word = run;
    for (let round = 0; round < 2; round++) {
      const bytes = [...word].map((char) => windows1252.get(char) ?? char.charCodeAt(0));
      if (bytes.some((byte) => byte > 255)) return run;
      try {
        word = utf8.decode(Uint8Array.from(bytes));
      } catch {
        return round === 0 ? run : word;
      }
      if (meant.test(word)) return word;
    }
    return run;
  });
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  aelig: "æ",
  oslash: "ø",
  aring: "å",
  AElig: "Æ",
  Oslash: "Ø",
  Aring: "Å",
  eacute: "é",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  sect: "§",
  frac12: "½",
  euro: "€",
  laquo: "«",
  raquo: "»",
  shy: "",
};
const entity = /&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([A-Za-z]{2,8}\d{0,2}));/g;

function entities(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : whole;
  });
}

const escaped = /\\([\\`*_{}[\]()#+\-.!|<>~&"'/])/g;
const link = /!?\[([^[\]\n]{0,300})\]\(([^()\s]{0,500})\)/g;
const strong = /\*\*|__(?=\S)|(?<=\S)__/g;
const soft = /[\u00ad\u200b-\u200f\ufeff\u2028\u2029]/g;
const tag = /<\/?(?:br|b|i|u|em|strong|p|span|div|sup|sub)\b[^<>]{0,100}>/gi;
const single = /(^|[\s("'])\*(?=\S)([^*\n]{1,400}?\S|\S)\*(?=$|[\s.,;:)"'!?])/g;

/**
 * The text as it was meant, and what was wrong with it. Never used for spans: those point into the text as it came.
 * The work is linear in the text's length.
 */
export function repair(text: string): { text: string; damage: Damage[] } {
  if (!suspicious.test(text)) return { text, damage: [] };
  const damage: Damage[] = [];
  let now = text;
  const step = (name: Damage, next: string) => {
    if (next !== now) {
      if (!damage.includes(name)) damage.push(name);
      now = next;
    }
  };
  if (/[ÃÂâ]/.test(now)) step("mojibake", undouble(now));
  if (/[\u0370-\u052f]/.test(now)) step("look-alike-letters", latinLetters(now));
  if (now.includes("&")) step("entities", entities(now));
  if (now.includes("*")) {
    step("emphasis", now.replace(strong, ""));
    step("emphasis", now.replace(single, "$1$2"));
  } else if (now.includes("__")) step("emphasis", now.replace(strong, ""));
  if (now.includes("]("))
    step(
      "emphasis",
      now.replace(link, (_, words: string, address: string) => words || address),
    );
  if (now.includes("\\")) step("escaped-signs", now.replace(escaped, "$1"));
  if (now.includes("<")) step("emphasis", now.replace(tag, " "));
  step("soft-hyphens", now.replace(soft, ""));
  return { text: now, damage };
}
