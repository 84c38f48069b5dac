/** A name as names are compared: composed letters, small, one space between words. */
function plain(name: string): string {
  return name.slice(0, longestName).normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** No name is longer, and an index could not hold it: what a broken document runs into one line is cut here. */
export const longestName = 200;

/** The day a time or day lies in, as its document states it; null for none and for years no archive reaches. */
export function dayOf(stated: string | null): string | null {
  return stated !== null && /^[12]\d{3}-\d\d-\d\d/.test(stated) ? stated.slice(0, 10) : null;
}

/** A body's name as bodies are compared: *Ærtebjerg Kommune*, *ÆRTEBJERG* and *Ærtebjerg kommunes* are one. */
export function bodyKey(name: string): string {
  return plain(name).replace(/ kommunes?$/, "");
}

/**
 * A committee's name as committees are compared: without the term behind it, hyphens and *og* written one way,
 * with or without the article. Other differences stay: they may be another committee.
 */
export function committeeKey(name: string): string {
  return plain(name)
    .replace(/[\s,(]*\d{4}\s?[-–]\s?\d{2,4}\)?$/, "")
    .replace(/[‐‑‒–—-]/g, " ")
    .replace(/&/g, " og ")
    .replace(/[.,:;]+/g, " ")
    .replace(/(udvalg|råd|nævn|bestyrelse)(?:ene|en|et)(?=\s|$)/g, "$1")
    .replace(/ +/g, " ")
    .trim();
}

/** The term a committee's name carries behind it (*Socialudvalget 2022-2025*); null where it carries none. */
export function termInName(name: string): string | null {
  const found = /(\d{4})\s?[-–]\s?(\d{4})\)?$/.exec(name.slice(0, longestName).trim());
  return found === null ? null : `${found[1]}-${found[2]}`;
}

/** A committee's name without the term behind it, one space between words: as it is shown. */
export function committeeName(name: string): string {
  const without = name
    .slice(0, longestName)
    .replace(/[\s,(]*\d{4}\s?[-–]\s?\d{2,4}\)?\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return without === "" ? name.slice(0, longestName).trim() : without;
}

/**
 * A person's full name as persons are compared, without what stands in brackets. Null for a single word: initials or
 * a first name say who is meant within a meeting, never across meetings.
 */
export function personKey(name: string): string | null {
  const key = plain(name.slice(0, longestName).replace(/\([^()]*\)/g, " "));
  return key.includes(" ") ? key : null;
}

/**
 * The council term a day lies in: four years from 1 January after the election (2018-2021, 2022-2025, …).
 * Source: lov om kommunernes styrelse § 6 and the election years since 1981. An empty text for no day.
 */
export function councilTerm(day: string | null): string {
  if (day === null) return "";
  const year = Number(day.slice(0, 4));
  const first = 2022 + Math.floor((year - 2022) / 4) * 4;
  return `${first}-${first + 3}`;
}
