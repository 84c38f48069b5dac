/**
 * What has no look of its own: soft hyphens and joiners, marks of byte order, and turns of direction, by which a title
 * would read otherwise than it is written.
 */
const unprinted = /\p{Default_Ignorable_Code_Point}/gu;
/** Line ends of Unicode that the typesetter would not know as such. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** What nearly every text is: letters that every font of Latin script has. */
const plain = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u00FF\u2013\u2019\u201D\u2022]*$/;
/** What Word's *Symbol* font has where Unicode keeps a place for private use: its bullet. */
const symbolBullet = /[\uF0B7\uF0A7]/g;

/**
 * A text as it can be printed: composed, without what steers the direction of others' words, and with the number of each
 * character that the document's font has no glyph for in its place: *[U+1F600]*. PDF/UA and PDF/A permit no empty boxes,
 * and nothing a document says may vanish unseen. `covered`: the font's code points.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  if (plain.test(text)) return text;
  const known = text.toWellFormed().replace(lineEnds, "\n").replace(symbolBullet, "•").replace(unprinted, "");
  let out = "";
  for (const letter of known.normalize("NFC")) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === "\n") out += letter;
    else if (letter === "\t") out += " ";
    else if (covered.has(code) && !isPrivate(code)) out += letter;
    else if (code >= 0x20 && !(code >= 0x7f && code < 0xa0))
      out += `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return out;
}

/** PDF/A-2a: characters of the private use areas say nothing to who reads the file without its font. */
function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

/** Every text of a value of plain data, printable. */
export function printableData(value: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof value === "string") return printable(value, covered);
  if (Array.isArray(value)) return value.map((each) => printableData(each, covered));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableData(each, covered)]));
}
