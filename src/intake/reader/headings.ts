// Longer than the house likes: every way of setting a heading is weighed by the same signs, and the weights must be read together.
import type { Notice } from "../../records/notice.ts";
import type { SourceText } from "../source-text.ts";
import { bareItems } from "./bare-items.ts";
import { startsWithOutcome } from "./constructs/clause-outcome.ts";
import { accessFlag, closedMark, closesAgenda, partHeading } from "./constructs/closed.ts";
import type { HeadingCandidate, HeadingStyle } from "./constructs/item-heading.ts";
import { isHeaderLabel } from "./constructs/meeting/labels.ts";
import { type Contents, titleKey } from "./contents.ts";
import { type Line, limits } from "./lines.ts";
import { risingChain, type Scored, threshold } from "./number-chain.ts";
import type { Signs } from "./outline.ts";
import { isRecommenderHeading } from "./vocabulary.ts";

export interface ChosenHeading {
  /** The line where the item begins. */
  readonly line: number;
  readonly candidate: HeadingCandidate | null;
  /** The line that holds the number, where the title stands above it. */
  readonly numberLine?: number;
}

/**
 * Chooses which lines head items. Each way of setting headings is weighed by itself: how many candidates are followed
 * by what an item holds, in rising order of numbers. The best way wins; headings marked as closed are always headings,
 * so that nothing closed can be taken for the end of an open item.
 */
export function chooseHeadings(
  signs: Signs,
  contents: readonly Contents[],
  source: SourceText,
): { chosen: ChosenHeading[]; notices: Notice[] } {
  const given = fromFields(signs, source);
  if (given.length > 0) return { chosen: given, notices: [] };
  const inContents = contentsLines(signs.lines.length, contents);
  const titles = new Set(contents.flatMap((list) => list.entries.map((entry) => titleKey(entry.title).slice(0, 24))));
  const byStyle = collect(signs, inContents, titles);
  let best: Scored[] = [];
  let bestScore = 0;
  for (const [style, scored] of byStyle) {
    if (style === "closed") continue;
    const chain = style === "untitled" ? scored : risingChain(scored);
    // Closed headings are always taken, so their bonus says nothing for this way of setting headings.
    const score = chain.reduce((sum, one) => sum + (one.candidate.closed ? Math.max(1, one.score - 4) : one.score), 0);
    if (score > bestScore) {
      best = chain;
      bestScore = score;
    }
  }
  if (!hasParts(signs)) {
    const list = bareList(signs);
    if (list.length > best.length && best.every((one) => list.some((other) => other.line === one.line)))
      return { chosen: list, notices: [] };
  }
  if (best.length === 0) {
    return {
      chosen: [...bareItems(signs, inContents), ...closedHeadings(signs, inContents, new Set())].sort(
        (a, b) => a.line - b.line,
      ),
      notices: [],
    };
  }
  const chosen: ChosenHeading[] = best.map(({ line, candidate }) => titleAbove(signs, line, candidate));
  const taken = new Set(best.map((one) => one.line));
  const numbers = best.flatMap(({ line, candidate }) => {
    const number = Number.parseInt(candidate.number ?? "", 10);
    return Number.isFinite(number) ? [{ line, number }] : [];
  });
  chosen.push(...closedHeadings(signs, inContents, taken).filter((one) => !isClosedAttachment(signs, one, numbers)));
  chosen.sort((a, b) => a.line - b.line);
  const notices: Notice[] = [];
  if (chosen.length > limits.items) {
    notices.push({
      code: "too-many-items",
      severity: "warning",
      message: `Only the first ${limits.items} headings are read as items.`,
      span: null,
    });
    chosen.length = limits.items;
  }
  return { chosen, notices };
}

function fromFields(signs: Signs, source: SourceText): ChosenHeading[] {
  const chosen: ChosenHeading[] = [];
  let at = 0;
  for (const mark of source.marks) {
    if (mark.kind !== "field" || mark.name !== "item") continue;
    while (at < signs.lines.length && (signs.lines[at] as Line).end <= mark.span[0]) at++;
    if (at < signs.lines.length && chosen.at(-1)?.line !== at) chosen.push({ line: at, candidate: signs.at(at).item });
    if (chosen.length >= limits.items) break;
  }
  return chosen;
}

