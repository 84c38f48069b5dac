/** The longest case number there is, with room to spare; an index cannot hold a longer text. */
export const longestNumber = 100;

/**
 * A case number as case numbers are compared: without spaces, in capitals, with the hyphen that is often left out of
 * a KLE number (`06.00.00P15-1-25`). Null for what is too short or too long to be anybody's number.
 */
export function caseKey(caseNumber: string | null): string | null {
  if (caseNumber === null) return null;
  const key = caseNumber
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/^(\d\d\.\d\d\.\d\d)([A-ZÆØÅ]\d\d)/, "$1-$2");
  return key.length < 4 || key.length > longestNumber ? null : key;
}
