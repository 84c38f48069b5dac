import type { AgendaItem, Section } from "../../../../records/agenda-item.ts";
import type { PrecheckRule } from "../rule.ts";

/** Above this a text is *meget svær* (C.-H. Björnsson, *Läsbarhet*, 1968: laws lie about 60). */
const hardest = 60;
/** Less text than this says nothing. */
const fewestWords = 120;

const notProse = new Set<Section["kind"]>(["attachments", "decision", "recommendation", "route", "history", "law"]);

/** Sentences and words so long that the item is hard to read. */
export const readability: PrecheckRule = {
  name: "readability",
  check({ item }) {
    const lix = item?.public ? lixOf(proseOf(item)) : null;
    if (lix === null || lix <= hardest) return [];
    return [{ code: "hard-to-read", severity: "warn", in: null, span: null, shown: `LIX ${lix}`, params: { lix } }];
  },
};

/** The running text of an item: its presentation without tables, lists of short points and headings. */
export function proseOf(item: AgendaItem): string {
  const texts = item.sections.filter((section) => !notProse.has(section.kind)).map((section) => section.text);
  return texts
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((paragraph) => !/[\t|]/.test(paragraph) && /[.:!?]["”»)]?\s*$/.test(paragraph) && paragraph.length > 60)
    .join("\n\n");
}

/** A stop that ends a sentence: not inside a number, not behind an ordinal or a short form. A colon and a new point end one too. */
const end =
  /(?<![\p{L}\d](?:\d{1,2}|bl\.a|ca|f\.eks|jf|kr|nr|pkt|stk|mv|evt|hhv|inkl|ekskl|mio|mia|pct|d|kl|vedr|ifm|pga|tlf|dvs|m|v))[.!?][”"»)]?(?=\s+["”»“(•–-]?\s?[A-ZÆØÅ\d])|:(?=\s)|\n(?=\s*(?:[-•*–]|\d{1,2}[.)]|[a-zæøå]\))\s)/gu;

/**
 * LIX: words a sentence and the share of words of more than six letters, in per cent; paragraphs are parted by blank lines.
 * Null for fewer words than tell anything.
 */
export function lixOf(prose: string): number | null {
  const words = prose.match(/\p{L}[\p{L}-]*/gu) ?? [];
  if (words.length < fewestWords) return null;
  const long = words.filter((word) => word.length > 6).length;
  const sentences = prose
    .split(/\n\s*\n/)
    .reduce((sum, paragraph) => sum + 1 + (paragraph.trimEnd().match(end)?.length ?? 0), 0);
  return Math.round(words.length / sentences + (100 * long) / words.length);
}