function contentsLines(length: number, contents: readonly Contents[]): Uint8Array {
  const marked = new Uint8Array(length);
  for (const list of contents) marked.fill(1, list.from, list.to);
  return marked;
}

function collect(signs: Signs, inContents: Uint8Array, titles: ReadonlySet<string>): Map<HeadingStyle, Scored[]> {
  const byStyle = new Map<HeadingStyle, Scored[]>();
  const add = (one: Scored) => {
    const list = byStyle.get(one.candidate.style);
    if (list) list.push(one);
    else byStyle.set(one.candidate.style, [one]);
  };
  const penalised = new Set<number>();
  let closedPart = false;
  for (let at = 0; at < signs.lines.length; at++) {
    const line = signs.lines[at] as Line;
    if (line.noise || inContents[at] || line.text.length > 300) continue;
    const { item } = signs.at(at);
    if (closesAgenda(line.text)) closedPart = true;
    else if (closedPart && partHeading(line.text) === "open") closedPart = false;
    if (item) {
      // In a closed part little but headings is published.
      const score = scoreOf(signs, at, item, titles, penalised) + (closedPart ? threshold : 0);
      if (score >= 0) add({ line: at, candidate: item, score });
      if (item.style !== "closed" || score >= threshold) continue;
    }
    const untitled = unnumbered(signs, at, titles);
    if (untitled) add(untitled);
  }
  return byStyle;
}

/** How likely a numbered line is an item's heading: by what stands before and after it. */
function scoreOf(
  signs: Signs,
  at: number,
  item: HeadingCandidate,
  titles: ReadonlySet<string>,
  penalised: Set<number>,
): number {
  const line = signs.lines[at] as Line;
  const title = line.text.slice(item.titleAt[0], item.titleAt[1]);
  let score = item.style === "keyword" ? 2 : 0;
  if (line.level > 0) score += 2;
  if (line.gap) score += 1;
  if (item.closed) score += 4;
  else if (item.access !== null) score += 2;
  if (title.length > 3 && titles.size > 0 && titles.has(titleKey(title).slice(0, 24))) score += 4;
  const upper = title.length > 5 && title === title.toUpperCase();
  if (upper) score += 1;
  score += evidenceBelow(signs, at, item);
  if (item.closed && item.style !== "keyword" && line.level === 0 && listedBelow(signs, at) && !holdsParts(signs, at))
    score -= 10;
  const previous = previousLine(signs, at);
  const before = signs.lines[previous];
  if (item.style !== "keyword" && line.level === 0) {
    if ((item.style === "alone" || item.style === "bare") && runsOn(signs, previous, line)) score -= 6;
    if (/^(?:at|At) /.test(title)) score -= 5;
    if (/[,;]$/.test(title)) score -= 2;
    if (/[.]$/.test(title) && title.length > 60) score -= 2;
    if (before && opensList(signs, previous) && !isHeaderLabel(before.text)) {
      score -= 5;
      penalised.add(at);
    } else if (before && penalised.has(previous) && follows(signs, previous, item)) {
      score -= 5;
      penalised.add(at);
    }
  }
  if (item.style === "alone" || item.style === "bare") score -= line.gap || line.level > 0 || line.bullet ? 0 : 1;
  return score;
}

/** A number that the sentence above broke off before, at the end of a line. */
function runsOn(signs: Signs, previous: number, line: Line): boolean {
  const before = signs.lines[previous];
  if (!before || line.level > 0) return false;
  const sign = signs.at(previous);
  if (sign.section || sign.decision || sign.caseNumber || sign.item || before.level > 0) return false;
  return /[a-zæøå,]$/.test(before.text) &&
    before.text.length > 15 &&
    /^[^.]* /.test(before.text) &&
    !/^[A-ZÆØÅ][^ ]*( [^ ]+){0,7}$/.test(before.text)
    ? !line.gap
    : /(?: til| på| med| af| for| i| og| er| fra)$/.test(before.text);
}

