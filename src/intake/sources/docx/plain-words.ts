/**
 * The words of a paragraph as they are read: one space between words, no space beside tabs and line breaks, several
 * tabs as one, none at the ends of lines, and without signs that are not seen (soft hyphens, byte order marks).
 * A page break (`\f`) stays where it is.
 */
export function plainWords(raw: string): string {
  const words = raw
    .toWellFormed()
    .replace(/[\u00ad\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064]/g, "")
    .replace(/[\u2028\u2029\v\u0085]/g, "\n");
  if (!/[\t\n\f\r]|[^\S ]| {2}|^ | $/.test(words)) return words;
  const lines = words.split("\n").map((line) =>
    line
      .split("\f")
      .map((part) =>
        part
          .split("\t")
          .map((cell) => cell.replace(/[^\S\f]+/g, " "))
          .join("\t")
          .replace(/ *\t[\t ]*/g, "\t"),
      )
      .join("\f")
      .replace(/^[\t ]+|[\t ]+$/g, "")
      .replace(/^(\f+)[\t ]+/, "$1")
      .replace(/[\t ]+(\f+)$/, "$1"),
  );
  return lines
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .replace(/\n{3,}/g, "\n\n");
}
