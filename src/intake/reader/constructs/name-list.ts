/**
 * A list of names with the signs between them that lists usually have: *A (A) B (V)*, *A; B / C* and *A, V, og B, A*
 * become lists with commas and bracketed parties. As long as what was given, so that offsets hold.
 */
export function evenNames(text: string): string {
  if (text.length > 2000) return text;
  return text
    .replace(/(?<=\([A-ZÆØÅ]{1,3}\)) (?=\p{Lu}\p{Ll})/gu, ",")
    .replace(/;/g, ",")
    .replace(/(?<= )\/(?= )/g, ",")
    .replace(/, ([A-ZÆØÅ]{1,2})(?=,| og |\.?$)/g, "($1)")
    .replace(/(?<=\)), (?=(?:og|samt) )/g, "  ");
}

/** What a row of a list of members says behind a name: *Afbud*, *Deltog*, *Nej*. */
export interface RowStatus {
  /** Where the name ends. */
  readonly to: number;
  /** *formand afbud*: the row's other words, in lower case. */
  readonly note: string;
}

const status =
  /[\s\u00a0]+(?:[-–:|]\s*)?(?:(medlem|formand|næstformand)[\s\u00a0]+)?(?:[-–:|]\s*)?(afbud|fraværende|deltog|deltager|til ?stede|mødt|mødte|ja|nej)\.?$/i;

/** Reads the last column of a row; null where the row is a name alone or running text. */
export function rowStatus(text: string): RowStatus | null {
  if (text.length > 120) return null;
  const match = status.exec(text);
  if (!match?.[2] || match.index < 4 || /[,;]/.test(text.slice(0, match.index))) return null;
  const word = match[2].toLowerCase();
  const said = word === "nej" ? "fraværende" : word;
  return { to: match.index, note: `${match[1]?.toLowerCase() ?? ""} ${said}`.trim() };
}
