import type { StoredFigure } from "../../../records/figure.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, replaceWhenDistinct } from "../rows-of-json.ts";
import type { GoalsSeenBy } from "./goals-of.ts";

const columns = {
  id: "uuid",
  indicator_id: "uuid",
  area: "text",
  period_kind: "text",
  period_from: "date",
  period_to: "date",
  period_label: "text",
  value: "float8",
  numerator: "float8",
  denominator: "float8",
  unit: "text",
  withheld: "text",
  flag: "jsonb",
  source: "jsonb",
  fetched_at: "timestamptz",
  quote: "jsonb",
  revision: "int",
  superseded: "boolean",
} as const;

const addStored = addRows("add-figures", "figure", { ...columns, public: "boolean" });
const show = addRows("show-figures", "public_figure", columns, replaceWhenDistinct(columns));

/** A figure without its series, which is that of its indicator: `area` is what is left of it. */
export type FigureRow = Omit<StoredFigure, "series"> & { readonly area: string };

const rowOf = (figure: Partial<FigureRow>) => ({
  id: figure.id,
  indicator_id: figure.indicatorId,
  area: figure.area,
  period_kind: figure.period?.kind,
  period_from: figure.period?.from,
  period_to: figure.period?.to,
  period_label: figure.period?.label,
  value: figure.value ?? null,
  numerator: figure.numerator ?? null,
  denominator: figure.denominator ?? null,
  unit: figure.unit ?? null,
  withheld: figure.withheld ?? null,
  flag: figure.flag ?? null,
  source: figure.source,
  fetched_at: figure.fetchedAt,
  quote: figure.quote ?? null,
  revision: figure.revision,
  superseded: figure.superseded,
});

// So many at once: a statement's JSON stays a few megabytes.
const perStatement = 5000;

async function inParts<T>(rows: readonly T[], each: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < rows.length; from += perStatement) await each(rows.slice(from, from + perStatement));
}

/** Adds figures, each a revision of its own. */
export function addFigureRows(tx: Transaction, bodyId: string, figures: readonly FigureRow[], at: string) {
  return inParts(figures, (part) =>
    add(
      tx,
      addStored,
      bodyId,
      at,
      part.map((figure) => ({ ...rowOf(figure), public: figure.public })),
    ),
  );
}

/** Shows strangers figures as `access/emit` lets them out. */
export function showFigureRows(tx: Transaction, bodyId: string, figures: readonly Partial<FigureRow>[], at: string) {
  return inParts(figures, (part) => add(tx, show, bodyId, at, part.map(rowOf)));
}

const supersede = {
  name: "supersede-figures",
  text: "UPDATE figure SET superseded = true, modified = $3 WHERE body_id = $1 AND id = ANY ($2)",
};

/** Says of figures that there is a newer revision of each. */
export async function supersedeFigures(tx: Transaction, bodyId: string, ids: readonly string[], at: string) {
  if (ids.length > 0) await tx.rows(supersede, [bodyId, ids, at]);
}

const hide = {
  name: "hide-figures",
  text: `UPDATE public_figure SET deleted = $3, modified = $3, value = NULL, numerator = NULL, denominator = NULL,
      withheld = 'missing', flag = NULL, quote = NULL, source = '{}'
    WHERE body_id = $1 AND indicator_id = $2 AND deleted IS NULL`,
};

/** Takes an indicator's figures back from strangers. */
export async function hideFigures(tx: Transaction, bodyId: string, indicatorId: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, indicatorId, at]);
}

const hideSome = {
  name: "hide-figures-by-id",
  text: `UPDATE public_figure SET deleted = $3, modified = $3, value = NULL, numerator = NULL, denominator = NULL,
      withheld = 'missing', flag = NULL, quote = NULL, source = '{}'
    WHERE body_id = $1 AND id = ANY ($2) AND deleted IS NULL`,
};

/** Takes some figures back from strangers. */
export async function hideFigureRows(tx: Transaction, bodyId: string, ids: readonly string[], at: string) {
  if (ids.length > 0) await tx.rows(hideSome, [bodyId, ids, at]);
}

const closeSome = {
  name: "hide-stored-figures",
  text: "UPDATE figure SET public = NOT $4::boolean, modified = $3 WHERE body_id = $1 AND id = ANY ($2) AND public = $4",
};

/** Says of figures that strangers may not have them (`hidden`), or may again. */
export async function hideStoredFigures(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  at: string,
  hidden: boolean,
): Promise<void> {
  if (ids.length > 0) await tx.rows(closeSome, [bodyId, ids, at, hidden]);
}

