import { z } from "zod";
import { staff } from "./publicity.ts";

/** A column of values: `column` by its name in the header row, `measure` what its figures are called, null: as the column. */
export const mappedValueSchema = z.object({
  column: staff(z.string().min(1)),
  measure: staff(z.string().nullable()),
  unit: staff(z.string().nullable()),
});

/**
 * How the columns of a file (CSV or Excel) are read into figures: saved once, used each time the file comes again. Columns
 * are named as the header row has them. `sheet` null: the first of a workbook. `headerRow` counts from 1. `delimiter` and
 * `decimal` null: guessed each time, and shown. `area`: the column, or `areaName` the one area that the file is of.
 * `measureColumn`: names the measure of each row, where one column holds the values of several.
 */
export const figureMappingSchema = z
  .object({
    name: staff(z.string().min(1).max(200)),
    sheet: staff(z.string().nullable()),
    headerRow: staff(z.int().min(1).max(100)),
    delimiter: staff(z.enum([";", ",", "\t", "|"]).nullable()),
    decimal: staff(z.enum([",", "."]).nullable()),
    period: staff(z.string().min(1)),
    area: staff(z.string().nullable()),
    areaName: staff(z.string().nullable()),
    measureColumn: staff(z.string().nullable()),
    groups: staff(z.array(staff(z.string()))),
    values: staff(z.array(staff(mappedValueSchema)).min(1)),
    numerator: staff(z.string().nullable()),
    denominator: staff(z.string().nullable()),
  })
  .refine(({ area, areaName }) => (area === null) !== (areaName === null), { path: ["area"] })
  .refine(
    ({ values, measureColumn, numerator }) => values.length === 1 || (measureColumn === null && numerator === null),
    {
      path: ["values"],
    },
  );
export type FigureMapping = z.infer<typeof figureMappingSchema>;

/**
 * A mapping as it is kept for a body. `table`: what the indicators that its figures belong to call their source's table;
 * `columns`: the header row of the file it was made from, by which a file of the same shape is known again, and of which a
 * column that is gone can be named.
 */
export const savedMappingSchema = z.object({
  id: staff(z.uuid()),
  table: staff(z.string().min(1).max(200)),
  columns: staff(z.array(staff(z.string())).max(500)),
  mapping: staff(figureMappingSchema),
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
