import type { Notice } from "../../../records/notice.ts";
import type { SourceText } from "../../source-text.ts";
import type { HeadingStyle } from "../constructs/item-heading.ts";
import { closesAgenda, partHeading } from "../constructs/part-heading.ts";
import { type Contents, titleKey } from "../contents.ts";
import { type Line, limits } from "../lines.ts";
import type { Signs } from "../outline.ts";
import { bareItems } from "./bare-items.ts";
import { bareList, hasParts } from "./bare-list.ts";
import type { ChosenHeading } from "./chosen-heading.ts";
import { closedHeadings, isClosedAttachment } from "./closed-headings.ts";
import { risingChain, type Scored, threshold } from "./number-chain.ts";
import { titleAbove } from "./title-above.ts";
import { scoreOf, unnumbered } from "./weigh-heading.ts";

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
