import { z } from "zod";
import { spanSchema } from "./notice.ts";
import { always, whenOpen } from "./publicity.ts";

/** The length of a period that a figure is of. */
export const periodKinds = ["year", "half-year", "quarter", "month", "day"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * The period that a figure is of. `from` and `to` are ISO dates in Europe/Copenhagen, both days included and equal for
 * a `day`; `label` is the period as the source writes it (*2. kv. 2019*, *2024K3*). Two periods are the same when `kind`
 * and `from` are: sources write one period in many ways.
 */
export const periodSchema = z.object({
  kind: always(z.enum(periodKinds)),
  from: always(z.iso.date()),
  to: always(z.iso.date()),
  label: always(z.string()),
});
export type Period = z.infer<typeof periodSchema>;

/**
 * Why a figure has no value. `too-few`: its source withholds it, because it would tell of so few people (a dash, a star);
 * `suppressed`: we withhold it, because it or what could be reckoned from it would; `missing`: the source has none.
 */
export const withheldReasons = ["too-few", "suppressed", "missing"] as const;
export type Withheld = (typeof withheldReasons)[number];

/**
 * Where a figure comes from. `jobindsats`: the service or a download of its tables; `statbank`: Danmarks Statistik;
 * `csv`, `excel`: a file read by a saved mapping; `typed`: written by a person; `minutes`: read from a committee's papers;
 * `survey`: what a survey of ours came to.
 */
export const figureSourceKinds = ["jobindsats", "statbank", "csv", "excel", "typed", "minutes", "survey"] as const;

/** `name`: the table's or the file's own; `href`: where it can be seen, null where it cannot. */
export const figureSourceSchema = z.object({
  kind: always(z.enum(figureSourceKinds)),
  name: always(z.string()),
  href: always(z.string().nullable()),
});
export type FigureSource = z.infer<typeof figureSourceSchema>;

/**
 * What is wrong with a figure as its source has it. `malformed`: its writing is no number (*1 – 1,2.000.000 kr.*);
 * `share-differs`: numerator and denominator do not make the share that is said; `sum-differs`: parts do not make the
 * sum that is said; `period-unclear`: it cannot be told which period it is of. `written`: the words it is said of.
 */
export const figureFlags = ["malformed", "share-differs", "sum-differs", "period-unclear"] as const;
export const figureFlagSchema = z.object({ code: always(z.enum(figureFlags)), written: always(z.string()) });
export type FigureFlag = z.infer<typeof figureFlagSchema>;

/**
 * Which series a figure belongs to, as its source names it: `table` (*Y14D03*; null where the source has no tables),
 * `measure` (*Andel med job*), `area` (*Ærtebjerg*, *Hele landet*), `group` the people it is of where the source parts
 * them (*30-39 år*), several parted by ` · ` in the order of the source's columns; null for all.
 */
export const seriesKeySchema = z.object({
  table: always(z.string().nullable()),
  measure: always(z.string()),
  area: always(z.string()),
  group: always(z.string().nullable()),
});
export type SeriesKey = z.infer<typeof seriesKeySchema>;

/** The sentence of a committee's paper that a figure was read from; `span` points into the document's public text. */
export const figureQuoteSchema = z.object({
  text: whenOpen(z.string()),
  documentId: whenOpen(z.uuid().nullable()),
  itemId: whenOpen(z.uuid().nullable()),
  span: whenOpen(spanSchema),
});
export type FigureQuote = z.infer<typeof figureQuoteSchema>;

/**
 * One figure of one series and one period: what every source is read into, and what is added to an indicator.
 *
 * The contract between those who read figures (`src/intake/figures`, which knows neither indicators nor the store) and
 * those who keep them (`src/features/goals/add-figures.ts`, which finds the indicators that a series belongs to):
 * - `value` is in the unit that the source writes, as a plain number: 14.7 for *14,7 %*, never 0.147; null exactly where
 *   `withheld` says why, or a `flag` says that it cannot be read.
 * - `numerator` and `denominator` (whole numbers of people, cases or kroner) where the source has them: 65 of 442.
 * - `unit` as the source writes it (*pct.*, *antal*, *uger*); null where it does not say.
 * - `fetchedAt`: when it was fetched, read or typed, with offset.
 * - `quote` for `minutes` only, and always there.
 * - A reader gives a whole table or a problem: never some of its figures. No two of them have the same series and period.
 *
 * A figure that a source has changed since is a new revision beside the old one (`storedFigureSchema`).
 */
export const figureSchema = z.object({
  series: whenOpen(seriesKeySchema),
  period: whenOpen(periodSchema),
  value: whenOpen(z.number().nullable()),
  numerator: whenOpen(z.number().nullable()),
  denominator: whenOpen(z.number().nullable()),
  unit: whenOpen(z.string().nullable()),
  withheld: whenOpen(z.enum(withheldReasons).nullable()),
  flag: whenOpen(figureFlagSchema.nullable()),
  source: whenOpen(figureSourceSchema),
  fetchedAt: whenOpen(z.iso.datetime({ offset: true })),
  quote: whenOpen(figureQuoteSchema.nullable()),
});
export type Figure = z.infer<typeof figureSchema>;

/**
 * A figure as it is kept of an indicator. `area` is that of the indicator's own area or of one it is compared with.
 * `revision` counts from 1 for each area and period; all but the newest are `superseded` and kept. `public` false:
 * proposed (read from minutes, and nobody has looked at it), or of an indicator that is not shown.
 */
export const storedFigureSchema = figureSchema.extend({
  id: always(z.uuid()),
  indicatorId: always(z.uuid()),
  revision: whenOpen(z.int().positive()),
  superseded: whenOpen(z.boolean()),
  public: always(z.boolean()),
});
export type StoredFigure = z.infer<typeof storedFigureSchema>;
