import type { FoundFigure } from "../../../records/found-figure.ts";
import type { Reading } from "../../../records/reading.ts";
import { passagesOf } from "../../promises/passages.ts";
import { placesIn } from "../../promises/place-in-source.ts";
import { sentencesOf } from "../../promises/sentences.ts";
import { figuresInText, type Remembered } from "./figures-in-text.ts";

/**
 * Finds the figures that a paper tells: shares with what they are of, counts of people and cases, amounts of a budget,
 * targets and expectations, each with its sentence, its period and what is wrong with it. Figures of tables (rows parted by
 * tabulators or strokes) are left to `findCostModels` and to the files they came from.
 *
 * Takes a reading and the text it was read from (spans point into it), and when it was read (ISO with offset). Gives
 * figures in the order of the text; none of closed items, whose words the reading does not hold. Pure, linear in the text.
 */
export function findFigures(reading: Reading, text: string, readAt: string): readonly FoundFigure[] {
  const day = (reading.meeting?.start ?? reading.document?.date ?? readAt).slice(0, 10);
  const body = reading.body?.name.replace(/ (?:kommune|byråd)$/i, "") ?? "";
  const source = { kind: "minutes", name: reading.source.name, href: null } as const;
  const found: FoundFigure[] = [];
  for (const passage of passagesOf(reading)) {
    const at = placesIn(passage.text, text, passage.span);
    const item = passage.item === null ? undefined : reading.items[passage.item];
    let remembered = nothing;
    let end = 0;
    for (const { from, to } of wholeSentences(passage.text)) {
      const sentence = passage.text.slice(from, to);
      // What a paragraph speaks of does not go on in the next.
      if (passage.text.slice(end, from).includes("\n")) remembered = nothing;
      end = to;
      if (/\t| \| |^\|/.test(sentence) || sentence.length > 4000 || !mayCount.test(sentence)) continue;
      const read = figuresInText(sentence, day, remembered);
      remembered = read.remembered;
      for (const { measure, area, span: _, ...figure } of read.figures) {
        found.push({
          ...figure,
          series: { table: null, measure, area: area ?? body, group: null },
          withheld: null,
          source,
          fetchedAt: readAt,
          quote: {
            text: sentence.replace(/\s+/g, " ").trim(),
            documentId: null,
            itemId: null,
            span: [at(from), at(to)],
          },
          item:
            item === undefined || passage.item === null
              ? null
              : { number: item.number, title: item.title, place: passage.item },
        });
      }
    }
  }
  return withoutTwice(found);
}

/** Digits, or *tre af de otte*: sentences without cost nothing more. */
const mayCount = /\d|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b.{1,40}\baf\b/i;

const nothing: Remembered = { period: null, parted: null };

/** Sentences, with those joined that were parted at *2. kv. 2019*, and an answer joined to its question: *…? 92%*. */
function wholeSentences(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of sentencesOf(text)) {
    const last = found.at(-1);
    const before = last === undefined ? "" : text.slice(last.from, last.to);
    const words = text.slice(from, to);
    const joins =
      (/\d\. ?kvt?\.$/i.test(before) && /^\d{4}\b/.test(words)) ||
      (before.endsWith("?") && /^[\d.,]+ ?(?:%|pct\.?)\W*$/.test(words));
    if (last !== undefined && joins) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

/** A paper may tell the same twice, and no two figures have the same series and period: the first stands. */
function withoutTwice(found: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return found.filter(({ series, period, kind, value }) => {
    const key = JSON.stringify([series, period.kind, period.from, kind, value]);
    return !seen.has(key) && seen.add(key);
  });
}
