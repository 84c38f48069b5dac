import type { HeadingCandidate } from "../constructs/item-heading.ts";

/** A line that may head an item, with how likely that is. */
export interface Scored {
  readonly line: number;
  readonly candidate: HeadingCandidate;
  readonly score: number;
}

/** A candidate below this is a numbered line of running text. */
export const threshold = 3;

const value = (number: string | null): number => {
  const parts = /^(\d+)\.(\d+)$/.exec(number ?? "");
  if (parts) return Number(parts[1]) * 30_000 + Number(parts[2]) * 30;
  const digits = Number.parseInt(number ?? "", 10);
  const letter = /[a-zæøå]$/i.exec(number ?? "")?.[0]?.toLowerCase();
  return Number.isFinite(digits) ? digits * 30 + (letter ? letter.charCodeAt(0) - 96 : 0) : -1;
};

/**
 * The rising chain of numbers with the greatest sum of scores; then weaker candidates whose number is the next between
 * two links, before the first or behind the last; then strong ones outside the order (`1a` set behind 2).
 */
export function risingChain(scored: readonly Scored[]): Scored[] {
  const chain = heaviestRising(scored.filter((one) => one.score >= threshold));
  if (chain.length === 0) return chain;
  const filled = between(
    chain,
    scored.filter((one) => one.score < threshold),
  );
  const lines = new Set(filled.map((one) => one.line));
  const numbers = new Set(filled.map((one) => one.candidate.number));
  for (const one of scored) {
    if (
      one.score < sure ||
      one.candidate.style !== "keyword" ||
      lines.has(one.line) ||
      numbers.has(one.candidate.number)
    )
      continue;
    filled.push(one);
    numbers.add(one.candidate.number);
  }
  return filled.sort((a, b) => a.line - b.line);
}

/** Keyword, a blank line above and an item's parts below. */
const sure = 7;

function between(chain: readonly Scored[], weak: readonly Scored[]): Scored[] {
  const filled: Scored[] = [];
  let at = 0;
  const fill = (until: number, below: number) => {
    for (; at < weak.length && (weak[at] as Scored).line < until; at++) {
      const one = weak[at] as Scored;
      const last = filled.at(-1);
      if (!last || one.line < last.line) continue;
      const number = value(one.candidate.number);
      if (number === value(last.candidate.number) + 30 && number < below) filled.push(one);
    }
  };
  filled.push(...leading(chain, weak));
  for (const link of chain) {
    fill(link.line, value(link.candidate.number));
    filled.push(link);
  }
  fill(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  return filled;
}

/** 1, 2 … right before a chain that begins with 3, each in order. */
function leading(chain: readonly Scored[], weak: readonly Scored[]): Scored[] {
  const [first] = chain;
  const found: Scored[] = [];
  if (!first) return found;
  let wanted = value(first.candidate.number) - 30;
  let line = first.line;
  for (let at = weak.length - 1; at >= 0 && wanted >= 30; at--) {
    const one = weak[at] as Scored;
    if (one.line >= line || value(one.candidate.number) !== wanted || one.score < 1) continue;
    found.unshift(one);
    wanted -= 30;
    line = one.line;
  }
  return wanted < 30 ? found : [];
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
