/** Words at the end of what stands before a figure that lead to it and name nothing. */
const leads =
  /(?:^|[\s,(])(?:er|var|blev|bliver|ligger|lå|udgør|udgjorde|har|havde|der|hvor|hvoraf|heraf|og|samt|på|til|fra|med|om|at|i|for|i alt|alt|svarende|svarer|hvilket|det|de|kun|nu|steget|faldet|vokset|gået|reduceret|øget|i gennemsnit|estimeres|forventes|skønnes|vil|kunne|kan|en|et|andel|viser|således|også|dermed|cirka|ca\.|omkring|knap|godt|over|under|op|mod|medføre)\s*[:,(–-]*\s*$/i;

/** Where a clause begins whose subject is what is counted. */
const begins = /(?:\bved,? at|\bviser,? at|\boplyser,? at|\bbetyder,? at|[;:]|,\s*at|\. )\s*/giu;

/** The longest that a measure is called. */
const longest = 120;

/**
 * What a figure counts, in the sentence's own words: the clause before it without the words that lead to it; where that is
 * too short to say anything, the words behind it. A person corrects it.
 */
export function measureOf(text: string, from: number, to: number): string {
  const flat = text.slice(0, from).replace(/\s+/g, " ");
  // A question is asked in whole: *Har du oplevet, at …? 58%*.
  if (/\?\s*$/.test(flat)) return shortened(bare(flat));
  const start = [...flat.matchAll(begins)].map((match) => match.index + match[0].length).at(-1) ?? 0;
  const clause = bare(flat.slice(start));
  const behind = bare(
    text
      .slice(to)
      .replace(/\s+/g, " ")
      .split(/[.;:(]|, (?:hvilket|hvoraf|og)|\d/)[0] ?? "",
  );
  if (clause.length >= 12) return shortened(clause);
  const both = `${clause} ${behind}`.trim();
  return shortened(both.length >= 8 ? both : bare(flat) || bare(text));
}

/** The words between a count and the share that it makes: *3 af de 8 er ude af forsørgelse, svarende til 38 %*. */
export function measureBetween(text: string): string | null {
  const words = bare(text.replace(/\s+/g, " ").replace(/^[\s,]*(?:er|var|har|blev)\s/i, ""));
  return words.length >= 4 ? shortened(words) : null;
}

/** Without the words that only lead to a figure, and without signs at either end. */
function bare(text: string): string {
  let words = text.replace(/\s+(?=[,.;:?!])/g, "").trim();
  for (let shorter = words.replace(leads, ""); shorter !== words; shorter = words.replace(leads, ""))
    words = shorter.trim();
  return words.replace(/^[\s,.:;()•–"”»-]+|[\s,.:;(?!•–"”«-]+$/gu, "");
}

function shortened(words: string): string {
  if (words.length <= longest) return words;
  return words.slice(words.indexOf(" ", words.length - longest) + 1);
}
