import type { Line } from "../lines.ts";
import { within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import { committeeAt } from "./committee-name.ts";

/** The committee that a paper's first lines speak of: *Opsamling på Beskæftigelsesudvalgets studietur*. */
export function committeeOfPaper(lines: readonly Line[], source: string): Piece | null {
  for (const line of lines.filter((one) => !one.noise).slice(0, 6)) {
    const { text } = line;
    // Whom a paper is sent to did not write it.
    if (text.length > 1000 || /^(?:til|kopi|cc)[.:]/i.test(text)) continue;
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && text[at - 1] !== " ") continue;
      const found = committeeAt(text.slice(at)) ?? possessive(text.slice(at));
      if (found && /udvalg|råd|bestyrelse|nævn/i.test(found.name))
        return { text: found.name, span: within(line, source, at, at + found.name.length) };
    }
  }
  return null;
}

function possessive(text: string): { name: string } | null {
  const match = /^([A-ZÆØÅ][\p{L}-]*(?:udvalget|rådet|bestyrelsen))s(?![\p{L}])/u.exec(text);
  return match?.[1] ? { name: match[1] } : null;
}