const requote = {
  name: "requote-figure",
  text: `UPDATE figure SET quote = $4::jsonb, public = true, modified = $3
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL AND (quote IS DISTINCT FROM $4::jsonb OR NOT public)
    RETURNING 1`,
};

/** Says where a figure's sentence now stands, for strangers to read; true where that is news. */
export async function requoteFigure(
  tx: Transaction,
  bodyId: string,
  { id, quote }: Pick<FigureRow, "id" | "quote">,
  at: string,
): Promise<boolean> {
  return (await tx.rows(requote, [bodyId, id, at, JSON.stringify(quote)])).length > 0;
}

const withdraw = {
  name: "withdraw-figure",
  text: `UPDATE figure SET deleted = $3, modified = $3, superseded = true WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};
// The one before it counts again, unless a newer one does.
const goBack = {
  name: "go-back-to-figure",
  text: `UPDATE figure SET superseded = false, modified = $3 WHERE body_id = $1 AND id = (
      SELECT b.id FROM figure g JOIN figure b USING (body_id, indicator_id, area, period_kind, period_from)
      WHERE g.body_id = $1 AND g.id = $2 AND b.deleted IS NULL AND NOT EXISTS (SELECT FROM figure n
        WHERE (n.body_id, n.indicator_id, n.area, n.period_kind, n.period_from)
          = (g.body_id, g.indicator_id, g.area, g.period_kind, g.period_from) AND NOT n.superseded)
      ORDER BY b.revision DESC LIMIT 1)`,
};

/** Takes a figure away, so that the revision before it counts again; it is kept, and its number is not used again. */
export async function withdrawFigure(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(withdraw, [bodyId, id, at]);
  await tx.rows(goBack, [bodyId, id, at]);
}

const withdrawn = {
  name: "withdrawn-revisions",
  text: `SELECT indicator_id AS "indicatorId", area, period_kind AS kind, period_from AS "from", max(revision)::int AS revision
    FROM figure WHERE body_id = $1 AND indicator_id = ANY ($2) AND deleted IS NOT NULL
    GROUP BY indicator_id, area, period_kind, period_from`,
};

/** The highest revision that was taken away of each area and period of some indicators. */
export function withdrawnRevisions(tx: Transaction, bodyId: string, indicatorIds: readonly string[]) {
  return tx.rows<{ indicatorId: string; area: string; kind: string; from: string; revision: number }>(withdrawn, [
    bodyId,
    indicatorIds,
  ]);
}

const select = (isPublic: string) => `SELECT f.id, f.indicator_id AS "indicatorId", f.area,
    jsonb_build_object('kind', f.period_kind, 'from', f.period_from, 'to', f.period_to, 'label', f.period_label) AS period,
    f.value, f.numerator, f.denominator, f.unit, f.withheld, f.flag, f.source, f.fetched_at AS "fetchedAt", f.quote,
    f.revision, f.superseded, ${isPublic} AS public`;

const statements = (table: string, isPublic: string, prefix: string) => ({
  ofIndicators: {
    name: `${prefix}figures-of-indicators`,
    text: `${select(isPublic)} FROM ${table} f
      WHERE f.body_id = $1 AND f.indicator_id = ANY ($2) AND f.deleted IS NULL AND NOT f.superseded
      ORDER BY f.indicator_id, f.area, f.period_from`,
  },
  ofSeries: {
    name: `${prefix}figures-of-series`,
    text: `${select(isPublic)} FROM unnest($2::uuid[], $3::text[]) AS asked (indicator_id, area)
        JOIN ${table} f ON f.body_id = $1 AND f.indicator_id = asked.indicator_id AND f.area = asked.area
      WHERE f.deleted IS NULL AND NOT f.superseded
      ORDER BY f.indicator_id, f.area, f.period_from`,
  },
  newest: {
    name: `${prefix}newest-figures-of-series`,
    text: `${select(isPublic)} FROM unnest($2::uuid[], $3::text[], $4::text[]) AS asked (indicator_id, area, kind)
        CROSS JOIN LATERAL (
          SELECT * FROM ${table} t WHERE t.body_id = $1 AND t.indicator_id = asked.indicator_id AND t.area = asked.area
            AND t.period_kind = asked.kind AND t.value IS NOT NULL AND t.deleted IS NULL AND NOT t.superseded
          ORDER BY t.period_from DESC LIMIT 1) f`,
  },
  countOfPeriods: {
    name: `${prefix}count-areas-of-periods`,
    text: `SELECT f.indicator_id AS "indicatorId", count(*)::int AS areas
      FROM unnest($2::uuid[], $3::text[], $4::date[]) AS asked (indicator_id, kind, day)
        JOIN ${table} f ON f.body_id = $1 AND f.indicator_id = asked.indicator_id AND f.period_from = asked.day
          AND f.period_kind = asked.kind
      WHERE f.area = ANY ($5::text[]) AND f.value IS NOT NULL AND f.deleted IS NULL AND NOT f.superseded
      GROUP BY f.indicator_id`,
  },
  ofPeriods: {
    name: `${prefix}figures-of-periods`,
    text: `${select(isPublic)} FROM unnest($2::uuid[], $3::text[], $4::date[]) AS asked (indicator_id, kind, day)
        JOIN ${table} f ON f.body_id = $1 AND f.indicator_id = asked.indicator_id AND f.period_from = asked.day
          AND f.period_kind = asked.kind
      WHERE f.deleted IS NULL AND NOT f.superseded
      ORDER BY f.indicator_id, f.area`,
  },
  all: {
    name: `${prefix}figures-of-indicator`,
    text: `${select(isPublic)} FROM ${table} f
      WHERE f.body_id = $1 AND f.indicator_id = $2 AND f.deleted IS NULL
      ORDER BY f.area, f.period_from, f.revision`,
  },
  byId: {
    name: `${prefix}figures-by-id`,
    text: `${select(isPublic)} FROM ${table} f WHERE f.body_id = $1 AND f.id = ANY ($2) AND f.deleted IS NULL`,
  },
});
const figures = {
  staff: statements("figure", "f.public", ""),
  strangers: statements("public_figure", "true", "public-"),
} as const;

/** The newest revision of each figure of some indicators, by indicator, area and period. */
export function figuresOfIndicators(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  indicatorIds: readonly string[],
): Promise<FigureRow[]> {
  if (indicatorIds.length === 0) return Promise.resolve([]);
  return tx.rows(figures[seenBy].ofIndicators, [bodyId, indicatorIds]);
}

/** The newest revision of each figure of some series, each of one area of an indicator; by indicator, area and period. */
export function figuresOfSeries(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  series: readonly { readonly indicatorId: string; readonly area: string }[],
): Promise<FigureRow[]> {
  if (series.length === 0) return Promise.resolve([]);
  const ids = series.map(({ indicatorId }) => indicatorId);
  return tx.rows(figures[seenBy].ofSeries, [bodyId, ids, series.map(({ area }) => area)]);
}

/** The newest revision of each area's figure of one period of some indicators; by indicator and area. */
export function figuresOfPeriods(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  asked: readonly Pick<FigureRow, "indicatorId" | "period">[],
): Promise<FigureRow[]> {
  if (asked.length === 0) return Promise.resolve([]);
  const ids = asked.map(({ indicatorId }) => indicatorId);
  const kinds = asked.map(({ period }) => period.kind);
  return tx.rows(figures[seenBy].ofPeriods, [bodyId, ids, kinds, asked.map(({ period }) => period.from)]);
}

/** The newest figure that has a value of each of some indicators' own series. */
export function newestFigures(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  indicators: readonly Pick<Indicator, "id" | "source" | "rhythm">[],
): Promise<FigureRow[]> {
  if (indicators.length === 0) return Promise.resolve([]);
  const areas = indicators.map(({ source }) => source.area);
  const kinds = indicators.map(({ rhythm }) => rhythm);
  return tx.rows(figures[seenBy].newest, [bodyId, indicators.map(({ id }) => id), areas, kinds]);
}

/** Of how many of `areas` each of some indicators has a value of the period that is asked of; none where it has none. */
export async function countAreasOfPeriods(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  asked: readonly Pick<FigureRow, "indicatorId" | "period">[],
  areas: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (asked.length === 0) return new Map();
  const ids = asked.map(({ indicatorId }) => indicatorId);
  const kinds = asked.map(({ period }) => period.kind);
  const days = asked.map(({ period }) => period.from);
  const of = [bodyId, ids, kinds, days, areas];
  const rows = await tx.rows<{ indicatorId: string; areas: number }>(figures[seenBy].countOfPeriods, of);
  return new Map(rows.map((row) => [row.indicatorId, row.areas]));
}

/** Every revision of every figure of an indicator, by area, period and revision. */
export function allFigures(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  indicatorId: string,
): Promise<FigureRow[]> {
  return tx.rows(figures[seenBy].all, [bodyId, indicatorId]);
}

/** The figures of these ids that are not taken away. */
export function figuresById(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  ids: readonly string[],
): Promise<FigureRow[]> {
  return ids.length === 0 ? Promise.resolve([]) : tx.rows(figures[seenBy].byId, [bodyId, ids]);
}