/** `Sag nr. 129` below its title: the item begins at the title. */
function titleAbove(signs: Signs, line: number, candidate: HeadingCandidate): ChosenHeading {
  const plain = { line, candidate };
  if (candidate.style !== "keyword" || candidate.titleAt[1] > candidate.titleAt[0] || candidate.closed) return plain;
  const below = signs.at(nextLine(signs, line));
  if (!below.section && below.decision?.form !== "heading" && !below.caseNumber) return plain;
  const previous = previousLine(signs, line);
  const title = signs.lines[previous];
  const sign = signs.at(previous);
  if (
    !title ||
    title.text.length > 200 ||
    sign.section ||
    sign.decision ||
    sign.caseNumber ||
    sign.item ||
    partHeading(title.text) ||
    accessFlag(title.text) !== null ||
    /[.:;]$/.test(title.text) ||
    !title.gap
  )
    return plain;
  const mark = closedMark(title.text);
  return {
    line: previous,
    numberLine: line,
    candidate: { ...candidate, titleAt: [mark.from, mark.to], closed: mark.closed },
  };
}

/** Any heading of a part, of a decision, or case number. */
function hasParts(signs: Signs): boolean {
  for (let at = 0; at < signs.lines.length; at++) {
    const sign = signs.at(at);
    if (sign.section || sign.caseNumber || sign.decision?.form === "heading") return true;
  }
  return false;
}

const announced = /(?<![\p{L}])(?:dagsorden|tillægsdagsorden|indkaldelse|referat|protokol)(?![\p{L}])/iu;

/** An agenda that is nothing but its list of titles (lov om kommunernes styrelse § 20): numbered 1, 2, 3 … */
function bareList(signs: Signs): ChosenHeading[] {
  const { lines } = signs;
  if (!lines.slice(0, 25).some((line) => line.text.length < 150 && announced.test(line.text))) return [];
  const found: ChosenHeading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { item } = signs.at(at);
    if (line.noise || !item?.number || item.titleAt[1] <= item.titleAt[0] || line.text.length > 220) continue;
    if (
      /^at /i.test(line.text.slice(item.titleAt[0])) ||
      (opensList(signs, previousLine(signs, at)) && found.length > 0)
    )
      continue;
    const last = Number.parseInt(found.at(-1)?.candidate?.number ?? item.number, 10);
    const now = Number.parseInt(item.number, 10);
    if (found.length === 0 || now === last + 1) found.push({ line: at, candidate: item });
  }
  return found.length >= 2 ? found.slice(0, limits.items) : [];
}

function previousLine(signs: Signs, at: number): number {
  let previous = at - 1;
  while (previous >= 0 && (signs.lines[previous] as Line).noise) previous--;
  return previous;
}

