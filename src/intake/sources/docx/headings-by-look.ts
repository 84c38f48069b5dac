import { type Block, type Paragraph, paragraphsOf } from "./blocks.ts";

const longestHeading = 160;
/** Whole paragraphs that somebody gave a heading's style are text. */
const longestStyled = 300;

/**
 * The levels of paragraphs that are headings by their look alone: larger than the text, or wholly bold, where the text
 * is not. They stand below the headings that styles make. Answers 0 for all others.
 * The same signs as in PDF (`pdf/text-style.ts`), where nothing but the look is known.
 */
export function headingsByLook(blocks: readonly Block[]): (paragraph: Paragraph) => number {
  const sizes = new Map<number, number>();
  let letters = 0;
  let bold = 0;
  let styled = 0;
  for (const { text, size, bold: isBold, level } of paragraphsOf(blocks)) {
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    letters += text.length;
    if (isBold) bold += text.length;
    styled = Math.max(styled, level);
  }
  const body = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [20, -1])[0];
  const larger = [...sizes.keys()].filter((size) => size >= body * 1.1 + 0.8).sort((a, b) => b - a);
  const boldStandsOut = bold * 2 < letters;
  return ({ text, size, bold: isBold, level }) => {
    if (level > 0) return text.length > longestStyled ? 0 : level;
    if (text.length > longestHeading || /[.\t]/.test(text.at(-1) ?? "") || text.includes("\t") || !/\p{L}/u.test(text))
      return 0;
    const rank = larger.indexOf(size);
    if (rank >= 0) return Math.min(6, styled + rank + 1);
    return isBold && boldStandsOut && size >= body * 0.95 ? Math.min(6, styled + larger.length + 1) : 0;
  };
}
