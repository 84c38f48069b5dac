import type { Notice } from "../../records/notice.ts";
import type { SourceText } from "../source-text.ts";
import { closedMark, closesAgenda, partHeading } from "./constructs/closed.ts";
import type { HeadingCandidate, HeadingStyle } from "./constructs/item-heading.ts";
import { isHeaderLabel } from "./constructs/meeting.ts";
import { startsWithOutcome } from "./constructs/outcome.ts";
import { type Contents, titleKey } from "./contents.ts";
import { type Line, limits } from "./lines.ts";
import type { Signs } from "./outline.ts";
import { isRecommenderHeading } from "./vocabulary.ts";

export interface ChosenHeading {
  readonly line: number;
  readonly candidate: HeadingCandidate | null;
}

interface Scored {
  readonly line: number;
  readonly candidate: HeadingCandidate;
  readonly score: number;
}

/** A candidate below this is a numbered line of running text. */
const threshold = 3;

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
    const score = chain.reduce((sum, one) => sum + one.score, 0);
    if (score > bestScore) {
      best = chain;
      bestScore = score;
    }
  }
  if (best.length === 0) {
    return {
      chosen: [...bareItems(signs, inContents), ...closedHeadings(signs, inContents, new Set())].sort(
        (a, b) => a.line - b.line,
      ),
      notices: [],
    };
  }
  const chosen: ChosenHeading[] = best.map(({ line, candidate }) => ({ line, candidate }));
  const taken = new Set(best.map((one) => one.line));
  if (best[0]?.candidate.style !== "untitled") chosen.push(...openingItems(signs, inContents, best[0]?.line ?? 0));
  chosen.push(...closedHeadings(signs, inContents, taken));
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
      if (score >= 1) add({ line: at, candidate: item, score });
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
  if (title.length > 3 && titles.has(titleKey(title).slice(0, 24))) score += 4;
  const upper = title.length > 5 && title === title.toUpperCase();
  if (upper) score += 1;
  score += evidenceBelow(signs, at, item);
  const previous = previousLine(signs, at);
  const before = signs.lines[previous];
  if (item.style !== "keyword" && line.level === 0) {
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

function previousLine(signs: Signs, at: number): number {
  let previous = at - 1;
  while (previous >= 0 && (signs.lines[previous] as Line).noise) previous--;
  return previous;
}

/** The line above announces a list: it ends in a colon or *at*, or heads the recommendation. */
function opensList(signs: Signs, at: number): boolean {
  const line = signs.lines[at] as Line;
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
  const mark = closedMark(text);
  let score = 0;
  if (inTitles) score += 4;
  if (under.caseNumber) score += 4;
  if (line.level > 0 && (under.section || under.decision?.form === "heading")) score += 2;
  if (line.level > 0) score += 1;
  if (score < 4) return null;
  if (!inTitles && !line.gap && line.level === 0) return null;
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

const value = (number: string | null): number => {
  const digits = Number.parseInt(number ?? "", 10);
  const letter = /[a-zæøå]$/i.exec(number ?? "")?.[0]?.toLowerCase();
  return Number.isFinite(digits) ? digits * 30 + (letter ? letter.charCodeAt(0) - 96 : 0) : -1;
};

/** The rising chain of numbers with the greatest sum of scores, then what fits without a gap between its links. */
function risingChain(scored: readonly Scored[]): Scored[] {
  const strong = scored.filter((one) => one.score >= threshold);
  const chain = heaviestRising(strong);
  const weak = scored.filter((one) => one.score < threshold);
  if (chain.length === 0 || weak.length === 0) return chain;
  const filled: Scored[] = [];
  let at = 0;
  for (const link of chain) {
    const before = filled.at(-1);
    for (; at < weak.length && (weak[at] as Scored).line < link.line; at++) {
      const one = weak[at] as Scored;
      const last = filled.at(-1) ?? before;
      if (!last || one.line < last.line) continue;
      const number = value(one.candidate.number);
      if (number === value(last.candidate.number) + 30 && number < value(link.candidate.number)) filled.push(one);
    }
    filled.push(link);
  }
  return filled;
}

/** Heaviest strictly rising subsequence by number, with a tree over the numbers: n log n. */
function heaviestRising(scored: readonly Scored[]): Scored[] {
  const values = [...new Set(scored.map((one) => value(one.candidate.number)))].sort((a, b) => a - b);
  const rank = new Map(values.map((one, at) => [one, at + 1]));
  const tree: { sum: number; at: number }[] = Array.from({ length: values.length + 1 }, () => ({ sum: 0, at: -1 }));
  const previous: number[] = [];
  let best = { sum: 0, at: -1 };
  scored.forEach((one, index) => {
    const place = rank.get(value(one.candidate.number)) ?? 1;
    let under = { sum: 0, at: -1 };
    for (let node = place - 1; node > 0; node -= node & -node) {
      const here = tree[node];
      if (here && here.sum > under.sum) under = here;
    }
    previous[index] = under.at;
    const mine = { sum: under.sum + one.score, at: index };
    for (let node = place; node <= values.length; node += node & -node) {
      const here = tree[node];
      if (here && mine.sum > here.sum) tree[node] = mine;
    }
    if (mine.sum > best.sum) best = mine;
  });
  const chain: Scored[] = [];
  for (let at = best.at; at >= 0; at = previous[at] ?? -1) chain.push(scored[at] as Scored);
  return chain.reverse();
}

/** Every heading that says it is closed, whatever the style: what it heads must not run on in the item above. */
function closedHeadings(signs: Signs, inContents: Uint8Array, taken: ReadonlySet<number>): ChosenHeading[] {
  const found: ChosenHeading[] = [];
  for (let at = 0; at < signs.lines.length; at++) {
    const line = signs.lines[at] as Line;
    if (line.noise || inContents[at] || taken.has(at) || line.text.length > 250) continue;
    const { item } = signs.at(at);
    if (item?.closed && (item.style === "closed" || item.number !== null)) found.push({ line: at, candidate: item });
  }
  return found;
}

const opening =
  /^(?:godkendelse af (?:dagsorden(?:en)?|referat(?:et)?|protokol).{0,60}|meddelelser|bemærkninger til dagsordenen|spørgetid|spørgsmål fra borgere)\s*:$/i;

/** Small items that some municipalities set before the numbered ones: `Godkendelse af dagsorden:`, `Meddelelser:`. */
function openingItems(signs: Signs, inContents: Uint8Array, first: number): ChosenHeading[] {
  const found: ChosenHeading[] = [];
  for (let at = 0; at < first; at++) {
    const line = signs.lines[at] as Line;
    if (line.noise || inContents[at] || !opening.test(line.text)) continue;
    const titleAt: [number, number] = [0, line.text.search(/\s*:$/)];
    found.push({
      line: at,
      candidate: { style: "untitled", number: null, numberAt: null, titleAt, closed: false, access: null },
    });
  }
  return found;
}

/** Documents without any heading of items: each begins with its case number's line, or where the parts begin anew after a decision. */
function bareItems(signs: Signs, inContents: Uint8Array): ChosenHeading[] {
  const labelled: number[] = [];
  const sections: number[] = [];
  for (let at = 0; at < signs.lines.length; at++) {
    if (inContents[at]) continue;
    const sign = signs.at(at);
    if (sign.caseNumber) labelled.push(at);
    if ((sign.section && !sign.section.competence) || sign.decision?.form === "heading") sections.push(at);
  }
  if (labelled.length > 0 && sections.length > 0) {
    const heads = labelled.filter(
      (at, index) => index === 0 || sections.some((one) => one > (labelled[index - 1] ?? 0) && one < at),
    );
    return heads.slice(0, limits.items).map((line) => ({ line, candidate: null }));
  }
  return restarts(signs, sections);
}

function restarts(signs: Signs, sections: readonly number[]): ChosenHeading[] {
  const heads: ChosenHeading[] = [];
  let decided = false;
  let seen = new Set<string>();
  const isDecision = (at: number) => signs.at(at).decision !== null || signs.at(at).section?.kind === "decision";
  if (!sections.some(isDecision)) return [];
  for (const at of sections) {
    const kind = isDecision(at) ? "decision" : (signs.at(at).section?.kind ?? "other");
    const restart = decided && seen.has(kind) && (kind === "decision" || startKinds.has(kind));
    if (heads.length === 0 || restart) {
      heads.push({ line: at, candidate: null });
      decided = false;
      seen = new Set();
    }
    seen.add(kind);
    if (kind === "decision") decided = true;
  }
  return heads.slice(0, limits.items);
}

const startKinds = new Set(["presentation", "resume", "occasion", "background", "recommendation", "route"]);
