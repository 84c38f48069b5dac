import type { PageRuns, Run } from "./page-runs.ts";

/** Words without a wide gap between them: a line of a paragraph, or one cell of a table's row. */
export interface Segment {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** Words on one height of a page, from left to right. `font` null where several are used. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly font: string | null;
  readonly segments: readonly Segment[];
}

/** A gap wider than this many times the letters' size divides columns or cells; justified lines stay below it. */
const wideGap = 1.4;
/** A gap wider than this is a space between words. */
const spaceGap = 0.14;
/** Runs belong to one line when their baselines differ by less than this share of the size. */
const sameBaseline = 0.35;
/** A hanging number or bullet stands at most this many sizes before its words. */
const hangingGap = 4.5;

/** The lines of a page from top to bottom. Small letters above or below the line (m², notes) join it. */
export function pageLines(page: PageRuns): Line[] {
  const runs = page.upright.sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: Run[][] = [];
  let group: Run[] = [];
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of runs) {
    if (group.length > 0 && run.y - base <= sameBaseline * Math.max(run.size, size)) {
      group.push(run);
      if (run.size > size) {
        size = run.size;
        base = run.y;
      }
    } else {
      group = [run];
      groups.push(group);
      base = run.y;
      size = run.size;
    }
  }
  return withRaisedLetters(groups).map(lineOf);
}

/** Lines of text that runs up or down the margin; each run stands for itself. */
export function turnedLines(page: PageRuns): Line[] {
  return page.turned.map((run) => ({
    y: page.height,
    size: run.size,
    font: run.font,
    segments: [{ x: run.x, end: run.end, text: run.text.trim() }],
  }));
}

/** Joins groups of small letters with the line that they are printed close beside. */
function withRaisedLetters(groups: readonly Run[][]): Run[][] {
  const joined: Run[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before && isRaised(before, group)) joined[joined.length - 1] = [...before, ...group];
    else if (before && isRaised(group, before)) joined[joined.length - 1] = [...before, ...group];
    else joined.push(group);
  }
  return joined;
}

/** Whether `small` is a few letters raised or lowered beside words of `line`. */
function isRaised(line: readonly Run[], small: readonly Run[]): boolean {
  if (small.length > 4) return false;
  const first = line[0];
  if (!first) return false;
  return small.every(
    (run) =>
      run.size < first.size * 0.8 &&
      run.text.length <= 4 &&
      line.some(
        (word) =>
          word.size > run.size &&
          Math.abs(word.y - run.y) < word.size * 0.6 &&
          run.x >= word.end - word.size * 0.2 &&
          run.x <= word.end + word.size * 0.3,
      ),
  );
}

function lineOf(runs: Run[]): Line {
  const ordered = runs.length === 1 ? runs : runs.sort((a, b) => a.x - b.x);
  const first = ordered[0];
  if (!first) return { y: 0, size: 1, font: null, segments: [] };
  const segments: Segment[] = [];
  let { x, end, text } = first;
  let font: string | null = first.font;
  let largest = first;
  for (let i = 1; i < ordered.length; i++) {
    const run = ordered[i] as Run;
    const size = Math.max(run.size, largest.size);
    const gap = run.x - end;
    if (run.font !== font) font = null;
    if (gap > wideGap * size && !(segments.length === 0 && gap < hangingGap * size && isHanging(text))) {
      segments.push({ x, end, text: text.trim() });
      ({ x, end, text } = run);
    } else {
      text += gap > spaceGap * size && !text.endsWith(" ") && !run.text.startsWith(" ") ? ` ${run.text}` : run.text;
      end = Math.max(end, run.end);
    }
    if (run.size > largest.size) largest = run;
  }
  segments.push({ x, end, text: text.trim() });
  return { y: largest.y, size: largest.size, font, segments };
}

const hanging = /^(?:[-–•·▪●○o*■►\uf0b7\uf0a7]|\(?(?:\d{1,4}|[a-zæøå])[.)]?|(?:\d{1,3}\.){2,4})$/i;

/** A number, letter or bullet that hangs before its words. */
export function isHanging(text: string): boolean {
  return text.length <= 12 && hanging.test(text.trim());
}
