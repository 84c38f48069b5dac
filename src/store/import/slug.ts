const spelled: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "u", ß: "ss" };
const longest = 80;

/** A text as part of an address: small ASCII letters, figures and hyphens, cut at a word. `fallback` where nothing remains. */
export function slugOf(text: string, fallback: string): string {
  const ascii = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => spelled[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
  return cut(ascii).replace(/^-+|-+$/g, "") || fallback;
}

function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const head = slug.slice(0, longest + 1);
  const lastWord = head.lastIndexOf("-");
  return lastWord > longest / 2 ? head.slice(0, lastWord) : head.slice(0, longest);
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
