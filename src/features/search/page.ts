import { type Estimate, estimate, rowsToRead } from "../../store/queries/search/estimate.ts";
import {
  type FoundRow,
  type PageBounds,
  pageByScore,
  pageOfFew,
  pageOfMany,
} from "../../store/queries/search/find-page.ts";
import { type FoundRows, mustLook } from "../../store/queries/search/look-for-rows.ts";
import { differingLevels, type Meaning, rankingOf, tsqueryOf } from "../../store/queries/search/meaning.ts";
import { yearsHolding } from "../../store/queries/search/newest-years.ts";
import type { Transaction } from "../../store/transaction.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";

export interface Page {
  readonly rows: readonly FoundRow[];
  readonly next: string | null;
  readonly previous: string | null;
}

export interface PageWish {
  readonly order: "best" | "newest";
  readonly cursor: string | null;
  readonly size: number;
  /** The matches are so few that each can be fetched and scored. */
  readonly few: boolean;
  /** And so few that they are. */
  readonly scored: boolean;
  /** The matches, where they were found before. */
  readonly chosen: FoundRows | null;
}

interface Ranked {
  readonly level: number;
  readonly row: FoundRow;
}

/**
 * One page of hits. Best first is by score where the matches are few; where they are many, by level of match (whole
 * words in the title, in title or decision, anywhere, parts of compounds) and the newest first within each.
 * A page goes on where the cursor's page ended, in that page's own way, whatever has been published since.
 */
export async function findPage(tx: Transaction, meaning: Meaning, wish: PageWish): Promise<Page> {
  const read = readCursor(wish.cursor);
  const cursor = read !== null && fits(read, wish) ? read : null;
  const way = cursor?.way ?? (wish.order === "newest" ? "day" : wish.scored ? "score" : "level");
  const direction = cursor?.direction ?? "after";
  const found = await readRanked(tx, meaning, way, cursor, direction, wish);
  const more = found.length > wish.size;
  const rows = found.slice(0, wish.size);
  if (direction === "before") {
    rows.reverse();
    // The first page, reached from behind, is a whole page as it is from the front.
    if (!more && rows.length < wish.size) return findPage(tx, meaning, { ...wish, cursor: null });
  }
  const write = (ranked: Ranked | undefined, to: Cursor["direction"]) =>
    ranked === undefined ? null : writeCursor({ direction: to, way, level: ranked.level, place: ranked.row });
  return {
    rows: rows.map((ranked) => ranked.row),
    next: direction === "before" || more ? write(rows.at(-1), "after") : null,
    previous: (direction === "before" ? more : cursor !== null) ? write(rows[0], "before") : null,
  };
}

function fits(cursor: Cursor, wish: PageWish): boolean {
  // A score asked for by a made-up cursor would have to be reckoned for half the index.
  return (cursor.way === "day") === (wish.order === "newest") && (cursor.way !== "score" || wish.few);
}

async function readRanked(
  tx: Transaction,
  meaning: Meaning,
  way: Cursor["way"],
  cursor: Cursor | null,
  direction: PageBounds["direction"],
  { size, chosen }: PageWish,
): Promise<Ranked[]> {
  const any = tsqueryOf(meaning, "any");
  const bounds: PageBounds = { direction, from: cursor?.place ?? null, size: size + 1 };
  if (way === "score" && any !== null) {
    const whole = tsqueryOf(meaning, "whole");
    const question = { any, whole: whole === any ? null : whole, ranking: rankingOf(meaning) };
    return (await pageByScore(tx, question, bounds, chosen)).map((row) => ({ level: 0, row }));
  }
  if (way === "day") {
    const rows = chosen === null ? await pageByDay(tx, any, bounds) : await pageOfFew(tx, any, bounds, { chosen });
    return rows.map((row) => ({ level: 0, row }));
  }
  return readLevels(tx, meaning, cursor, bounds);
}

/** Level after level in the direction, each without the rows of the better ones, until the page is full. */
async function readLevels(
  tx: Transaction,
  meaning: Meaning,
  cursor: Cursor | null,
  bounds: PageBounds,
): Promise<Ranked[]> {
  const levels = differingLevels(meaning);
  const step = bounds.direction === "after" ? 1 : -1;
  const start = Math.min(cursor?.level ?? 0, levels.length - 1);
  const found: Ranked[] = [];
  for (let level = start; level >= 0 && level < levels.length && found.length < bounds.size; level += step) {
    const better = levels[level - 1]?.tsquery ?? null;
    const own = levels[level]?.tsquery ?? null;
    const tsquery = better === null || own === null ? own : `${own} & !(${better})`;
    const from = cursor !== null && level === start ? cursor.place : null;
    const rows = await pageByDay(tx, tsquery, { ...bounds, from, size: bounds.size - found.length });
    found.push(...rows.map((row) => ({ level, row })));
  }
  return found;
}

async function pageByDay(tx: Transaction, tsquery: string | null, bounds: PageBounds): Promise<FoundRow[]> {
  const expected = await estimate(tx, tsquery);
  const toRead = rowsToRead(expected, bounds.size);
  const read = toRead === null ? null : await pageOfMany(tx, tsquery, bounds, toRead);
  return read ?? (await pageOfYears(tx, tsquery, bounds, expected)) ?? pageOfFew(tx, tsquery, bounds);
}

/** The page where the nearest years fill it; null where they do not. */
async function pageOfYears(
  tx: Transaction,
  tsquery: string | null,
  bounds: PageBounds,
  expected: Estimate,
): Promise<FoundRow[] | null> {
  if (tsquery === null || mustLook(tsquery) || (bounds.from === null && bounds.direction === "before")) return null;
  const from = bounds.from === null ? null : { day: bounds.from.day, direction: bounds.direction };
  const years = await yearsHolding(tx, expected, bounds.size, from);
  const rows = years === null ? [] : await pageOfFew(tx, tsquery, bounds, { years });
  return rows.length < bounds.size ? null : rows;
}
