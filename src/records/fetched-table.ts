import { z } from "zod";
import { staff } from "./publicity.ts";

/** Where tables are fetched from: the service of Jobindsats, or Danmarks Statistik's StatBank. */
export const fetchedKinds = ["jobindsats", "statbank"] as const;
export type FetchedKind = (typeof fetchedKinds)[number];

/**
 * How the periods of a table of Jobindsats are named: `M` 2024M01, `Q` 2024Q1, `H` 2024H1, `Y` 2024, and the years that
 * roll, `QMAT` 2024QMAT03 and `MMAT` 2024MMAT09.
 */
export const periodCodes = ["M", "Q", "H", "Y", "QMAT", "MMAT"] as const;
export type PeriodCode = (typeof periodCodes)[number];

/** What is wanted of one variable: names of Jobindsats (*_kon*: *Kvinder*), codes of StatBank (*TID*: `*`). */
export const wantedValuesSchema = z.object({
  name: staff(z.string().regex(/^[^\s:=&?#][^:=&?#]{0,79}$/)),
  values: staff(
    z
      .array(staff(z.string().min(1).max(200)))
      .min(1)
      .max(200),
  ),
});

/**
 * A table that is fetched for a body: what is asked of it. `table` in small letters. `periods`: of Jobindsats, how they
 * are named and how many of the newest are asked for; null of StatBank, where time is a variable like others.
 */
export const fetchedTableSchema = z
  .object({
    id: staff(z.uuid()),
    kind: staff(z.enum(fetchedKinds)),
    table: staff(z.string().regex(/^[a-z0-9_-]{1,40}$/)),
    periods: staff(z.object({ code: staff(z.enum(periodCodes)), latest: staff(z.int().min(1).max(240)) }).nullable()),
    variables: staff(z.array(wantedValuesSchema).max(30)),
  })
  .refine(({ kind, periods }) => (kind === "jobindsats") === (periods !== null), { path: ["periods"] })
  .refine(({ kind, variables }) => kind === "jobindsats" || variables.length > 0, { path: ["variables"] });
export type FetchedTable = z.infer<typeof fetchedTableSchema>;