/** The line above announces a list: it ends in a colon or *at*, or heads the recommendation. */
function opensList(signs: Signs, at: number): boolean {
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

/** The next number of the list that the line above belongs to. */
function follows(signs: Signs, previous: number, item: HeadingCandidate): boolean {
  const before = signs.at(previous).item;
  return before !== null && Number.parseInt(before.number ?? "0", 10) + 1 === Number.parseInt(item.number ?? "0", 10);
}

function evidenceBelow(signs: Signs, at: number, item: HeadingCandidate): number {
  let seen = 0;
  for (let next = at + 1; next < signs.lines.length && seen < 6; next++) {
    const line = signs.lines[next] as Line;
    if (line.noise) continue;
    seen++;
    const sign = signs.at(next);
    if (sign.caseNumber && seen <= 4) return 4;
    if (sign.section || sign.decision?.form === "heading") return seen <= 4 ? 4 : 3;
    if (sign.item && sign.item.style === item.style && sign.item.number !== item.number)
      return item.style === "keyword" && seen > 1 ? 1 : 0;
    if (line.text.length > 300) return item.style === "keyword" ? 1 : 0;
    if (seen <= 2 && startsWithOutcome(line.text)) return 3;
  }
  return 0;
}

/** Headings without number: a short line above a case number, one of the contents list, or one set as a heading above an item's parts. */
function unnumbered(signs: Signs, at: number, titles: ReadonlySet<string>): Scored | null {
  const line = signs.lines[at] as Line;
  const { text } = line;
  const sign = signs.at(at);
  if (
    text.length > 220 ||
    text.length < 3 ||
    sign.section ||
    sign.decision ||
    sign.caseNumber ||
    sign.item ||
    /[:;,.]$/.test(text)
  )
    return null;
  const inTitles = titles.size > 0 && titles.has(titleKey(text).slice(0, 24));
  const below = nextLine(signs, at);
  const under = signs.at(below);
  let score = 0;
  if (inTitles) score += 4;
  if (under.caseNumber) score += 4;
  const heads = under.section !== null || under.decision?.form === "heading";
  const deeper = (signs.lines[below]?.level ?? 0) > line.level;
  if (line.level > 0 && heads) score += line.level < 7 && deeper ? 3 : 2;
  if (line.level > 0) score += 1;
  if (score < 4) return null;
  if (!inTitles && !line.gap && line.level === 0) return null;
  const mark = closedMark(text);
  const candidate: HeadingCandidate = {
    style: "untitled",
    number: null,
    numberAt: null,
    titleAt: [mark.from, mark.to],
    closed: mark.closed,
    access: null,
  };
  return { line: at, candidate, score };
}

function nextLine(signs: Signs, at: number): number {
  let next = at + 1;
  while (next < signs.lines.length && (signs.lines[next] as Line).noise) next++;
  return next;
}

/** `Lukket punkt` on a line of its own: an item without number and title, where it is no flag of the heading above. */
const loneMark = /^\(?(?:lukket|fortroligt?) (?:punkt|sag|dagsordenspunkt)\)?\s*:?$/i;

const listReach = 40;

/** True below *Bilag*, with nothing but short lines between. */
function listedBelow(signs: Signs, at: number): boolean {
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
function holdsParts(signs: Signs, at: number): boolean {
  for (let next = at + 1, left = 10; next < signs.lines.length && left > 0; next++, left--) {
    const line = signs.lines[next] as Line;
    if (line.noise) continue;
    const sign = signs.at(next);
    if (sign.item) return false;
    if (sign.section || sign.caseNumber || sign.decision?.form === "heading") return true;
  }
  return false;
}

/**
 * A closed line below *Bilag* is an attachment, where the items have numbers and it does not fill a gap between them,
 * and nothing that an item holds stands below it.
 */
function isClosedAttachment(
  signs: Signs,
  one: ChosenHeading,
  numbers: readonly { readonly line: number; readonly number: number }[],
): boolean {
  const { line, candidate } = one;
  const row = signs.lines[line] as Line;
  if (numbers.length === 0 || !candidate || candidate.style === "keyword" || row.level > 0) return false;
  if (!listedBelow(signs, line) || holdsParts(signs, line)) return false;
  if ((signs.lines[nextLine(signs, line)]?.text.length ?? 0) > 200) return false;
  if (candidate.number === null) return true;
  const number = Number.parseInt(candidate.number, 10);
  const above = numbers.filter((known) => known.line < line).at(-1);
  const below = numbers.find((known) => known.line > line);
  return (above !== undefined && number <= above.number) || (below !== undefined && number >= below.number);
}

function belowHeading(signs: Signs, at: number, taken: ReadonlySet<number>): boolean {
  const previous = previousLine(signs, at);
  if (taken.has(previous)) return true;
  if (signs.at(previous).caseNumber) return !loneMark.test(signs.lines[previous]?.text ?? "");
  // The number stands alone, the title below it, and the mark below that.
  const above = previousLine(signs, previous);
  const head = signs.at(above).item;
  return taken.has(above) && head !== null && head.titleAt[1] <= head.titleAt[0];
}

/** Every heading that says it is closed, whatever the style: what it heads must not run on in the item above. */
function closedHeadings(signs: Signs, inContents: Uint8Array, taken: ReadonlySet<number>): ChosenHeading[] {
  const found: ChosenHeading[] = [];
  for (let at = 0; at < signs.lines.length; at++) {
    const line = signs.lines[at] as Line;
    if (line.noise || inContents[at] || taken.has(at) || line.text.length > 250) continue;
    const { item } = signs.at(at);
    if (loneMark.test(line.text) && !belowHeading(signs, at, taken)) {
      const end = line.text.length;
      const candidate: HeadingCandidate = {
        style: "closed",
        number: null,
        numberAt: null,
        titleAt: [end, end],
        closed: true,
        access: null,
      };
      found.push({ line: at, candidate });
    } else if (item?.closed && (item.style === "closed" || item.number !== null))
      found.push({ line: at, candidate: item });
  }
  return found;
}
