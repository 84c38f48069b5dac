import { startsWithOutcome } from "../constructs/clause-outcome.ts";
import { closedMark } from "../constructs/closed.ts";
import type { HeadingCandidate } from "../constructs/item-heading.ts";
import { isHeaderLabel } from "../constructs/meeting/labels.ts";
import { titleKey } from "../contents.ts";
import type { Line } from "../lines.ts";
import type { Signs } from "../outline.ts";
import { holdsParts, listedBelow, nextLine, opensList, previousLine } from "./lines-around.ts";
import type { Scored } from "./number-chain.ts";

/** How likely a numbered line is an item's heading: by what stands before and after it. */
export function scoreOf(
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
export function unnumbered(signs: Signs, at: number, titles: ReadonlySet<string>): Scored | null {
  const line = signs.lines[at] as Line;
  const { text } = line;
  const sign = signs.at(at);
  if (
    text.length > 220 ||
    text.length < 3 ||
    (sign.section && !isTitleLikeHeading(signs, at)) ||
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
  const number = gluedNumber.exec(text)?.[0] ?? null;
  const from = number?.length ?? 0;
  const mark = closedMark(text.slice(from));
  const candidate: HeadingCandidate = {
    style: "untitled",
    number,
    numberAt: number === null ? null : [0, from],
    titleAt: [from + mark.from, from + mark.to],
    closed: mark.closed,
    access: null,
  };
  return { line: at, candidate, score };
}

/** `12Svar på forslag`: a web page's number, glued to the title. */
const gluedNumber = /^\d{1,3}(?=\p{Lu}\p{Ll})/u;

const siblingReach = 200;

/**
 * `## Høring om vand` above `### Beslutning`, beside other headings of its rank that hold parts: the title of an item,
 * though it begins as the heading of a part may.
 */
function isTitleLikeHeading(signs: Signs, at: number): boolean {
  const { level } = signs.lines[at] as Line;
  if (level === 0 || level > 6 || signs.at(at).section?.exact !== false) return false;
  const holds = (line: number): boolean => {
    const below = nextLine(signs, line);
    return (signs.lines[below]?.level ?? 0) > level && signs.lines[below]?.level !== 7 && isPart(signs, below);
  };
  if (!holds(at)) return false;
  for (const step of [-1, 1])
    for (let other = at + step, left = siblingReach; left > 0; other += step, left--) {
      const line = signs.lines[other];
      if (!line || (line.level > 0 && line.level < level)) break;
      if (line.level === level && !line.noise) {
        if (holds(other) && signs.at(other).section === null) return true;
      }
    }
  return false;
}

const isPart = (signs: Signs, at: number): boolean =>
  signs.at(at).section !== null || signs.at(at).decision?.form === "heading";
