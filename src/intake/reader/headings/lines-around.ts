import { partHeading } from "../constructs/part-heading.ts";
import type { Line } from "../lines.ts";
import type { Signs } from "../outline.ts";
import { isRecommenderHeading } from "../vocabulary.ts";

/** The nearest line above that is no noise; -1 at the top. */
export function previousLine(signs: Signs, at: number): number {
  let previous = at - 1;
  while (previous >= 0 && (signs.lines[previous] as Line).noise) previous--;
  return previous;
}

/** The nearest line below that is no noise. */
export function nextLine(signs: Signs, at: number): number {
  let next = at + 1;
  while (next < signs.lines.length && (signs.lines[next] as Line).noise) next++;
  return next;
}

/** The line above announces a list: it ends in a colon or *at*, or heads the recommendation. */
export function opensList(signs: Signs, at: number): boolean {
  const line = signs.lines[at];
  if (!line || partHeading(line.text)) return false;
  const sign = signs.at(at);
  if (sign.section?.kind === "recommendation" && sign.section.length === line.text.length) return true;
  return /(?:[:;]|\bat|indstiller[,.]?|foreslår[,.]?|\bog)$/.test(line.text) &&
    !sign.section &&
    !/^[A-ZÆØÅ ]+:$/.test(line.text)
    ? true
    : line.text.length < 200 && isRecommenderHeading(line.text);
}

const listReach = 40;

/** True below *Bilag*, with nothing but short lines between. */
export function listedBelow(signs: Signs, at: number): boolean {
  for (let before = at - 1, left = listReach; before >= 0 && left > 0; before--, left--) {
    const line = signs.lines[before] as Line;
    if (line.noise) continue;
    const sign = signs.at(before);
    if (sign.section) return sign.section.kind === "attachments";
    if (sign.decision || sign.item?.style === "keyword" || line.text.length > 200 || line.level > 0) return false;
  }
  return false;
}

/** True where a part of an item stands below, before the next line that may head an item. */
export function holdsParts(signs: Signs, at: number): boolean {
  for (let next = at + 1, left = 10; next < signs.lines.length && left > 0; next++, left--) {
    const line = signs.lines[next] as Line;
    if (line.noise) continue;
    const sign = signs.at(next);
    if (sign.item) return false;
    if (sign.section || sign.caseNumber || sign.decision?.form === "heading") return true;
  }
  return false;
}
